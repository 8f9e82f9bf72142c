"""Documents of a ledger: what it holds, what was refused, and what is a copy of what."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from onrecord.query.answers import Json, Met
from onrecord.query.captures import first_capture
from onrecord.store import Ledger
from onrecord.store.tables import CAPTURES, DOCUMENTS, FINGERPRINTS, REJECTS, STATEMENTS


@dataclass(frozen=True, slots=True)
class Refused:
    """What could not be read, where it stood, and why."""

    what: str
    where: str
    reason: str
    met_at: str

    def to_json(self) -> Json:
        """All fields."""
        return {"what": self.what, "where": self.where, "reason": self.reason, "met_at": self.met_at}


def documents(connection: Connection, ids: Sequence[str]) -> list[Met]:
    """Documents by their ids, in the order of their dates."""
    told = select(func.count()).where(STATEMENTS.c.document_id == DOCUMENTS.c.id).scalar_subquery()
    captures = CAPTURES.alias()
    met = select(func.count()).where(captures.c.document_id == DOCUMENTS.c.id).scalar_subquery()
    first = first_capture(DOCUMENTS.c.id)
    shown = (DOCUMENTS.c.id, DOCUMENTS.c.title, DOCUMENTS.c.published, CAPTURES.c.name, CAPTURES.c.outlet, CAPTURES.c.url, CAPTURES.c.path)
    query = (
        select(*shown, FINGERPRINTS.c.group_id, told.label("told"), met.label("met"))
        .select_from(DOCUMENTS)
        .outerjoin(CAPTURES, CAPTURES.c.id == first)
        .outerjoin(FINGERPRINTS, FINGERPRINTS.c.document_id == DOCUMENTS.c.id)
        .where(DOCUMENTS.c.id.in_(ids))
        .order_by(DOCUMENTS.c.published.asc().nulls_last(), DOCUMENTS.c.id)
    )
    return [
        Met(
            id=r["id"],
            name=r["name"] or "",
            title=r["title"],
            outlet=r["outlet"],
            published=r["published"],
            url=r["url"],
            path=r["path"],
            statements=r["told"],
            captures=r["met"],
            group_id=r["group_id"],
        )
        for r in connection.execute(query).mappings()
    ]


def rejects(ledger: Ledger, *, limit: int = 20, offset: int = 0) -> tuple[int, list[Refused]]:
    """How many rejects there are, and some of them, newest first."""
    with ledger.read() as connection:
        total = connection.scalar(select(func.count()).select_from(REJECTS)) or 0
        query = select(REJECTS).order_by(REJECTS.c.met_at.desc(), REJECTS.c.id).limit(limit).offset(offset)
        return total, [Refused(r["what"], r["place"], r["reason"], r["met_at"]) for r in connection.execute(query).mappings()]


def versions_at(connection: Connection, url: str) -> list[Met]:
    """The documents that were met at one address, in the order in which they were."""
    query = (
        select(CAPTURES.c.document_id, func.min(CAPTURES.c.captured_at).label("met"))
        .join(DOCUMENTS, DOCUMENTS.c.id == CAPTURES.c.document_id)
        .where(CAPTURES.c.url == url)
        .group_by(CAPTURES.c.document_id, DOCUMENTS.c.updated, DOCUMENTS.c.published)
        .order_by(func.coalesce(DOCUMENTS.c.updated, DOCUMENTS.c.published, ""), "met", CAPTURES.c.document_id)
    )
    ids = list(connection.scalars(query))
    found = {met.id: met for met in documents(connection, ids)}
    return [found[id_] for id_ in ids]
