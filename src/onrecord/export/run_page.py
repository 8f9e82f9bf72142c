"""The report of a run: one self-contained page without a script. Each plot is drawn here and stands beside a table that says the same."""

from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from jinja2 import Environment
from markupsafe import Markup

from onrecord.export.environment import asset, page_environment

STYLES = ("base.css", "run.css")
BAR, ROW = 400, 26
"""Units of the drawings: the longest bar, and the height of a line."""


@dataclass(frozen=True, slots=True)
class RunReport:
    """What a page says of a run. `funnel` and `cpu_s` go by the names of steps and stages; `rejects` are reasons with their numbers, most first."""

    id: str
    made_by: str
    files: Sequence[str]
    funnel: Mapping[str, int]
    statements: int
    cpu_s: Mapping[str, float]
    peak_mb: float
    rejects: Sequence[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Bar:
    """A line of a plot: a name, a number in words, and the bar's length and place."""

    name: str
    number: str
    share: str
    length: float
    y: int


def render_run(report: RunReport) -> bytes:
    """The page, in UTF-8."""
    style = "".join(map(asset, STYLES))
    records = sum(report.funnel.values())
    hours = sum(report.cpu_s.values()) / 3600
    page = _environment().get_template("run.html.jinja").render(
        report=report,
        records=records,
        hours=f"{hours:.2f}",
        million=f"{1e6 * hours / records:.0f}" if records else "0",
        plots=[("Where the records left", "records", _bars(report.funnel)), ("What it cost", "seconds of CPU", _bars(report.cpu_s))],
        bar=BAR,
        row=ROW,
        style=Markup(style),  # noqa: S704 - our own file
        policy=f"default-src 'none'; style-src '{_hash(style)}'; base-uri 'none'; form-action 'none'",
    )  # fmt: skip
    return page.encode("utf-8")


def _bars(numbers: Mapping[str, float]) -> list[Bar]:
    whole, most = sum(numbers.values()) or 1, max(numbers.values(), default=0) or 1
    told = ((name, f"{number:,.0f}" if isinstance(number, int) else f"{number:,.1f}", number) for name, number in numbers.items())
    return [Bar(name, words, f"{number / whole:.1%}", round(BAR * number / most, 1), ROW * i) for i, (name, words, number) in enumerate(told)]


@cache
def _environment() -> Environment:
    return page_environment()


def _hash(content: str) -> str:
    return "sha256-" + b64encode(sha256(content.encode("utf-8")).digest()).decode("ascii")
