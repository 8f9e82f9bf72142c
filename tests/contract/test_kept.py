"""Answers that are kept: none is worked out twice in one state of a ledger, and none outlives it."""

from collections.abc import Callable
from contextlib import closing

import pytest
from sqlalchemy import event

from onrecord.query import kept as shelf
from onrecord.query.anonymous import audit
from onrecord.query.facets import search_with_choices
from onrecord.query.headlines import headlines
from onrecord.query.kept import kept
from onrecord.query.listing import DocumentQuestion, list_documents
from onrecord.query.network import network
from onrecord.query.search import Search
from onrecord.query.sources import count_sources, sources
from onrecord.query.stats import stats
from onrecord.run.judge import Judge, merge, undo
from onrecord.run.withhold import withhold
from onrecord.store import Ledger
from tests.contract.builders import LATER, Told, article, put
from tests.unit.web.site import ALL, GATE, fill

JUDGE = Judge("desk", "seen", clock=lambda: LATER)
ANSWERS: dict[str, Callable[[Ledger], object]] = {
    "stats": stats,
    "sources": sources,
    "count of sources": count_sources,
    "audit": audit,
    "network": network,
    "headlines": headlines,
    "documents": lambda ledger: list_documents(ledger, DocumentQuestion()),
    "choices": lambda ledger: search_with_choices(ledger, Search(), ("act", "outlet")),
}
CHANGED = ("stats", "sources", "count of sources", "audit", "documents", "choices")
"""What another document, or one less, changes here."""
MORE = article("Tove Lind said grain waits.", Told("Tove Lind", "said", "grain waits"), name="more", publisher="Herald", published="2024-06-01")


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    return fill(ledger, *ALL)


def asked(ledger: Ledger, ask: Callable[[Ledger], object]) -> int:
    """How many times the database is asked for an answer."""
    count = 0

    def note(*_: object) -> None:
        nonlocal count
        count += 1

    event.listen(ledger.engine, "before_cursor_execute", note)
    ask(ledger)
    event.remove(ledger.engine, "before_cursor_execute", note)
    return count


def answers(ledger: Ledger) -> dict[str, object]:
    return {name: ANSWERS[name](ledger) for name in CHANGED}


def same(one: dict[str, object], other: dict[str, object]) -> list[str]:
    return [name for name in CHANGED if one[name] == other[name]]


def test_what_was_asked_is_not_worked_out_again(filled: Ledger):
    for name, ask in ANSWERS.items():
        first, again = asked(filled, ask), asked(filled, ask)
        assert again < first, name


def test_no_answer_outlives_another_document(filled: Ledger):
    before = answers(filled)
    fill(filled, MORE)
    assert same(answers(filled), before) == []


def test_no_answer_outlives_a_judgement_nor_its_undoing(filled: Ledger):
    before = answers(filled)
    judgement = withhold(filled, GATE.document.id, JUDGE)
    without = answers(filled)
    undo(filled, judgement, JUDGE)
    assert same(without, before) == []
    assert same(answers(filled), before) == [name for name in CHANGED if name != "stats"]  # which counts judgements


def test_sources_that_are_made_one_are_listed_as_one_at_once(filled: Ledger):
    one, other = (sources(filled, name=name).actors[0].id for name in ("ilves", "aster"))
    before = sources(filled).total
    judgement = merge(filled, one, other, JUDGE)
    assert (sources(filled).total, count_sources(filled)) == (before - 1, before - 1)
    undo(filled, judgement, JUDGE)
    assert (sources(filled).total, count_sources(filled)) == (before, before)


def test_what_another_process_writes_is_seen_at_once(place: str):
    with closing(Ledger.open(place, create=True)) as ours, closing(Ledger.open(place)) as theirs:
        assert stats(ours)["documents"] == 0
        put(theirs, *ALL)
        assert stats(ours)["documents"] == len(ALL)


def test_a_reader_who_began_before_a_change_goes_on_seeing_what_he_saw(filled: Ledger):
    def counted() -> object:
        return object()

    with filled.read() as connection:
        first = kept(connection, "it", counted)
        fill(filled, MORE)
        with filled.read() as later:
            second = kept(later, "it", counted)
        assert second is not first
        assert kept(connection, "it", counted) is not second


def test_nothing_is_kept_while_the_state_changes(ledger: Ledger):
    with ledger.write() as connection:
        words = iter("ab")
        assert [kept(connection, "it", lambda: next(words)) for _ in range(2)] == ["a", "b"]


def test_so_many_answers_are_kept_and_no_more(filled: Ledger, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(shelf, "MOST", 2)
    made: list[str] = []
    with filled.read() as connection:
        for question in ("a", "b", "a", "c", "a", "b"):
            kept(connection, question, lambda question=question: made.append(question))
    assert made == ["a", "b", "c", "b"]


def test_an_answer_that_failed_is_asked_for_again(filled: Ledger):
    def fail() -> None:
        raise ValueError

    with filled.read() as connection:
        with pytest.raises(ValueError, match=r"^$"):
            kept(connection, "it", fail)
        assert kept(connection, "it", lambda: 1) == 1
