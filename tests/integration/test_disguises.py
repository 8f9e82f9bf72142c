"""The golden articles in other clothes, through the shipped weights.

The floors are what was measured, less .02; `python -m benchmarks.disguises` has the rest.
"""

import pytest

from benchmarks.disguises import DISGUISES, found_in, in_one_paragraph, in_short_lines
from onrecord.pipeline import Reader
from tests.golden.load import load


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


@pytest.mark.parametrize(
    ("disguises", "floor"),
    [(("curly quotes", "one paragraph"), 0.91), (("all in capitals", "short lines"), 0.90), (("without stops and commas",), 0.61)],
)
def test_other_clothes_cost_little(reader: Reader, disguises: tuple[str, ...], floor: float):
    def disguise(text: str) -> str:
        for name in disguises:
            text = DISGUISES[name](text)
        return text

    assert found_in(disguise, load(), reader).measures["relation"].f1 >= floor


def test_disguises_keep_every_character_in_its_place():
    text = 'Title\n\nA word, "quoted" here.\n\nAnd a second paragraph that is much longer than a single line of a teletype would ever be.'
    assert [len(disguise(text)) for disguise in DISGUISES.values()] == [len(text)] * len(DISGUISES)


def test_short_lines_are_short():
    text = "one two three " * 20
    assert max(map(len, in_short_lines(text).splitlines())) <= 72


def test_one_paragraph_keeps_the_title_apart():
    assert in_one_paragraph("Title\n\nA b.\n\nC d.") == "Title\n\nA b.  C d."
