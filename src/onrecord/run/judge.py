"""What people decide about a ledger: who is one and who is not, which statements are right; and taking it back."""

from collections.abc import Sequence

from sqlalchemy import Connection, select

from onrecord.errors import LedgerError, UsageError
from onrecord.query.answers import Actor, Told
from onrecord.query.expectations import expectation_named
from onrecord.query.find import Chain, find
from onrecord.query.judgements import EDIT, WITHHOLD, anchor
from onrecord.query.outcomes import RESOLVE
from onrecord.query.sources import source_named
from onrecord.reconcile.actors import Handle, Merge, Split
from onrecord.reconcile.expectations import Happened
from onrecord.run.claims import remake
from onrecord.run.edit import renew
from onrecord.run.judging import Judge
from onrecord.run.reconcile import actor_judgements, gather_actors, settle
from onrecord.run.withhold import show_again
from onrecord.store import Ledger, actors
from onrecord.store.judgements import judgements, put_judgement, undo_judgement
from onrecord.store.tables import ENTITIES

ANCHORS = 8


def merge(ledger: Ledger, one: str, other: str, judge: Judge) -> str:
    """Say that two sources, by name or id, are one; the first keeps its id. Returns the judgement's id."""
    first, second = _the_source(ledger, one), _the_source(ledger, other)
    if first.id == second.id:
        raise UsageError(f"{one!r} and {other!r} are one source already: {first.id}")
    with ledger.write() as connection:
        judgement = Merge(_handle(connection, first), _handle(connection, second), judge.author, judge.reason)
        return _put(connection, "merge", judgement, judge)


def split(ledger: Ledger, source: str, names: tuple[str, ...], entities: tuple[str, ...], judge: Judge) -> str:
    """Say that what goes by some names, or some entities of documents, is not of this source but another one. Returns the judgement's id."""
    whole = _the_source(ledger, source)
    if not names and not entities:
        raise UsageError("a split needs --name or --entity: what is to be taken out")
    if unknown := [name for name in names if name not in whole.names]:
        raise UsageError(f"{whole.name} is not called {unknown[0]!r}; its names are: {', '.join(whole.names)}")
    with ledger.write() as connection:
        judgement = Split(_handle(connection, whole), judge.author, judge.reason, entities, names)
        return _put(connection, "split", judgement, judge)


def judge_statement(ledger: Ledger, kind: str, id_: str, judge: Judge) -> str:
    """Accept or reject a statement. The judgement remembers its spans and words, so that it finds it again after another reading."""
    told = _the_statement(ledger, id_)
    with ledger.write() as connection:
        where = {"document_id": told.document_id, "statement_id": told.id}
        return put_judgement(connection, kind, anchor(told), author=judge.author, reason=judge.reason, at=judge.clock(), **where)


def judge_pair(ledger: Ledger, kind: str, one: str, other: str, judge: Judge) -> str:
    """Say that two statements are about one proposition (`link`) or are not (`unlink`). Returns the judgement's id.

    Raises `UsageError` for a statement with itself, and where the judge said the same last.
    """
    found = [_the_statement(ledger, id_) for id_ in (one, other)]
    ids, words = [told.id for told in found], [told.content or told.id for told in found]
    if ids[0] == ids[1]:
        raise UsageError(f"{one} and {other} are one statement, and a {kind} is between two")
    with ledger.write() as connection:
        if stands := _said_already(connection, kind, ids, judge):
            raise UsageError(f"judgement {stands} says so already, with the same author and reason, and stands")
        subject = {"statements": ids, "words": words}
        id_ = put_judgement(connection, kind, subject, author=judge.author, reason=judge.reason, at=judge.clock())
        remake(connection, ids)
        return id_


def part(ledger: Ledger, out: Sequence[str], rest: Sequence[str], judge: Judge) -> str:
    """Say that some statements are not about what each of the others is about: one judgement on all pairs of these. Returns its id."""
    some, others = ([_the_statement(ledger, id_) for id_ in dict.fromkeys(ids)] for ids in (out, rest))
    ids, shown = [told.id for told in (*some, *others)], (*some, *others[:1])
    if not some or not others or len(set(ids)) < len(ids):
        raise UsageError("parting needs statements that go and others that stay")
    with ledger.write() as connection:
        subject = {"statements": ids, "out": len(some), "words": [told.content or told.id for told in shown]}
        id_ = put_judgement(connection, "unlink", subject, author=judge.author, reason=judge.reason, at=judge.clock())
        remake(connection, ids)
        return id_


def resolve(ledger: Ledger, id_: str, happened: Happened, judge: Judge) -> str:
    """Say whether what an expectation tells of came about. Returns the judgement's id."""
    held = expectation_named(ledger, id_)
    told, event = held.told, held.expectation.words.text
    subject = {"expectation": held.expectation.id, "happened": happened, "event": event, **anchor(told)}
    with ledger.write() as connection:
        where = {"document_id": told.document_id, "statement_id": told.id}
        return put_judgement(connection, RESOLVE, subject, author=judge.author, reason=judge.reason, at=judge.clock(), **where)


def undo(ledger: Ledger, id_: str, judge: Judge) -> str:
    """Take a judgement back; what it decided is worked out again. Returns its id."""
    with ledger.write() as connection:
        row = undo_judgement(connection, id_, at=judge.clock())
        if row["kind"] in ("merge", "split"):
            handles = [Handle.from_json(row["subject"][part]) for part in ("one", "other", "from") if part in row["subject"]]
            _again(connection, handles)
        elif row["kind"] in ("link", "unlink"):
            remake(connection, row["subject"]["statements"])
        elif row["kind"] == WITHHOLD:
            _renew(connection, show_again(connection, row["id"]))
        elif row["kind"] == EDIT:
            _renew(connection, [row["document_id"]])
        return row["id"]


def _renew(connection: Connection, documents: Sequence[str]) -> None:
    """Bring documents in line with the edits in force."""
    for document_id in documents:
        renew(connection, document_id)
    settle(connection, documents)


def _put(connection: Connection, kind: str, judgement: Merge | Split, judge: Judge) -> str:
    id_ = put_judgement(connection, kind, judgement.to_json(), author=judge.author, reason=judge.reason, at=judge.clock())
    _again(connection, judgement.handles)
    return id_


def _again(connection: Connection, handles: tuple[Handle, ...] | list[Handle]) -> None:
    """Work the actors out again that a judgement is about, with all that other judgements tie to them."""
    named = sorted({entity for j in actor_judgements(connection) for handle in j.handles for entity in handle.entities})
    present = actors.blocks_of(connection, sorted({*named, *(e for h in handles for e in h.entities)}))
    actors.reopen(connection, {*(b for h in handles for b in h.blocks), *(present[e] for h in handles for e in h.entities if e in present)})
    gather_actors(connection)


def _handle(connection: Connection, actor: Actor) -> Handle:
    query = select(ENTITIES.c.id, ENTITIES.c.block).where(ENTITIES.c.actor_id == actor.id).order_by(ENTITIES.c.id)
    rows = connection.execute(query).all()
    return Handle(actor.name, tuple(sorted({block for _, block in rows})), tuple(id_ for id_, _ in rows[:ANCHORS]))


def _said_already(connection: Connection, kind: str, ids: Sequence[str], judge: Judge) -> str | None:
    """The id of the last judgement on a pair, where it is the same in all."""
    on_them = [row for row in judgements(connection, kinds=("link", "unlink")) if set(ids) <= set(row["subject"]["statements"])]
    last = on_them[-1] if on_them else None
    is_same = (
        last is not None and "out" not in last["subject"] and (last["kind"], last["author"], last["reason"]) == (kind, judge.author, judge.reason)
    )
    return last["id"] if last is not None and is_same else None


def _the_statement(ledger: Ledger, id_: str) -> Told:
    found = find(ledger, id_)
    if not isinstance(found, Chain):
        raise UsageError(f"{id_} is no statement; `onrecord search` shows their ids")
    return found.statement


def _the_source(ledger: Ledger, name: str) -> Actor:
    found = source_named(ledger, name)
    if len(found) != 1:
        listed = "".join(f"\n  {actor.id}  {actor.name}" for actor in found[:10])
        raise LedgerError(f"{name!r} names {len(found) or 'no'} sources; give one's id or whole name{listed}")
    return found[0]
