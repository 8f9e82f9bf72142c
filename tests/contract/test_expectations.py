"""Expectations and comparisons in a ledger, and what people say of how they came out."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.errors import LedgerError
from onrecord.model import Article, Maker, Stance
from onrecord.query.expectations import Wanted, comparisons, expectation_named, expectations, orders_of, scores_of
from onrecord.query.filters import Filters
from onrecord.query.judgements import judgements
from onrecord.reading import Loaded
from onrecord.reconcile.expectations import Expectation, Happened
from onrecord.reconcile.expectations.record import comparison_from_json, comparison_to_json, expectation_from_json, expectation_to_json
from onrecord.run.add import Work, add
from onrecord.run.judge import Judge, resolve, undo
from onrecord.store import Ledger
from onrecord.store.erase import erase
from tests.contract.builders import LATER, NEWER, NOON
from tests.contract.reader import MAKER, work

TEXT = """Grain waits

Mara Ilves said the harbour will probably open by the end of June if the dredger comes. Jon Aster said there is a 70 percent chance of a strike.
Ada Brandt said the port would not close because the crews are needed. Jon Aster said rice is more likely than wheat. Rain fell.
"""
SPOKE = "the harbour will probably open by the end of June if the dredger comes"


@pytest.fixture
def filled(ledger: Ledger, tmp_path: Path) -> Ledger:
    path = tmp_path / "grain.txt"
    path.write_text(TEXT, encoding="utf-8")
    list(add(ledger, [path], reading()))
    return ledger


def reading(maker: Maker = MAKER) -> Work:
    """The reader of these tests, with a step where one statement sounds like it."""
    how = work(maker, published="2031-05-09")

    def read(loaded: Loaded) -> Article:
        article = how.read(loaded)
        told = (replace(s, stance=Stance(likelihood="likely")) if "probably" in s.content.text else s for s in article.statements)
        return replace(article, statements=tuple(told))

    return replace(how, read=read)


def judge(at: str = NOON) -> Judge:
    return Judge("desk", "seen", lambda: at)


def found(ledger: Ledger, **wanted: object) -> list[str]:
    return sorted(one.expectation.words.text for one in expectations(ledger, Wanted(**wanted))[1])  # pyright: ignore[reportArgumentType]


def the(ledger: Ledger, words: str) -> str:
    (id_,) = (one.expectation.id for one in expectations(ledger, Wanted(limit=None))[1] if words in one.expectation.words.text)
    return id_


def test_expectations_are_read_when_a_document_is_added(filled: Ledger):
    total, held = expectations(filled, Wanted())
    assert total == len(held) == 4
    one = next(h for h in held if h.told.speaker == "Mara Ilves")
    assert (one.expectation.words.text, one.expectation.step, one.expectation.kind) == (SPOKE, "likely", "forecast")


def test_every_span_leads_to_its_words(filled: Ledger):
    for one in expectations(filled, Wanted())[1]:
        record = one.to_json()
        parts = [
            record["words"],
            *record["likelihood"],
            *record["condition"],
            *record["reasons"],
            *filter(None, [record["horizon"]]),
        ]
        assert [" ".join(TEXT[a:b] for a, b in part["spans"]) for part in parts] == [part["text"] for part in parts]
        assert parts


def test_they_are_found_by_words_holder_labels_and_horizon(filled: Ledger):
    assert found(filled, about="strike") == ["there is a 70 percent chance of a strike"]
    assert found(filled, filters=Filters(by="ilves")) == [SPOKE]
    assert found(filled, step=("likely",)) == [SPOKE]
    assert found(filled, direction=("will not",)) == ["the port would not close because the crews are needed"]
    assert found(filled, until="2031-06-30") == [SPOKE]
    assert found(filled, until="2031-06-29") == []
    assert found(filled, kind=("commitment",)) == []


def test_the_holder_is_who_the_ledger_takes_the_speaker_for(filled: Ledger):
    held = expectations(filled, Wanted())[1]
    assert all(one.expectation.actor_id == one.told.actor_id for one in held)
    assert len({one.told.actor_id for one in held}) == 3


def test_comparisons_are_ordered_for_each_holder(filled: Ledger):
    total, (one,) = comparisons(filled, Wanted())
    assert total == 1
    assert ([p.text for p in one.placed("better")], [p.text for p in one.placed("worse")]) == (["rice"], ["wheat"])
    assert [TEXT[a:b] for p in one.placed("better") for a, b in p.spans] == ["rice"]
    assert [(order.actor_id, order.above) for order in orders_of([one])] == [(one.told.actor_id, (("rice", "wheat"),))]
    assert comparisons(filled, Wanted(about="strike"))[0] == 0


def test_a_person_says_how_it_came_out_and_takes_it_back(filled: Ledger):
    judgement = resolve(filled, the(filled, "harbour")[:8], Happened.YES, judge())
    assert found(filled, is_resolved=True) == [SPOKE]
    outcome = expectation_named(filled, the(filled, "harbour")).outcome
    assert outcome
    assert (outcome.happened, outcome.author, outcome.reason, outcome.judgement_id) == (Happened.YES, "desk", "seen", judgement)
    undo(filled, judgement, judge(LATER))
    assert found(filled, is_resolved=True) == []
    assert len(found(filled, is_resolved=False)) == 4


def test_of_several_judgements_the_last_counts_and_open_is_not_resolved(filled: Ledger):
    id_ = the(filled, "harbour")
    resolve(filled, id_, Happened.YES, judge())
    resolve(filled, id_, Happened.OPEN, judge(LATER))
    assert found(filled, is_resolved=True) == []


def test_holders_are_scored_by_what_they_said(filled: Ledger):
    resolve(filled, the(filled, "strike"), Happened.NO, judge())
    resolve(filled, the(filled, "port would"), Happened.NO, judge())
    scores = {one.speaker: one for one in scores_of(filled, Wanted())}
    assert sorted(filter(None, scores)) == ["Ada Brandt", "Jon Aster"]
    assert (scores["Jon Aster"].figures, scores["Jon Aster"].brier) == (1, pytest.approx(0.49))
    assert [(row.direction, row.as_said, row.otherwise) for row in scores["Ada Brandt"].rows] == [("will not", 1, 0)]


def test_judgements_outlive_another_reading_and_go_with_the_document(filled: Ledger, tmp_path: Path):
    resolve(filled, the(filled, "harbour"), Happened.YES, judge())
    list(add(filled, [tmp_path / "grain.txt"], reading(NEWER)))
    assert found(filled, is_resolved=True) == [SPOKE]
    assert [(one.kind, one.about, one.state) for one in judgements(filled)] == [("resolve", f"{SPOKE}: yes", "in force")]
    with filled.write() as connection:
        erase(connection, expectations(filled, Wanted())[1][0].told.document_id)
    assert expectations(filled, Wanted()) == (0, [])
    assert comparisons(filled, Wanted()) == (0, [])
    assert judgements(filled) == []


def test_nothing_is_kept_without_texts(ledger: Ledger, tmp_path: Path):
    (tmp_path / "grain.txt").write_text(TEXT, encoding="utf-8")
    list(add(ledger, [tmp_path / "grain.txt"], work(MAKER, keeps_text=False)))
    assert expectations(ledger, Wanted())[0] == comparisons(ledger, Wanted())[0] == 0


@pytest.mark.parametrize("id_", ["nothing", "%", "a\x00", "\ud83c"])
def test_what_is_not_there_is_told(filled: Ledger, id_: str):
    with pytest.raises(LedgerError, match="no expectations"):
        expectation_named(filled, id_)


def test_records_come_back_as_they_were(filled: Ledger):
    def again(some: Iterable[Expectation]) -> list[Expectation]:
        return [expectation_from_json(expectation_to_json(one)) for one in some]

    held = [one.expectation for one in expectations(filled, Wanted())[1]]
    assert again(held) == held
    compared = [one.comparison for one in comparisons(filled, Wanted())[1]]
    assert [comparison_from_json(comparison_to_json(one)) for one in compared] == compared
