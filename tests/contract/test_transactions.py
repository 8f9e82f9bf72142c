from collections.abc import Callable
from threading import Barrier, Thread
from time import sleep

import pytest
from sqlalchemy import func, select

from onrecord.model import Article, Reject
from onrecord.query.search import Search, search
from onrecord.store import Ledger, put_rejects
from onrecord.store.judgements import judgements, put_judgement
from onrecord.store.tables import DOCUMENTS, STATEMENTS
from tests.contract.builders import NOON, Told, article, harbour, put

DOCUMENTS_ADDED = 15
READERS = 3


def numbered() -> list[Article]:
    return [article(f"Number {n}: Mara Ilves said grain waits.", Told("Mara Ilves", "said", "grain waits"), name=str(n)) for n in range(10)]


def together(*work: Callable[[], None]) -> list[Exception]:
    """Do several things at once; what they raised."""
    faults: list[Exception] = []

    def do(one: Callable[[], None]) -> None:
        try:
            one()
        except Exception as fault:  # noqa: BLE001 - handed back
            faults.append(fault)

    threads = [Thread(target=do, args=(one,)) for one in work]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return faults


def test_all_that_is_read_in_one_transaction_is_of_one_state(ledger: Ledger):
    count = select(func.count()).select_from(DOCUMENTS)
    with ledger.read() as connection:
        before = connection.scalar(count)
        put(ledger, harbour())
        assert (before, connection.scalar(count)) == (0, 0)
    with ledger.read() as connection:
        assert connection.scalar(count) == 1


def test_readers_beside_a_writer_never_fail_and_see_whole_documents(ledger: Ledger):
    done: list[bool] = []
    seen: list[tuple[int, int]] = []

    def write() -> None:
        try:
            put(ledger, *(harbour(f"harbour-{n}", published=f"2024-05-{n + 1:02}") for n in range(DOCUMENTS_ADDED)))
            put(ledger, *numbered())
        finally:
            done.append(True)

    def read() -> None:
        while not done:
            page = search(ledger, Search("harbour", limit=1000, facets=("act",)))
            assert len(page.told) == page.total == sum(f.count for f in page.facets)
            with ledger.read() as connection:
                seen.append((connection.scalar(select(func.count()).select_from(DOCUMENTS)) or 0, connection.scalar(count_parts) or 0))
            sleep(0.001)

    count_parts = select(func.count()).select_from(STATEMENTS)
    assert together(write, *[read] * READERS) == []
    assert seen
    assert [pair for pair in seen if pair[1] < pair[0]] == []


def test_two_writers_wait_for_each_other(ledger: Ledger):
    start = Barrier(2)

    def judge(author: str) -> Callable[[], None]:
        def write() -> None:
            start.wait()
            for n in range(20):
                with ledger.write() as connection:
                    put_judgement(connection, "merge", {"n": n}, author=author, reason="", at=NOON)
                    put_rejects(connection, [Reject("document", "same", "reason")], at=NOON)

        return write

    assert together(judge("one"), judge("two")) == []
    with ledger.read() as connection:
        assert len(judgements(connection)) == 40


def test_two_that_add_the_same_documents_at_once_add_each_once(ledger: Ledger):
    start = Barrier(2)

    def add() -> None:
        start.wait()
        put(ledger, *numbered())

    assert together(add, add) == []
    assert search(ledger, Search("grain")).total == 10


def test_a_writer_that_fails_lets_the_next_one_in(ledger: Ledger):
    with pytest.raises(RuntimeError), ledger.write():
        raise RuntimeError
    put(ledger, harbour())
    assert search(ledger, Search()).total == 2
