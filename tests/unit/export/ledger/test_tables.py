"""The rows of the exported tables."""

from pathlib import Path

import pytest

from onrecord.export.ledger import pages
from onrecord.export.ledger.columns import Row, whole_day
from onrecord.export.ledger.tables import TABLES
from onrecord.store import Ledger
from tests.unit.export.ledger.builders import TEXT, ledger_at


def rows(ledger: Ledger, name: str, *, keeps_text: bool = True) -> list[Row]:
    (table,) = (t for t in TABLES if t.name == name)
    with ledger.read() as connection:
        return list(table.read(connection, keeps_text=keeps_text))


def test_every_table_has_rows_and_each_row_all_columns(ledger: Ledger):
    for table in TABLES:
        found = rows(ledger, table.name)
        assert found
        assert {tuple(row) for row in found} == {tuple(c.name for c in table.columns)}


def test_what_is_needed_is_never_null(ledger: Ledger):
    for table in TABLES:
        needed = [c.name for c in table.columns if c.is_needed]
        assert [(table.name, name) for row in rows(ledger, table.name) for name in needed if row[name] is None] == []


def test_a_statement_has_its_words_spans_and_labels(ledger: Ledger):
    first = rows(ledger, "statements")[0]
    assert [TEXT[start:end] for start, end in first["content_spans"]] == ["that the harbour “might open in May”", "“in June”"]
    assert first["content"] == "that the harbour “might open in May” … “in June”"
    assert (first["hedges"], first["condition"], first["addressee"], first["time"]) == ("might", "if the ice stays", "Meridia", "Monday")
    assert (first["speaker"], first["actor_id"], first["role"], first["likelihood"]) == ("Ada Quill", "p1", "harbour minister", "even chance")
    assert [shown["label"] for shown in first["evidence"]] == ["act", "polarity"]


def test_a_document_tells_its_group_and_its_day(ledger: Ledger):
    assert [(d["id"], d["group_id"], d["day"]) for d in rows(ledger, "documents")] == [
        ("sha256:a1", "g1", "2031-05-06"),
        ("sha256:b2", "g1", "2031-05-06"),
        ("sha256:c3", None, None),
    ]


def test_copies_name_the_origin_and_what_they_match(ledger: Ledger):
    first, second = rows(ledger, "copies")
    assert (first["document_id"], first["is_origin"], second["is_origin"]) == ("sha256:a1", True, False)
    assert second["matches"] == [{"document_id": "sha256:a1", "strength": 0.75, "reasons": ["most sentences are the same"]}]


def test_a_source_is_counted(ledger: Ledger):
    (source,) = rows(ledger, "sources")
    assert (source["name"], source["names"], source["statements"], source["documents"]) == ("Ada Quill", ["Ada Quill", "Quill"], 2, 2)


def test_without_texts_no_words_are_left_and_the_spans_stay(ledger: Ledger):
    documents, statements = (rows(ledger, name, keeps_text=False) for name in ("documents", "statements"))
    assert {d["text"] or d["title"] for d in documents} == {None}
    words = ("source", "cue", "content", "condition", "hedges", "addressee", "time")
    assert {s[name] for s in statements for name in words} == {None}
    assert all(s["cue_spans"] for s in statements)


def test_a_ledger_that_keeps_no_texts_is_exported(tmp_path: Path):
    bare = ledger_at(tmp_path / "bare.db", keeps_text=False)
    assert [s["cue"] for s in rows(bare, "statements")] == [None] * 5
    bare.close()


def test_rows_do_not_depend_on_the_order_of_adding_or_on_the_pages(ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    before = {table.name: rows(ledger, table.name) for table in TABLES}
    other = ledger_at(tmp_path / "other.db", reverse=True)
    monkeypatch.setattr(pages, "PAGE", 1)
    assert {table.name: rows(other, table.name) for table in TABLES} == before
    other.close()


@pytest.mark.parametrize(
    ("told", "day"), [("2031-05-06T09:00:00Z", "2031-05-06"), ("2031-05-06", "2031-05-06"), ("2031", None), ("soon", None), (None, None)]
)
def test_a_day_is_known_to_the_day_or_not_at_all(told: str | None, day: str | None):
    assert whole_day(told) == day


def test_the_guide_names_every_column(root: Path):
    guide = (root / "docs" / "guides" / "exporting.md").read_text(encoding="utf-8")
    lines = {table.name: next(line for line in guide.splitlines() if line.startswith(f"| `{table.name}` |")) for table in TABLES}
    assert [(t.name, c.name) for t in TABLES for c in t.columns if f"`{c.name}`" not in lines[t.name]] == []
