"""What is worked out across the documents of a ledger: copies and their groups, and who speaks in several of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from onrecord.model import Article, Document
from onrecord.model.json import entity_to_json
from onrecord.reconcile.actors import Actor, Judgement, acronyms, block_of, blocks_touched, card_from_json, card_of, gather, judgement_from_json
from onrecord.reconcile.copies import CopyGroup, Fingerprint, compare, fingerprint, groups
from onrecord.reconcile.copies.keys import COMMON, best_candidates
from onrecord.run.claims import settle_claims
from onrecord.store import actors, copies
from onrecord.store.judgements import judgements
from onrecord.store.rows import content_id
from onrecord.store.tables import DOCUMENTS


@dataclass(frozen=True, slots=True)
class Edge:
    """Two documents that were found to be copies before."""

    a: str
    b: str
    strength: float
    is_copy: bool = True


def note_copies(connection: Connection, document: Document) -> None:
    """Store a document's fingerprint and the copies that are there already."""
    _note_print(connection, fingerprint(document))


def restore_print(connection: Connection, row: Mapping[str, Any], keys: Sequence[int]) -> None:
    """Store a fingerprint that was taken out, and the copies that are there now."""
    facts = connection.execute(select(*copies.FACTS).where(DOCUMENTS.c.id == row["document_id"])).mappings().one()
    own = {name: row[name] for name in ("words", "shingles", "quoted", "sentences")}
    _note_print(connection, Fingerprint(id=row["document_id"], keys=tuple(keys), **own, **facts))


def _note_print(connection: Connection, print_: Fingerprint) -> None:
    copies.put_fingerprint(connection, _row(print_), print_.keys)
    shared = copies.sharing(connection, print_.id, print_.keys, common=COMMON)
    candidates = best_candidates(len(print_.keys), shared)
    for other in (_fingerprint(row) for row in copies.fingerprint_rows(connection, candidates)):
        found = compare(print_, other)
        if found.is_copy:
            copies.put_copy(connection, found.a, found.b, strength=found.strength, reasons=found.reasons)


def group_copies(connection: Connection) -> set[str]:
    """Group the documents that were added since this was last called, and what is connected to them. Returns those whose group is another one now."""
    pending = copies.ungrouped(connection)
    documents, pairs = copies.connected(connection, pending)
    linked = sorted({end for a, b, _ in pairs for end in (a, b)})
    prints = [_fingerprint(row) for row in copies.fingerprint_rows(connection, linked)]
    found = groups(prints, [Edge(*pair) for pair in pairs]).groups
    return copies.put_groups(connection, documents, [(_group_row(group), group.members) for group in found])


def _group_row(group: CopyGroup) -> dict[str, object]:
    origin = group.origin
    return {"id": content_id("copies", *group.members), "origin_id": origin.document, "credited": origin.credited, "reason": origin.reason}


def _row(print_: Fingerprint) -> dict[str, object]:
    own = {name: getattr(print_, name) for name in ("words", "shingles", "quoted", "sentences")}
    return {"document_id": print_.id, **own}


def _fingerprint(row: RowMapping) -> Fingerprint:
    names = ("words", "shingles", "quoted", "sentences", "byline", "credit", "publisher", "published")
    return Fingerprint(id=row["document_id"], keys=(), **{name: row[name] for name in names})


def note_entities(connection: Connection, article: Article) -> None:
    """Say of each entity of a document which others it may be one with."""
    blocks: dict[str, tuple[str, dict[str, object]]] = {}
    for entity in article.entities:
        aliases = acronyms(entity, article.document.text)
        card = card_of(entity, article.document.id, article.document.published, aliases=aliases)
        blocks[entity.id] = (block_of(card), {**entity_to_json(entity), "aliases": list(aliases)})
    actors.put_blocks(connection, blocks)


def gather_actors(connection: Connection) -> set[str]:
    """Work out who the entities are that were added since this was last called, and all that they may be one with.

    Returns the documents in which somebody is another actor now.
    """
    opened = actors.open_blocks(connection)
    if not opened:
        return set()
    judged = actor_judgements(connection)
    named = sorted({entity for j in judged for handle in j.handles for entity in handle.entities})
    blocks = sorted(blocks_touched(opened, judged, actors.blocks_of(connection, named)))
    mentions = actors.mentions_in(connection, blocks)
    found = gather([card_from_json(m.record, m.document_id, m.day) for m in mentions], judged)
    whose = {entity: actor.id for actor in found for entity in actor.members}
    changed = {m.id: whose[m.id] for m in mentions if whose[m.id] != m.actor_id}
    actors.put_actors(connection, blocks, [_actor_row(actor) for actor in found], changed)
    return {m.document_id for m in mentions if m.id in changed}


def actor_judgements(connection: Connection) -> list[Judgement]:
    """What people decided about who is who, in order."""
    rows = judgements(connection, kinds=("merge", "split"))
    return [judgement_from_json(row["subject"], author=row["author"], reason=row["reason"]) for row in rows]


def settle(connection: Connection) -> None:
    """Work out what depends on several documents, for all that is new."""
    turned = group_copies(connection) | gather_actors(connection)
    settle_claims(connection, turned)


def _actor_row(actor: Actor) -> dict[str, object]:
    facts = {"id": actor.id, "name": actor.name, "kind": actor.kind, "naming": actor.naming, "country": actor.country}
    return {**facts, "block": actor.block, "key": actor.key, "record": actor.to_json()}
