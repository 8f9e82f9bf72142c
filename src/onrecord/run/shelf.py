"""Articles of a ledger as claims see them, each read from the ledger once while it is at hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import Connection, select

from onrecord.reconcile.claims.responses import Response, responses
from onrecord.reconcile.claims.telling import Place, Telling, tellings_of
from onrecord.store import claims
from onrecord.store.articles import load_articles
from onrecord.store.tables import CAPTURES, ENTITIES, FINGERPRINTS

HELD = 2000
"""Articles that are held at a time; each takes some hundred kilobytes."""


@dataclass(frozen=True, slots=True)
class Told:
    """All that one article tells, and what in it answers what."""

    tellings: tuple[Telling, ...]
    responses: tuple[Response, ...]


class Shelf:
    """What the articles of a ledger tell, as its actors and copies stand when each is first asked for."""

    def __init__(self, connection: Connection):
        self._connection = connection
        self._read = lru_cache(maxsize=HELD)(self._load)

    def around(self, statements: Sequence[str]) -> list[Told]:
        """The articles in which some statements stand, in the order of their ids."""
        cards = claims.cards(self._connection, statements)
        return [self._read(document) for document in sorted({card.document_id for card in cards.values()})]

    def _load(self, document_id: str) -> Told:
        (article,) = load_articles(self._connection, [document_id])
        told = tellings_of(article, self._place(document_id))
        return Told(told, tuple(responses(told)))

    def _place(self, document_id: str) -> Place:
        captures = select(CAPTURES.c.outlet).where(CAPTURES.c.document_id == document_id)
        outlet = self._connection.scalar(captures.order_by(CAPTURES.c.id).limit(1))
        story = self._connection.scalar(select(FINGERPRINTS.c.group_id).where(FINGERPRINTS.c.document_id == document_id))
        known = (ENTITIES.c.document_id == document_id, ENTITIES.c.actor_id.is_not(None))
        return Place(outlet, story, dict(self._connection.execute(select(ENTITIES.c.id, ENTITIES.c.actor_id).where(*known)).all()))
