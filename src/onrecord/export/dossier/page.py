"""A dossier as one self-contained page: nothing is fetched, no script runs, and every text is escaped by the template."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment
from markupsafe import Markup

from onrecord.export.dossier.outline import NOTHING, PROMISE, outline, summary
from onrecord.export.environment import asset, page_environment
from onrecord.query.dossier import Dossier


def render_page(found: Dossier) -> bytes:
    """The page, in UTF-8."""
    style = asset("base.css") + files("onrecord.export.dossier").joinpath("templates", "dossier.css").read_text(encoding="utf-8")
    page = _environment().get_template("dossier.html.jinja").render(
        question=found.question,
        summary=summary(found),
        promise=PROMISE,
        nothing=NOTHING,
        steps=outline(found),
        style=Markup(style),  # noqa: S704 - our own file
        policy=f"default-src 'none'; style-src 'sha256-{_hash(style)}'; base-uri 'none'; form-action 'none'",
    )  # fmt: skip
    return page.encode("utf-8")


@cache
def _environment() -> Environment:
    return page_environment("onrecord.export.dossier")


def _hash(content: str) -> str:
    return b64encode(sha256(content.encode("utf-8")).digest()).decode("ascii")
