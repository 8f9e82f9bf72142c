"""Whatever people decide in whatever order: the ledger is what was read with the judgements in force, and without them it is what was read."""

import random
from contextlib import suppress
from pathlib import Path

import pytest

from onrecord.errors import OnRecordError
from onrecord.model import Article
from onrecord.query.judgements import judgements
from onrecord.query.meaning import pack, sentence_vectors
from onrecord.reconcile.claims.telling import tellings_of
from onrecord.run.claims import note_tellings, take_out
from onrecord.run.edit import Asked, edit, renew
from onrecord.run.expectations import note_expectations
from onrecord.run.judge import undo
from onrecord.run.reconcile import note_entities, settle
from onrecord.run.withhold import withhold, withhold_again
from onrecord.store import Capture, Ledger, put_article
from onrecord.store.judgements import judgements as stored_judgements
from onrecord.store.judgements import put_judgement
from onrecord.store.withheld import is_withheld
from tests.contract.builders import MAKER, NOON
from tests.contract.test_dossier import CHAIN, CRITIC, TALKS, store
from tests.contract.test_edit import JUDGE, records, state
from tests.stress.size import EDITORS

ARTICLES = (TALKS, CHAIN, CRITIC)
CHANGES: tuple[Asked, ...] = (
    {"act": "warn"}, {"act": "deny", "polarity": "negative"}, {"entity": "Ilse Tarvik"}, {"entity": "Jon Aster"}, {"role": "master", "country": "VR"},
    {"content": [[9, 20]]}, {"source": []}, {"naming": "role"}, {"cue": [[3, 8]]}, {"certainty": None}, {"hedges": [[0, 4]]},
)  # fmt: skip


def read_again(ledger: Ledger, one: Article) -> None:
    """What adding does with a document that it holds, in the same words."""
    with ledger.read() as connection:
        if is_withheld(connection, one.document.id):
            return
    vectors = sentence_vectors().encode([s.content.text for s in one.statements])
    run_id, told = ledger.begin_run(MAKER, {}, at=NOON), tellings_of(one)
    with ledger.write() as connection:
        take_out(connection, one.document.id)
        stored = {s.id: pack(vector) for s, vector in zip(one.statements, vectors, strict=True)}
        put_article(connection, one, Capture(one.name, NOON), run_id=run_id, vectors=stored)
        note_entities(connection, one)
        note_tellings(connection, told)
        note_expectations(connection, told, one.document.published)
        renew(connection, one.document.id)
        withhold_again(connection, one.document.id, one.document.url)
        settle(connection)


def decide(ledger: Ledger, chance: random.Random) -> None:
    """Something that people do to a ledger; what cannot be is refused."""
    article, done = chance.choice(ARTICLES), judgements(ledger, reveals=True)
    statement = chance.choice(article.statements).id
    match chance.choice(("edit", "edit", "edit", "undo", "withhold", "withhold all", "read")):
        case "edit":
            edit(ledger, statement, chance.choice(CHANGES), JUDGE)
        case "undo" if done:
            undo(ledger, chance.choice(done).id, JUDGE)
        case "withhold":
            withhold(ledger, statement, JUDGE)
        case "withhold all":
            withhold(ledger, article.document.id, JUDGE)
        case _:
            read_again(ledger, article)


def decide_the_same(ledger: Ledger, other: Ledger) -> None:
    """What is in force in one ledger, in another one that knows of nothing else."""
    with ledger.read() as connection:
        rows = stored_judgements(connection)
    with other.write() as connection:
        for row in rows:
            own = {name: row[name] for name in ("author", "reason", "document_id", "statement_id")}
            put_judgement(connection, row["kind"], row["subject"], at=NOON, **own)
        for one in ARTICLES:
            renew(connection, one.document.id)
        settle(connection, [one.document.id for one in ARTICLES])


@pytest.mark.parametrize("seed", range(EDITORS))
def test_the_ledger_is_what_was_read_with_the_judgements_in_force(tmp_path: Path, seed: int):
    chance = random.Random(seed)  # noqa: S311
    ledger, other = (Ledger.open(tmp_path / name, create=True) for name in ("one.db", "other.db"))
    store(ledger, *ARTICLES)
    store(other, *ARTICLES)
    read, kept = state(ledger), records(ledger)
    for _ in range(chance.randint(3, 9)):
        with suppress(OnRecordError):
            decide(ledger, chance)
    for one in [j for j in judgements(ledger, reveals=True) if j.kind == "withhold"][::-1]:
        undo(ledger, one.id, JUDGE)
    decide_the_same(ledger, other)
    assert state(ledger) == state(other)
    while done := judgements(ledger):
        undo(ledger, chance.choice(done).id, JUDGE)
    assert (state(ledger), records(ledger)) == (read, kept)
    ledger.close()
    other.close()
