"""`onrecord demo`: the statements of an article that comes with the package."""

from importlib.resources import files

import typer

from onrecord.cli.console import emit_text
from onrecord.cli.printers import print_table
from onrecord.cli.reader import open_reader

NOTE = "This article was written for the demo: its states, papers and people are invented, and nothing in it happened.\n"
NEXT = """Try next:
  onrecord read FILE                         a text or a page of your own
  onrecord read FILE --html report.html      the article with the words marked, to open in a browser
  onrecord read FILE --format jsonl          for programs; every span is [start, end) of the text
  onrecord read --help                       all options
"""


def demo_text() -> str:
    """The article written for the demo."""
    return files("onrecord.cli").joinpath("data", "cable.txt").read_text(encoding="utf-8")


def demo(context: typer.Context) -> None:
    """Read an article that was written for this, and say what to try next."""
    article = open_reader(context).read_text(demo_text(), name="cable")
    emit_text(f"{NOTE}\n")
    print_table(article)
    emit_text(NEXT)
