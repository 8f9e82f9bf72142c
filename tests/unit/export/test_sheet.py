"""Articles as a spreadsheet."""

import csv
import io

import pytest

from onrecord.export.sheet import COLUMNS, header_row, statement_rows
from onrecord.model import Act, Article
from tests.unit.export.builders import Told, article

CAFE = article('A café "is\nclosed," he said. Señor.', Told("s1", "he", "said", '"is\nclosed,"'), name="café")


def rows(of: Article) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((header_row() + statement_rows(of)).decode("utf-8"), newline="")))


def test_a_row_says_who_did_what_where_and_how():
    assert [{name: cell for name, cell in row.items() if cell} for row in rows(CAFE)] == [{
        "document": "café", "id": "s1", "place": "body", "source": "he", "cue": "said", "content": '"is closed,"',
        "source_spans": "[[20, 22]]", "cue_spans": "[[23, 27]]", "content_spans": "[[7, 19]]", "form": "indirect", "act": "say", "entity": "he",
        "confidence": "0.9",
    }]  # fmt: skip


def test_lines_end_with_carriage_return_and_line_feed_and_quotes_are_doubled():
    written = statement_rows(CAFE)
    assert written.endswith(b"\r\n")
    assert b'"""is closed,"""' in written


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_a_cell_that_a_spreadsheet_would_run_has_an_apostrophe_before_it(start: str):
    assert rows(article(f"{start} said no", Told("s", start, "said", "no")))[0]["source"] == f"'{start}"


def test_words_over_several_lines_stand_on_one_so_that_a_statement_takes_one_line():
    told = article("The\nport\r\n  authority said\tno", Told("s", "The\nport\r\n  authority", "said", "no"))
    assert rows(told)[0]["source"] == "The port authority"
    assert statement_rows(told).count(b"\n") == 1


def test_an_act_that_is_not_known_leaves_its_cell_empty():
    assert rows(article("He spoke no", Told("s", "He", "spoke", "no", act=None)))[0]["act"] == ""


def test_every_row_has_all_columns():
    told = article("Pilots doubt it.", Told("s", "Pilots", "doubt", "it", act=Act.DOUBT))
    assert [len(r) for r in csv.reader(io.StringIO(statement_rows(told).decode(), newline=""))] == [len(COLUMNS)]


def test_a_lone_surrogate_does_not_stop_the_sheet():
    assert rows(article("He said \ud83d no", Told("s", "He", "said", "\ud83d no")))[0]["content"] == "? no"
