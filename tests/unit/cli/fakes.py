"""A reader that gives articles built by hand, and a way to run the command line with it."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from typer.testing import CliRunner, Result

from onrecord.cli.app import app
from onrecord.cli.reader import Asked
from onrecord.model import Article


class FakeReader:
    """Gives its articles, whatever it is asked to read, and remembers what it was asked."""

    def __init__(self, *articles: Article, fault: Exception | None = None):
        self.articles, self.fault = articles, fault
        self.asked: Asked | None = None
        self.things: list[str | Path] = []

    def __call__(self, asked: Asked) -> "FakeReader":
        self.asked = asked
        return self

    def read_text(self, _text: str, *, name: str = "text") -> Article:  # noqa: ARG002
        if self.fault is not None:
            raise self.fault
        return self.articles[0]

    def read_many(self, things: Iterable[str | Path]) -> Iterator[Article]:
        self.things = list(things)
        yield from self.articles
        if self.fault is not None:
            raise self.fault


def run(arguments: Sequence[str], *, reader: FakeReader | None = None, env: dict[str, str] | None = None) -> Result:
    return CliRunner().invoke(app, list(arguments), obj=reader or FakeReader(), env=env)
