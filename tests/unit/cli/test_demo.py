"""The article of the demo, and what is printed around it."""

from pathlib import Path

from onrecord.cli.demo import demo_text
from tests.unit.cli.fakes import FakeReader, run
from tests.unit.export.builders import Told, article

EXAMPLES = Path(__file__).parents[3] / "examples"
BRIDGE = article("The bridge will open, the mayor said.", Told("s", "the mayor", "said", "The bridge will open"))


def test_the_demo_says_that_its_article_is_invented_and_what_to_try_next():
    result = run(["demo"], reader=FakeReader(BRIDGE))
    assert result.exit_code == 0
    assert "invented" in result.stdout.splitlines()[0]
    assert "onrecord read FILE --html report.html" in result.stdout


def test_the_demo_article_is_the_one_among_the_examples():
    assert demo_text() == (EXAMPLES / "cable.txt").read_text(encoding="utf-8")


def test_the_demo_article_is_as_long_as_a_wire_story():
    assert 350 <= len(demo_text().split()) <= 500


def test_the_example_page_holds_the_paragraphs_of_the_demo_article():
    page = (EXAMPLES / "courier.html").read_text(encoding="utf-8")
    told = [p for p in demo_text().strip().split("\n\n")[2:] if '"' in p]
    assert [p for p in told if p not in page] == []
