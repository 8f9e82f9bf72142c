"""Articles of a ledger as claims see them, each read from the ledger once while it is at hand."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from onrecord.model import Article
from onrecord.reconcile.claims.responses import Response, responses
from onrecord.reconcile.claims.sides import Kin
from onrecord.reconcile.claims.telling import Place, bare_tellings_of
from onrecord.store.articles import load_articles
from onrecord.store.chunks import chunks
from onrecord.store.tables import CAPTURES, ENTITIES, FINGERPRINTS

HELD = 4000
"""Articles that are held at a time; each takes some ten kilobytes, and a hundred where it has many statements."""


@dataclass(frozen=True, slots=True)
class Told:
    """All that one article tells, and what in it answers what."""

    kin: Kin
    responses: tuple[Response, ...]


class Shelf:
    """What the articles of a ledger tell, as its actors and copies stand when each is first asked for. `documents` says where statements stand."""

    def __init__(self, connection: Connection, documents: Mapping[str, str]):
        self._connection = connection
        self._documents = documents
        self._held: dict[str, Told] = {}

    def fetch(self, statements: Iterable[str]) -> None:
        """Read the articles in which some statements stand, all at once; those that were read first make room."""
        wanted = sorted({self._documents[id_] for id_ in statements})
        missing = [id_ for id_ in wanted if id_ not in self._held]
        for old in list(self._held)[: max(0, len(self._held) + len(missing) - HELD)]:
            del self._held[old]
        missing = [id_ for id_ in wanted if id_ not in self._held]
        places = _places(self._connection, missing)
        self._held.update((one.document.id, _told(one, places[one.document.id])) for one in load_articles(self._connection, missing))

    def around(self, statements: Sequence[str]) -> list[Told]:
        """The articles in which some statements stand that were fetched, in the order of their ids."""
        return [self._held[document] for document in sorted({self._documents[id_] for id_ in statements})]


def _told(article: Article, place: Place) -> Told:
    told = bare_tellings_of(article, place)
    kin = Kin.of(told)
    return Told(kin, tuple(responses(told, kin)))


def _places(connection: Connection, documents: Sequence[str]) -> dict[str, Place]:
    outlets: dict[str, str | None] = {}
    stories: dict[str, str | None] = {}
    actors: dict[str, dict[str, str]] = {id_: {} for id_ in documents}
    for chunk in chunks(documents):
        captures = select(CAPTURES.c.document_id, CAPTURES.c.outlet).where(CAPTURES.c.document_id.in_(chunk))
        for id_, outlet in connection.execute(captures.order_by(CAPTURES.c.id)):
            outlets.setdefault(id_, outlet)
        prints = select(FINGERPRINTS.c.document_id, FINGERPRINTS.c.group_id).where(FINGERPRINTS.c.document_id.in_(chunk))
        stories.update((id_, story) for id_, story in connection.execute(prints))
        known = (ENTITIES.c.document_id.in_(chunk), ENTITIES.c.actor_id.is_not(None))
        for id_, entity, actor in connection.execute(select(ENTITIES.c.document_id, ENTITIES.c.id, ENTITIES.c.actor_id).where(*known)):
            actors[id_][entity] = actor
    return {id_: Place(outlets.get(id_), stories.get(id_), actors[id_]) for id_ in documents}
