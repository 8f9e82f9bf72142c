"""The templates and style sheets that the report and the served pages share."""

from functools import cache
from importlib.resources import files

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from onrecord.export.visible import visible

SHARED = "onrecord.export"


def page_environment(*packages: str) -> Environment:
    """An environment with the templates of some packages, and behind them those of the report. Everything is escaped."""
    environment = Environment(
        loader=ChoiceLoader([PackageLoader(name) for name in (*packages, SHARED)]),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["shown"] = shown
    return environment


@cache
def asset(name: str) -> str:
    """A style sheet or a script of the report."""
    return files(SHARED).joinpath("templates", name).read_text(encoding="utf-8")


def shown(text: str) -> Markup:
    """Escaped words; a carriage return is written as a reference, or a browser would take it away."""
    return Markup(str(escape(visible(text))).replace("\r", "&#13;"))  # noqa: S704 - escaped in this line
