"""One self-contained page for the articles that were read: each text with its marks, and a card for each statement.

Nothing is fetched: style and script stand inside and are named by their hashes in the page's Content-Security-Policy. The page is complete
without the script, which only lights up a card's words. Every text is escaped by the template; an address becomes a link only over HTTP.
"""

from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from onrecord.export.view import article_views
from onrecord.export.visible import visible
from onrecord.model import Article


def render_page(articles: Sequence[Article]) -> bytes:
    """The page, in UTF-8. Articles that were refused appear with their rejects at its end."""
    style, script = _asset("page.css"), _asset("page.js")
    page = _environment().get_template("page.html.jinja").render(
        articles=article_views(a for a in articles if a.is_read),
        rejects=[r for a in articles for r in a.rejects],
        style=Markup(style),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        policy=f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; form-action 'none'",
    )  # fmt: skip
    return page.encode("utf-8")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("onrecord.export"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["shown"] = _shown
    return environment


def _asset(name: str) -> str:
    return files("onrecord.export").joinpath("templates", name).read_text(encoding="utf-8")


def _hash(content: str) -> str:
    return "sha256-" + b64encode(sha256(content.encode("utf-8")).digest()).decode("ascii")


def _shown(text: str) -> Markup:
    """Escaped words; a carriage return is written as a reference, or a browser would take it away."""
    return Markup(str(escape(visible(text))).replace("\r", "&#13;"))  # noqa: S704 - escaped in this line
