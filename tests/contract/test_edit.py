"""An edit is what is answered, what was read stays beside it, all that is derived follows, and taking it back leaves no trace."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from onrecord.errors import UsageError
from onrecord.model import Act, Article, Naming, Passage, Polarity, SourceKind
from onrecord.query.claims import claims
from onrecord.query.filters import Filters
from onrecord.query.find import Chain, find
from onrecord.query.judgements import judgements
from onrecord.query.search import Mode, Search, search
from onrecord.query.sources import sources
from onrecord.run.care import forget
from onrecord.run.edit import edit, renew
from onrecord.run.judge import Judge, judge_statement, undo
from onrecord.run.reconcile import settle
from onrecord.run.withhold import withhold, withhold_again
from onrecord.store import Ledger
from onrecord.store.tables import STATEMENTS, WORDS
from tests.contract.builders import LATER, NEWER, Told, put, reread
from tests.contract.dump import dump, holds_words
from tests.contract.test_dossier import CHAIN, CRITIC, TALKS, store

JUDGE = Judge("desk", "read again", clock=lambda: LATER)
DENIAL = TALKS.statements[1]
CALM = CHAIN.statements[2]
EXPECTED = CHAIN.statements[1]
HALF = "will lend Meridia four tugs"


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    store(ledger, TALKS, CHAIN, CRITIC)
    return ledger


def state(ledger: Ledger) -> dict[str, list[str]]:
    """All that the ledger holds beside judgements."""
    return {name: rows for name, rows in dump(ledger).items() if name not in ("judgements", "claim_names")}


def shown(ledger: Ledger, id_: str = DENIAL.id) -> Any:
    found = find(ledger, id_)
    assert isinstance(found, Chain)
    return found.statement


def records(ledger: Ledger) -> list[str]:
    """The records of statements with the order of their keys."""
    with ledger.read() as connection:
        query = select(STATEMENTS.c.id, WORDS.c.record).join(WORDS, WORDS.c.n == STATEMENTS.c.n).order_by(STATEMENTS.c.id)
        return [f"{id_} {record}" for id_, record in connection.execute(query)]


def test_an_edit_is_what_is_answered_and_what_was_read_stays_beside_it(filled: Ledger):
    edit(filled, DENIAL.id, {"act": "say", "polarity": "positive", "content": [HALF]}, JUDGE)
    told = shown(filled)
    assert (told.record["act"], told.record["polarity"], told.content) == ("say", "positive", HALF)
    assert told.record["evidence"]["act"] == told.record["evidence"]["content"] == {"spans": [], "by": "person"}
    assert told.extracted == {"act": "deny", "polarity": "negative", "content": [list(span) for span in DENIAL.content]}
    assert told.to_json()["extracted"] == told.extracted
    assert "extracted" not in told.to_json()["extracted"]


def test_search_facets_claims_and_expectations_follow(filled: Ledger):
    assert claims(filled, disputed=True)[0] == 1
    edit(filled, DENIAL.id, {"act": "say", "polarity": "positive", "content": ["had no comment on it"], "cue": ["Ada Brandt"]}, JUDGE)
    assert search(filled, Search(filters=Filters(act=("deny",)))).total == 0
    assert claims(filled, disputed=True)[0] == 0
    edit(filled, CALM.id, {"content": ["harbour was calm"], "act": "warn"}, JUDGE)
    assert [one.id for one in search(filled, Search('"the harbour"')).told] == []
    assert [one.content for one in search(filled, Search("calm", mode=Mode.MEANING, limit=1)).told] == ["harbour was calm"]
    foretold = stored(filled, "expectations")
    edit(filled, TALKS.statements[0].id, {"act": "want"}, JUDGE)
    assert len(stored(filled, "expectations")) < len(foretold)


def stored(ledger: Ledger, table: str) -> list[str]:
    return dump(ledger)[table]


def as_if_read(statement: Any, **changes: Any) -> Article:
    """The article with this statement as if it had been read so."""
    whole = next(one for one in (TALKS, CHAIN, CRITIC) if statement in one.statements)
    told = replace(statement, **changes)
    return replace(whole, statements=tuple(told if s.id == told.id else s for s in whole.statements))


DERIVED = ("actors", "claim_cards", "claim_keys", "claim_links", "claims", "claim_members", "expectations", "comparisons")


def test_all_that_is_derived_is_what_a_reading_of_the_same_gives(filled: Ledger, tmp_path: Path):
    edit(filled, DENIAL.id, {"act": "say", "polarity": "positive", "content": [HALF]}, JUDGE)
    at = TALKS.document.text.index(HALF, 60)
    content = Passage.of(TALKS.document.text, [(at, at + len(HALF))])
    stance = replace(DENIAL.stance, polarity=Polarity.POSITIVE)
    with_it = Ledger.open(tmp_path / "read-so.db", create=True)
    store(with_it, as_if_read(DENIAL, act=Act.SAY, content=content, stance=stance), CHAIN, CRITIC)
    one, other = dump(filled), dump(with_it)
    assert {name: one[name] for name in DERIVED} == {name: other[name] for name in DERIVED}
    with_it.close()


def test_an_edit_that_is_taken_back_leaves_no_trace(filled: Ledger):
    before, bytes_before = state(filled), records(filled)
    first = edit(filled, DENIAL.id, {"act": "say", "content": [HALF], "entity": "Ada Brandt", "role": "harbour master"}, JUDGE)
    second = edit(filled, DENIAL.id, {"act": "warn", "naming": "role"}, JUDGE)
    third = edit(filled, EXPECTED.id, {"source": ["Mara"], "certainty": None}, JUDGE)
    undo(filled, first, JUDGE)
    told = shown(filled)
    assert (told.record["act"], told.record["naming"], told.record["entity"], told.content) == ("warn", "role", "Jon Aster", DENIAL.content.text)
    undo(filled, second, JUDGE)
    undo(filled, third, JUDGE)
    assert state(filled) == before
    assert records(filled) == bytes_before


def test_of_two_edits_of_one_field_the_later_holds(filled: Ledger):
    edit(filled, DENIAL.id, {"act": "say", "polarity": None}, JUDGE)
    last = edit(filled, DENIAL.id, {"act": "warn"}, JUDGE)
    assert [shown(filled).record[name] for name in ("act", "polarity")] == ["warn", None]
    undo(filled, last, JUDGE)
    assert [shown(filled).record[name] for name in ("act", "polarity")] == ["say", None]


def test_a_holder_is_another_one_for_this_statement_alone(filled: Ledger):
    edit(filled, DENIAL.id, {"entity": "Ilse  Tarvik", "source_kind": "person", "role": "minister", "affiliation": None, "country": "vr"}, JUDGE)
    told = shown(filled)
    assert {name: told.record[name] for name in ("entity", "role", "affiliation", "country")} == {
        "entity": "Ilse Tarvik", "role": "minister", "affiliation": None, "country": "VR",
    }  # fmt: skip
    assert {a.name: a.statements for a in sources(filled).actors}["Ilse Tarvik"] == 1
    assert [one.id for one in search(filled, Search(filters=Filters(by="Tarvik"))).told] == [DENIAL.id]
    assert shown(filled, CALM.id).record["entity"] == "Jon Aster"


def test_a_holder_may_be_somebody_whom_the_article_names(filled: Ledger):
    edit(filled, DENIAL.id, {"entity": "Officials"}, JUDGE)
    told, official = shown(filled).record, TALKS.statements[0].holder
    assert official is not None
    assert (told["entity_id"], told["source_kind"], told["naming"]) == (official.id, SourceKind.PEOPLE, Naming.UNNAMED)


def test_an_edit_outlives_another_reading(filled: Ledger):
    edit(filled, DENIAL.id, {"act": "warn", "entity": "Ilse Tarvik"}, JUDGE)
    read_again(filled, Told("Officials", "said", "Varland will lend Meridia four tugs"), Told("Aster", "denied", "Varland will lend Meridia four"))
    told = search(filled, Search(filters=Filters(document_id=(TALKS.document.id,)))).told
    assert [(one.record["act"], one.speaker) for one in told] == [("say", "Officials"), ("warn", "Ilse Tarvik")]
    (judgement,) = judgements(filled)
    assert (judgement.state, judgement.statement and judgement.statement.id) == ("in force", told[1].id)
    undo(filled, judgement.id, JUDGE)
    assert shown(filled, told[1].id).record["entity"] == "Aster"


def test_an_edit_of_what_another_reading_does_not_find_is_orphaned_until_it_is_found_again(filled: Ledger):
    edit(filled, DENIAL.id, {"act": "warn"}, JUDGE)
    read_again(filled, Told("Officials", "said", "Varland will lend Meridia four tugs"))
    assert [one.state for one in judgements(filled)] == ["orphaned"]
    assert [one.record["act"] for one in search(filled, Search(filters=Filters(document_id=(TALKS.document.id,)))).told] == ["say"]
    read_again(filled, Told("Officials", "said", "Varland will lend Meridia four tugs"), Told("Jon Aster", "denied", DENIAL.content.text))
    assert shown(filled).record["act"] == "warn"


def read_again(ledger: Ledger, *told: Told) -> None:
    """What adding does with a document that another version reads."""
    put(ledger, reread(TALKS, *told), maker=NEWER)
    with ledger.write() as connection:
        renew(connection, TALKS.document.id)
        withhold_again(connection, TALKS.document.id, TALKS.document.url)
        settle(connection, [TALKS.document.id])


def test_an_edit_and_a_withholding_keep_out_of_each_others_way(filled: Ledger):
    before = state(filled)
    first = edit(filled, DENIAL.id, {"act": "warn", "entity": "Ilse Tarvik"}, JUDGE)
    hiding = withhold(filled, DENIAL.id, JUDGE)
    edit(filled, TALKS.statements[0].id, {"act": "claim"}, JUDGE)
    undo(filled, first, JUDGE)
    undo(filled, hiding, JUDGE)
    assert shown(filled).record["act"] == "deny"
    undo(filled, judgements(filled)[0].id, JUDGE)
    assert state(filled) == before


def test_what_an_outer_statement_expects_is_as_it_was_when_the_inner_one_is_shown_again(filled: Ledger):
    before = state(filled)
    first, hiding = edit(filled, CALM.id, {"act": "warn"}, JUDGE), withhold(filled, EXPECTED.id, JUDGE)
    undo(filled, first, JUDGE)
    undo(filled, hiding, JUDGE)
    assert state(filled) == before


def test_an_edited_statement_is_withheld_through_another_reading(filled: Ledger):
    edit(filled, DENIAL.id, {"act": "warn"}, JUDGE)
    hiding = withhold(filled, DENIAL.id, JUDGE)
    read_again(filled, Told("Officials", "said", "Varland will lend Meridia four tugs"), Told("Jon Aster", "denied", DENIAL.content.text))
    assert search(filled, Search(filters=Filters(act=("warn", "deny")))).total == 0
    undo(filled, hiding, JUDGE)
    assert shown(filled).record["act"] == "warn"


def test_what_was_accepted_is_found_again_after_an_edit_and_another_reading(filled: Ledger):
    judge_statement(filled, "accept", DENIAL.id, JUDGE)
    edit(filled, DENIAL.id, {"content": ["had no comment on it"], "cue": ["Brandt"]}, JUDGE)
    read_again(filled, Told("Officials", "said", "Varland will lend Meridia four tugs"), Told("Aster", "denied", "Varland will lend Meridia four"))
    assert [one.state for one in judgements(filled)] == ["in force", "in force"]


def test_the_form_follows_the_content_and_the_place_the_cue(filled: Ledger):
    edit(filled, DENIAL.id, {"form": "direct"}, JUDGE)
    edit(filled, DENIAL.id, {"content": [HALF]}, JUDGE)
    assert shown(filled).record["form"] == "indirect"


def test_what_is_forgotten_takes_its_edits_along(filled: Ledger):
    edit(filled, DENIAL.id, {"entity": "Ilse Tarvik"}, JUDGE)
    forget(filled, TALKS.document.id)
    assert judgements(filled, undone=True) == []
    assert holds_words(filled, "Ilse Tarvik") == []


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"act": "sing"}, "act cannot be 'sing'; it is one of say"),
        ({"form": None}, "form cannot be left open"),
        ({"entity": " "}, "entity cannot be left open"),
        ({"confidence": "1"}, "confidence cannot be edited"),
        ({"country": "Velmark"}, "two letters"),
        ({"content": [[5, 2]]}, "content cannot stand there"),
        ({"cue": [[0, 100_000]]}, "cue cannot stand there"),
        ({"cue": [[-3, 4]]}, "cue cannot stand there"),
        ({"content": [[10, 14], [2, 5]]}, "out of order"),
        ({"content": [[10, 14], [12, 20]]}, "out of order"),
        ({"cue": [[1, 2, 3]]}, "is \\[start, end\\]"),
        ({"cue": [[True, 2]]}, "is \\[start, end\\]"),
        ({"cue": []}, "cue cannot be empty"),
        ({"cue": ["sang"]}, "'sang' does not stand in the text"),
        ({"source": [[9, 10]]}, "no words at 9:10"),
        ({"act": "deny"}, "nothing changes"),
        ({}, "nothing changes"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_changes(filled: Ledger, changes: dict[str, Any], message: str):
    before = state(filled)
    with pytest.raises(UsageError, match=message):
        edit(filled, DENIAL.id, changes, JUDGE)
    assert (state(filled), judgements(filled)) == (before, [])


def test_an_edit_needs_a_reason_and_the_text(filled: Ledger):
    with pytest.raises(UsageError, match="say why"):
        edit(filled, DENIAL.id, {"act": "warn"}, Judge("desk", ""))
    put(filled, TALKS, keeps_text=False)
    with pytest.raises(UsageError, match="does not keep the text"):
        edit(filled, DENIAL.id, {"act": "warn"}, JUDGE)
