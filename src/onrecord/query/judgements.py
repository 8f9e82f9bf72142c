"""Judgements with what they are about today: a statement is found again by its id, by its spans, or by its words in another version."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from onrecord.errors import LedgerError
from onrecord.language.fold import folded
from onrecord.model.statement_json import read_of
from onrecord.query.answers import Json, Told
from onrecord.query.cursor import pack, unpack
from onrecord.query.search import numbers_where, statements
from onrecord.store import Ledger
from onrecord.store.chunks import chunks
from onrecord.store.judgements import judgements as stored
from onrecord.store.tables import CAPTURES, ENTITIES, STATEMENTS
from onrecord.store.withheld import withheld

ORDER = "judgements"
"""What cursors of this list say that they are of."""
STATEMENT_KINDS = ("accept", "reject")
SOURCE_KINDS = ("merge", "split")
WITHHOLD, EDIT = "withhold", "edit"
HIDDEN = "something that is withheld"
OVERLAP = 0.5
"""Share of characters, of both together, in which the cue and the content of a statement must lie where the judgement saw them."""
SAME_WORDS = 0.9
"""Share of words, in order, that a statement of another version must have in common with the one that was judged."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One judgement. `statement` is what it is about now; None for one on sources, and for one that is orphaned.

    Of an edit, `changes` are the fields of a statement that get another value, and `words` those of its source, cue and content as they were read.
    """

    id: str
    kind: str
    about: str
    author: str
    reason: str
    made_at: str
    undone_at: str | None
    is_orphaned: bool
    statement: Told | None
    changes: Mapping[str, Any] = field(default_factory=dict[str, Any])
    words: Mapping[str, str | None] = field(default_factory=dict[str, str | None])
    n: int = 0

    @property
    def state(self) -> str:
        """In force, undone, or without what it was about."""
        return "undone" if self.undone_at else "orphaned" if self.is_orphaned else "in force"

    def to_json(self) -> Json:
        """All fields; the statement by its id, and what changes only for an edit."""
        own = {name: getattr(self, name) for name in ("id", "kind", "about", "author", "reason", "made_at", "undone_at", "state")}
        return {**own, "statement_id": self.statement.id if self.statement else None, "changes": dict(self.changes) or None}


@dataclass(frozen=True, slots=True)
class Decided:
    """What people decided on one statement: the last word on whether it is right, and the edits in the order in which they were made."""

    verdict: Judgement | None = None
    edits: tuple[Judgement, ...] = ()

    @property
    def judgements(self) -> tuple[Judgement, ...]:
        """All that count."""
        return (*self.edits, *filter(None, [self.verdict]))


def judgements(ledger: Ledger, *, undone: bool = False, reveals: bool = False) -> list[Judgement]:
    """The judgements of a ledger, in the order in which they were made. What is withheld is told only where `reveals` says so: to reviewers."""
    with ledger.read() as connection:
        hidden = frozenset[str]() if reveals else _withheld_ids(connection)
        found = [(row, _judgement(connection, row)) for row in stored(connection, undone=undone)]
    return [replace(one, about=HIDDEN, changes={}, words={}) if hidden & _ids_in(row) else one for row, one in found]


def judgement_named(ledger: Ledger, id_: str) -> Judgement:
    """The judgement with this whole id, undone or not. Raises `LedgerError` where there is none."""
    with ledger.read() as connection:
        found = [_judgement(connection, row) for row in stored(connection, undone=True) if row["id"] == id_]
    if not found:
        raise LedgerError(f"there is no judgement {id_}")
    return found[0]


def part_of(found: Sequence[Judgement], *, after: str, limit: int) -> tuple[list[Judgement], str | None]:
    """Those behind a cursor, and the cursor of what follows; "" stands for the beginning."""
    (last,) = unpack(after, ORDER, (int,)) if after else (0,)
    rest = [one for one in found if one.n > int(last or 0)]
    part = rest[:limit]
    return part, pack(ORDER, (part[-1].n,)) if len(rest) > limit else None


def anchor(told: Told) -> Json:
    """What a statement is found again by after another reading: where that which was read stood, whatever people changed."""
    spans = {role: read_of(told.record)[role] for role in ("source", "cue", "content")}
    return {"spans": spans, "words": {"source": told.source, "cue": told.cue, "content": told.content}, "url": told.url}


def judgements_in(ledger: Ledger, documents: Sequence[str]) -> dict[str, Decided]:
    """The judgements in force on statements of some documents, by the id of the statement."""
    with ledger.read() as connection:
        return decided_in(connection, documents)


def decided_in(connection: Connection, documents: Sequence[str]) -> dict[str, Decided]:
    """The same within a transaction."""
    out: dict[str, Decided] = {}
    rows = stored(connection, kinds=(*STATEMENT_KINDS, EDIT), documents=documents)
    for one in (_judgement(connection, row) for row in rows):
        if one.statement is not None:
            before = out.get(one.statement.id, Decided())
            out[one.statement.id] = replace(before, edits=(*before.edits, one)) if one.kind == EDIT else replace(before, verdict=one)
    return out


def judgements_on(ledger: Ledger, actor_id: str) -> list[Judgement]:
    """The merges and splits in force that a source is made by: those that name an entity of it, in the order in which they were made."""
    with ledger.read() as connection:
        rows = stored(connection, kinds=SOURCE_KINDS)
        named = {entity for row in rows for entity in _entities(row["subject"])}
        mine = _of_actor(connection, actor_id, sorted(named))
        return [_judgement(connection, row) for row in rows if mine & _entities(row["subject"])]


def _of_actor(connection: Connection, actor_id: str, entities: Sequence[str]) -> set[str]:
    """Those of some entities that an actor has."""
    whose = select(ENTITIES.c.id).where(ENTITIES.c.actor_id == actor_id)
    return {id_ for chunk in chunks(entities) for id_ in connection.scalars(whose.where(ENTITIES.c.id.in_(chunk)))}


def _entities(subject: Mapping[str, Any]) -> set[str]:
    """The entities that a merge or a split names."""
    handles = (subject[part]["entities"] for part in ("one", "other", "from") if part in subject)
    return {entity for entities in (*handles, subject.get("entities", ())) for entity in entities}


def _judgement(connection: Connection, row: RowMapping) -> Judgement:
    subject = row["subject"]
    told = attached(connection, row) if row["statement_id"] and row["kind"] != WITHHOLD else None
    own = {name: row[name] for name in ("n", "id", "kind", "author", "reason", "made_at", "undone_at")}
    is_orphaned = row["statement_id"] is not None and told is None and row["kind"] != WITHHOLD
    if row["kind"] == EDIT:
        own |= {"changes": subject["changes"], "words": subject["words"]}
    return Judgement(**own, about=_about(subject), is_orphaned=is_orphaned, statement=told)


def _withheld_ids(connection: Connection) -> frozenset[str]:
    """The ids of the documents that are withheld, and of the statements that are withheld of others."""
    rows = withheld(connection)
    return frozenset(id_ for row in rows for id_ in (row["statements"] or [row["document_id"]]))


def _ids_in(row: RowMapping) -> frozenset[str]:
    """What a judgement is about: the document and the statements that it names."""
    named = (row["document_id"], row["statement_id"], *row["subject"].get("statements", ()))
    return frozenset(id_ for id_ in named if id_)


def _about(subject: Mapping[str, Any]) -> str:
    if "one" in subject:
        return f"{subject['one']['name']} = {subject['other']['name']}"
    if "from" in subject:
        return f"{subject['from']['name']} without {', '.join((*subject['names'], *subject['entities']))}"
    if "changes" in subject:
        return f"{_words(subject)}: {', '.join(_change(*one) for one in subject['changes'].items())}"
    if "document" in subject:
        return subject["document"]["title"] or subject["document"]["name"]
    if "statements" in subject:
        return " / ".join(subject["words"])
    if "event" in subject:
        return f"{subject['event']}: {subject['happened']}"
    return _words(subject)


def _words(subject: Mapping[str, Any]) -> str:
    return subject["words"]["content"] or subject["words"]["cue"] or "a statement"


def _change(name: str, value: object) -> str:
    """A change in few words; spans say nothing without their text."""
    return name.replace("_", " ") + ("" if isinstance(value, list) else f" {value or 'left open'}")


def attached(connection: Connection, row: RowMapping) -> Told | None:
    """The statement that a judgement is about, after whatever was read since."""
    same = statements(connection, numbers_where(STATEMENTS.c.id == row["statement_id"]))
    if same:
        return same[0]
    here = statements(connection, numbers_where(STATEMENTS.c.document_id == row["document_id"]))
    best = max(here, key=lambda told: (_overlap(told, row["subject"]["spans"]), told.id), default=None)
    if best is not None and _overlap(best, row["subject"]["spans"]) >= OVERLAP:
        return best
    return None if row["kind"] == EDIT else _reworded(connection, row)


def _reworded(connection: Connection, row: RowMapping) -> Told | None:
    """A statement with the words that were judged, in another document at the same address."""
    url, words = row["subject"].get("url"), _fold(row["subject"]["words"].values())
    if url is None or not words:
        return None
    there = select(CAPTURES.c.document_id).where(CAPTURES.c.url == url)
    shares = [
        (_alike(_fold((t.source, t.cue, t.content)), words), t.id, t)
        for t in statements(connection, numbers_where(STATEMENTS.c.document_id.in_(there)))
    ]
    best = max(shares, default=None, key=lambda share: share[:2])
    return best[2] if best is not None and best[0] >= SAME_WORDS else None


def _overlap(told: Told, spans: Mapping[str, Sequence[Sequence[int]]]) -> float:
    both = (read_of(told.record), spans)
    now, then = ({i for role in ("cue", "content") for start, end in where[role] for i in range(start, end)} for where in both)
    return len(now & then) / len(now | then) if now | then else 0.0


def _fold(words: Any) -> list[str]:
    return folded(" ".join(filter(None, words))).split()


def _alike(one: list[str], other: list[str]) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
