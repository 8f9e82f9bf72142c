"""Fingerprints of a ledger's documents, the pairs that are copies, and their groups."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from sqlalchemy import Connection, RowMapping, delete, func, select, update

from onrecord.store.chunks import chunks
from onrecord.store.tables import COPIES, COPY_GROUPS, COPY_KEYS, DOCUMENTS, FINGERPRINTS

Row: TypeAlias = Mapping[str, Any]
FACTS = tuple(DOCUMENTS.c[name] for name in ("byline", "credit", "publisher", "published"))
"""What else of a document decides where its story comes from."""


def put_fingerprint(connection: Connection, row: Row, keys: Iterable[int]) -> None:
    """Store a document's fingerprint with its keys; what was known of its copies is forgotten."""
    document = row["document_id"]
    drop_fingerprint(connection, document)
    connection.execute(FINGERPRINTS.insert(), {**row, "is_grouped": False})
    if keys := sorted(set(keys)):
        connection.execute(COPY_KEYS.insert(), [{"key": key, "document_id": document} for key in keys])


def drop_fingerprint(connection: Connection, document: str) -> None:
    """Forget a document's fingerprint, its keys and what it is a copy of; those that it was grouped with are grouped anew."""
    _open_group(connection, document)
    connection.execute(delete(COPIES).where((COPIES.c.first_id == document) | (COPIES.c.second_id == document)))
    connection.execute(delete(FINGERPRINTS).where(FINGERPRINTS.c.document_id == document))
    connection.execute(delete(COPY_KEYS).where(COPY_KEYS.c.document_id == document))


def _open_group(connection: Connection, document: str) -> None:
    """Those that a document is grouped with are grouped anew."""
    group = connection.scalar(select(FINGERPRINTS.c.group_id).where(FINGERPRINTS.c.document_id == document))
    if group is not None:
        connection.execute(update(FINGERPRINTS).where(FINGERPRINTS.c.group_id == group).values(group_id=None, is_grouped=False))
        connection.execute(delete(COPY_GROUPS).where(COPY_GROUPS.c.id == group))


def keys_of(connection: Connection, document: str) -> list[int]:
    """The keys of a document."""
    return list(connection.scalars(select(COPY_KEYS.c.key).where(COPY_KEYS.c.document_id == document).order_by(COPY_KEYS.c.key)))


def crowded(connection: Connection, document: str, common: int) -> list[int]:
    """The keys of a document that just one more document than `common` hold: without it they would lead somewhere."""
    own = select(COPY_KEYS.c.key).where(COPY_KEYS.c.document_id == document)
    return list(
        connection.scalars(select(COPY_KEYS.c.key).where(COPY_KEYS.c.key.in_(own)).group_by(COPY_KEYS.c.key).having(func.count() == common + 1))
    )


def holders(connection: Connection, keys: Sequence[int]) -> list[str]:
    """The documents that hold one of these keys."""
    found: set[str] = set()
    for chunk in chunks(keys):
        found.update(connection.scalars(select(COPY_KEYS.c.document_id).where(COPY_KEYS.c.key.in_(chunk))))
    return sorted(found)


def sharing(connection: Connection, document: str, keys: Sequence[int], *, common: int) -> dict[str, tuple[int, int]]:
    """Documents that share keys with this one: how many of those keys, and how many they have. Keys of more than `common` documents do not count."""
    shared: dict[str, int] = {}
    for chunk in chunks(keys):
        held = select(COPY_KEYS.c.key).where(COPY_KEYS.c.key.in_(chunk)).group_by(COPY_KEYS.c.key).having(func.count() <= common)
        query = select(COPY_KEYS.c.document_id, func.count()).where(COPY_KEYS.c.key.in_(held), COPY_KEYS.c.document_id != document)
        for other, count in connection.execute(query.group_by(COPY_KEYS.c.document_id)):
            shared[other] = shared.get(other, 0) + count
    sizes: dict[str, int] = {}
    for chunk in chunks(sorted(shared)):
        query = select(COPY_KEYS.c.document_id, func.count()).where(COPY_KEYS.c.document_id.in_(chunk)).group_by(COPY_KEYS.c.document_id)
        sizes.update((other, count) for other, count in connection.execute(query))
    return {other: (count, sizes[other]) for other, count in shared.items()}


def fingerprint_rows(connection: Connection, documents: Sequence[str]) -> list[RowMapping]:
    """Fingerprints, with what else of the documents decides where a story comes from."""
    joined = select(FINGERPRINTS, *FACTS).join(DOCUMENTS, DOCUMENTS.c.id == FINGERPRINTS.c.document_id)
    out: list[RowMapping] = []
    for chunk in chunks(documents):
        out += connection.execute(joined.where(FINGERPRINTS.c.document_id.in_(chunk))).mappings()
    return out


def put_copy(connection: Connection, first: str, second: str, *, strength: float, reasons: Sequence[str]) -> None:
    """Say that two documents are copies."""
    connection.execute(COPIES.insert(), {"first_id": first, "second_id": second, "strength": strength, "reasons": list(reasons)})


def drop_copy(connection: Connection, one: str, other: str) -> None:
    """Say no longer that two documents are copies; their groups are made anew."""
    connection.execute(delete(COPIES).where(COPIES.c.first_id == min(one, other), COPIES.c.second_id == max(one, other)))
    for document in (one, other):
        _open_group(connection, document)


def copies_of(connection: Connection, document: str) -> set[str]:
    """The documents that are known to be copies of this one, or what it is a copy of."""
    first = select(COPIES.c.first_id).where(COPIES.c.second_id == document)
    return set(connection.scalars(first.union(select(COPIES.c.second_id).where(COPIES.c.first_id == document))))


def ungrouped(connection: Connection) -> list[str]:
    """The documents whose group is not known yet."""
    query = select(FINGERPRINTS.c.document_id).where(FINGERPRINTS.c.is_grouped.is_(False))
    return list(connection.scalars(query.order_by(FINGERPRINTS.c.document_id)))


def connected(connection: Connection, documents: Iterable[str]) -> tuple[list[str], list[tuple[str, str, float]]]:
    """Everything that chains of copies lead to from some documents, and the pairs among it with their strength."""
    met: set[str] = set()
    pairs: set[tuple[str, str, float]] = set()
    edge = set(documents)
    while edge:
        met |= edge
        found: set[tuple[str, str, float]] = set()
        for chunk in chunks(sorted(edge)):
            query = select(COPIES.c.first_id, COPIES.c.second_id, COPIES.c.strength)
            touching = query.where(COPIES.c.first_id.in_(chunk) | COPIES.c.second_id.in_(chunk))
            found.update((a, b, strength) for a, b, strength in connection.execute(touching))
        pairs |= found
        edge = {end for a, b, _ in found for end in (a, b)} - met
    return sorted(met), sorted(pairs)


def put_groups(connection: Connection, documents: Sequence[str], groups: Sequence[tuple[Row, Sequence[str]]]) -> set[str]:
    """Store the groups that some documents fall into, in the place of those they were in; a document in none of them stands alone.

    Returns the documents whose group is another one now.
    """
    was = _group_ids(connection, documents)
    now = {member: row["id"] for row, members in groups for member in members}
    for chunk in chunks(documents):
        old = select(FINGERPRINTS.c.group_id).where(FINGERPRINTS.c.document_id.in_(chunk), FINGERPRINTS.c.group_id.is_not(None))
        connection.execute(delete(COPY_GROUPS).where(COPY_GROUPS.c.id.in_(old)))
        connection.execute(update(FINGERPRINTS).where(FINGERPRINTS.c.document_id.in_(chunk)).values(group_id=None, is_grouped=True))
    for row, members in groups:
        connection.execute(COPY_GROUPS.insert(), dict(row))
        for chunk in chunks(members):
            connection.execute(update(FINGERPRINTS).where(FINGERPRINTS.c.document_id.in_(chunk)).values(group_id=row["id"]))
    return {document for document in documents if was.get(document) != now.get(document)}


def _group_ids(connection: Connection, documents: Sequence[str]) -> dict[str, str | None]:
    out: dict[str, str | None] = {}
    for chunk in chunks(documents):
        query = select(FINGERPRINTS.c.document_id, FINGERPRINTS.c.group_id).where(FINGERPRINTS.c.document_id.in_(chunk))
        out.update((document, group) for document, group in connection.execute(query))
    return out
