"""Copies: the documents of one written story."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, select

from onrecord.export.ledger.columns import Column, Kind, Row
from onrecord.export.ledger.pages import PAGE, Table
from onrecord.store.tables import COPIES, COPY_GROUPS, FINGERPRINTS

TEXT = Kind.TEXT


def _copies(connection: Connection, groups: Sequence[str]) -> Iterator[Row]:
    """One group after the other: a story in many papers has many rows."""
    g = COPY_GROUPS.c
    for group in connection.execute(select(COPY_GROUPS).where(g.id.in_(groups)).order_by(g.id)).mappings():
        f = FINGERPRINTS.c
        members = list(connection.scalars(select(f.document_id).where(f.group_id == group["id"]).order_by(f.document_id)))
        facts = {"group_id": group["id"], **{name: group[name] for name in ("origin_id", "credited", "reason")}}
        for start in range(0, len(members), PAGE):
            page = members[start : start + PAGE]
            matches = _matches(connection, page)
            for document in page:
                yield {**facts, "document_id": document, "is_origin": document == group["origin_id"], "matches": matches[document]}


def _matches(connection: Connection, documents: Sequence[str]) -> dict[str, list[Row]]:
    """What each document was compared with and found to be a copy of."""
    c = COPIES.c
    out: dict[str, list[Row]] = {document: [] for document in documents}
    for own, other in ((c.first_id, c.second_id), (c.second_id, c.first_id)):
        for document, match, strength, reasons in connection.execute(select(own, other, c.strength, c.reasons).where(own.in_(documents))):
            out[document].append({"document_id": match, "strength": strength, "reasons": list(reasons)})
    return {document: sorted(found, key=lambda match: match["document_id"]) for document, found in out.items()}


COPIES_TABLE = Table(
    "copies", "one row for each document that has copies, by group", COPY_GROUPS.c.id,
    (
        Column("group_id", TEXT, "the group: documents of one written story", is_needed=True),
        Column("document_id", TEXT, "a document of it", is_needed=True),
        Column("is_origin", Kind.TRUTH, "whether the story likely comes from this document", is_needed=True),
        Column("origin_id", TEXT, "the document that the story likely comes from", is_needed=True),
        Column("credited", TEXT, "whom the documents credit"),
        Column("reason", TEXT, "why this is taken for the origin", is_needed=True),
        Column("matches", Kind.MATCHES, "the documents it was found to be a copy of, with strength and reasons"),
    ),
    _copies,
)  # fmt: skip
