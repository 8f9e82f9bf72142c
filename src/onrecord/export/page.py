"""One self-contained page for the articles that were read: each text with its marks, and a card for each statement.

Nothing is fetched: style and script stand inside and are named by their hashes in the page's Content-Security-Policy. The page is complete
without the script, which only lights up a card's words. Every text is escaped by the template; an address becomes a link only over HTTP.
"""

from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256

from jinja2 import Environment
from markupsafe import Markup

from onrecord.export.environment import asset, page_environment
from onrecord.export.view import article_views
from onrecord.model import Article

STYLES = ("base.css", "page.css", "story.css")


def render_page(articles: Sequence[Article]) -> bytes:
    """The page, in UTF-8. Articles that were refused appear with their rejects at its end."""
    style, script = "".join(map(asset, STYLES)), asset("page.js")
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
    return page_environment()


def _hash(content: str) -> str:
    return "sha256-" + b64encode(sha256(content.encode("utf-8")).digest()).decode("ascii")
