from pathlib import Path

import pytest

from onrecord.errors import UsageError
from onrecord.model import Reject
from onrecord.query.search import Search, search
from onrecord.store import Ledger, put_rejects
from onrecord.store.judgements import put_judgement
from onrecord.store.move import copy_ledger
from tests.contract.builders import NOON, article, harbour, put
from tests.contract.dump import dump, integrity
from tests.contract.test_add import run, write_texts


@pytest.fixture
def filled(ledger: Ledger, tmp_path: Path) -> Ledger:
    """A ledger with rows in every table."""
    run(ledger, write_texts(tmp_path / "texts", 6))
    put(ledger, harbour(), raw=bytes(range(256)))
    put(ledger, article("Grain 🌾 “waits”."), keeps_text=False)
    with ledger.write() as connection:
        put_judgement(connection, "accept", {"one": "Mara Ilves", "none": None}, author="desk", reason="", at=NOON)
        put_rejects(connection, [Reject("document", "none.txt", "it is not there")], at=NOON)
    return ledger


def test_a_copy_holds_what_the_ledger_holds(filled: Ledger, other_place: str):
    other = Ledger.open(other_place, create=True)
    told: list[tuple[str, int]] = []
    copy_ledger(filled, other, tell=lambda table, rows: told.append((table, rows)))
    assert dump(other, times=True) == dump(filled, times=True)
    assert ("documents", 8) in told
    assert search(other, Search("harbour", facets=("act",))) == search(filled, Search("harbour", facets=("act",)))
    other.close()


def test_there_and_back_again_is_the_same(filled: Ledger, other_place: str, tmp_path: Path):
    there, back = Ledger.open(other_place, create=True), Ledger.open(tmp_path / "back.db", create=True)
    copy_ledger(filled, there)
    copy_ledger(there, back)
    assert dump(back, times=True) == dump(filled, times=True)
    for ledger in (there, back):
        ledger.close()
    assert integrity(tmp_path / "back.db") == "ok"


def test_a_copy_can_be_added_to(filled: Ledger, other_place: str, tmp_path: Path):
    other = Ledger.open(other_place, create=True)
    copy_ledger(filled, other)
    more = write_texts(tmp_path / "more", 3, start=20)
    for ledger in (filled, other):
        run(ledger, more)
        put(ledger, harbour("new"))
        with ledger.write() as connection:
            put_judgement(connection, "accept", {}, author="desk", reason="", at=NOON)
    assert dump(other) == dump(filled)
    other.close()


def test_only_an_empty_ledger_is_copied_into(filled: Ledger, other_place: str):
    other = Ledger.open(other_place, create=True)
    put(other, harbour())
    before = dump(other)
    with pytest.raises(UsageError, match="not empty"):
        copy_ledger(filled, other)
    assert dump(other) == before
    other.close()


def test_a_ledger_with_nothing_but_a_run_is_not_copied_into(filled: Ledger, other_place: str):
    other = Ledger.open(other_place, create=True)
    put(other)
    with pytest.raises(UsageError, match="not empty"):
        copy_ledger(filled, other)
    other.close()


def test_an_empty_ledger_is_copied_too(ledger: Ledger, other_place: str):
    other = Ledger.open(other_place, create=True)
    copy_ledger(ledger, other)
    put(other, harbour())
    assert search(other, Search()).total == 2
    other.close()
