import re

import pytest

from onrecord.errors import LedgerError
from onrecord.store import Ledger
from onrecord.store.judgements import judgements, put_judgement, undo_judgement
from tests.contract.builders import LATER, NOON, harbour, put


def judge(ledger: Ledger, kind: str = "merge", *, name: str = "Mara Ilves", reason: str = "one person", **where: str) -> str:
    with ledger.write() as connection:
        return put_judgement(connection, kind, {"one": name, "spans": [[0, 4]]}, author="desk", reason=reason, at=NOON, **where)


def kept(ledger: Ledger, **asked: object) -> list[tuple[str, str | None]]:
    with ledger.read() as connection:
        return [(row["id"], row["undone_at"]) for row in judgements(connection, **asked)]  # pyright: ignore[reportArgumentType]


def test_judgements_are_kept_in_the_order_in_which_they_were_made(ledger: Ledger):
    ids = [judge(ledger), judge(ledger, "split"), judge(ledger)]
    assert len(set(ids)) == 3
    assert [id_ for id_, _ in kept(ledger)] == ids
    assert [id_ for id_, _ in kept(ledger, kinds=("split",))] == ids[1:2]


def test_a_judgement_is_read_back_as_it_was_made(ledger: Ledger):
    judge(ledger, reason="a\x00b 🌾 \ud83c", document_id="d", statement_id="s")
    with ledger.read() as connection:
        (row,) = judgements(connection)
    assert {name: row[name] for name in ("kind", "author", "made_at", "undone_at", "document_id", "statement_id", "subject")} == {
        "kind": "merge", "author": "desk", "made_at": NOON, "undone_at": None, "document_id": "d", "statement_id": "s",
        "subject": {"one": "Mara Ilves", "spans": [[0, 4]]},
    }  # fmt: skip


def test_what_is_undone_stays_and_is_shown_where_it_is_asked_for(ledger: Ledger):
    first, second = judge(ledger), judge(ledger, "split")
    with ledger.write() as connection:
        assert undo_judgement(connection, first[:6], at=LATER)["id"] == first
    assert kept(ledger) == [(second, None)]
    assert kept(ledger, undone=True) == [(first, LATER), (second, None)]


def test_nothing_is_undone_twice(ledger: Ledger):
    id_ = judge(ledger)
    with ledger.write() as connection:
        undo_judgement(connection, id_, at=LATER)
    with pytest.raises(LedgerError, match=re.escape(f"{id_} was undone at {LATER}")), ledger.write() as connection:
        undo_judgement(connection, id_, at=LATER)


@pytest.mark.parametrize("id_", ["nothing", "%", "_" * 16, "a\x00", "\ud83c"])
def test_what_is_not_there_cannot_be_undone(ledger: Ledger, id_: str):
    judge(ledger)
    with pytest.raises(LedgerError, match="no judgements"), ledger.write() as connection:
        undo_judgement(connection, id_, at=LATER)


def test_an_id_that_begins_several_is_asked_back(ledger: Ledger):
    for _ in range(2):
        judge(ledger)
    with pytest.raises(LedgerError, match="2 judgements"), ledger.write() as connection:
        undo_judgement(connection, "", at=LATER)


def test_judgements_outlive_another_reading_of_their_document(ledger: Ledger):
    put(ledger, harbour())
    id_ = judge(ledger, "accept", document_id=harbour().document.id, statement_id=harbour().statements[0].id)
    put(ledger, harbour(), at=LATER)
    assert kept(ledger) == [(id_, None)]
