"""What is worked out across the documents of a ledger: who speaks in several of them, and then all the rest in its order."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from sqlalchemy import Connection

from onrecord.model import Article
from onrecord.model.json import entity_to_json
from onrecord.reconcile.actors import Actor, Judgement, acronyms, block_of, blocks_touched, card_from_json, card_of, gather, judgement_from_json
from onrecord.run.claims import settle_claims
from onrecord.run.copies import group_copies
from onrecord.store import actors
from onrecord.store.judgements import judgements

NOTHING: Mapping[str, str] = MappingProxyType({})


def note_entities(connection: Connection, article: Article, made: Mapping[str, str] = NOTHING) -> None:
    """Say of each entity of a document which others it may be one with. `made` are further parts of their records."""
    blocks: dict[str, tuple[str, dict[str, object]]] = {}
    for entity in article.entities:
        aliases = acronyms(entity, article.document.text)
        card = card_of(entity, article.document.id, article.document.published, aliases=aliases)
        blocks[entity.id] = (block_of(card), {**entity_to_json(entity), "aliases": list(aliases), **made})
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


def settle(connection: Connection, turned: Iterable[str] = ()) -> None:
    """Work out what depends on several documents, for all that is new; the claims of documents that `turned` in any case."""
    others = group_copies(connection) | gather_actors(connection)
    settle_claims(connection, others.union(turned))


def _actor_row(actor: Actor) -> dict[str, object]:
    facts = {"id": actor.id, "name": actor.name, "kind": actor.kind, "naming": actor.naming, "country": actor.country}
    return {**facts, "block": actor.block, "key": actor.key, "record": actor.to_json()}
