"""Copies among the documents of a ledger: each is compared with all that share enough keys with it, and what is connected becomes a group.

Which pairs are compared depends on the documents of the ledger alone. A key that too many hold leads nowhere: when one more document makes it
such a key, pairs that were found by it are looked at again, and so are its holders when a document goes.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from onrecord.model import Document
from onrecord.model.ids import content_id
from onrecord.reconcile.copies import CopyGroup, Fingerprint, compare, fingerprint, groups
from onrecord.reconcile.copies.keys import COMMON, candidates
from onrecord.store import copies
from onrecord.store.tables import DOCUMENTS

OWN = ("words", "shingles", "quoted", "sentences")
FACTS = ("byline", "credit", "publisher", "published")


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
    _note_print(connection, Fingerprint(id=row["document_id"], keys=tuple(keys), **{name: row[name] for name in OWN}, **facts))


def leave_copies(connection: Connection, document_id: str) -> None:
    """Before a document goes: those that it was grouped with are grouped anew, and those that its keys kept apart are compared."""
    freed = copies.crowded(connection, document_id, COMMON)
    copies.drop_fingerprint(connection, document_id)
    for holder in copies.holders(connection, freed):
        _pair_up(connection, _fingerprint(copies.fingerprint_rows(connection, [holder])[0]), copies.keys_of(connection, holder))


def group_copies(connection: Connection) -> set[str]:
    """Group the documents that were added since this was last called, and what is connected to them. Returns those whose group is another one now."""
    pending = copies.ungrouped(connection)
    documents, pairs = copies.connected(connection, pending)
    linked = sorted({end for a, b, _ in pairs for end in (a, b)})
    prints = [_fingerprint(row) for row in copies.fingerprint_rows(connection, linked)]
    found = groups(prints, [Edge(*pair) for pair in pairs]).groups
    return copies.put_groups(connection, documents, [(_group_row(group), group.members) for group in found])


def _note_print(connection: Connection, print_: Fingerprint) -> None:
    copies.put_fingerprint(connection, {"document_id": print_.id, **{name: getattr(print_, name) for name in OWN}}, print_.keys)
    _pair_up(connection, print_, print_.keys)
    _part(connection, copies.holders(connection, copies.crowded(connection, print_.id, COMMON)))


def _pair_up(connection: Connection, print_: Fingerprint, keys: Sequence[int]) -> None:
    """Compare a document with those worth it that it is not known to be a copy of, or a source."""
    known = copies.copies_of(connection, print_.id)
    worth = [other for other in _worth(connection, print_.id, keys) if other not in known]
    for other in (_fingerprint(row) for row in copies.fingerprint_rows(connection, worth)):
        found = compare(print_, other)
        if found.is_copy:
            copies.put_copy(connection, found.a, found.b, strength=found.strength, reasons=found.reasons)


def _part(connection: Connection, documents: Iterable[str]) -> None:
    """Forget pairs of these documents that are not worth comparing any more."""
    for document in documents:
        worth = frozenset(_worth(connection, document, copies.keys_of(connection, document)))
        for other in copies.copies_of(connection, document) - worth:
            copies.drop_copy(connection, document, other)


def _worth(connection: Connection, document_id: str, keys: Sequence[int]) -> list[str]:
    return candidates(len(set(keys)), copies.sharing(connection, document_id, keys, common=COMMON))


def _group_row(group: CopyGroup) -> dict[str, object]:
    origin = group.origin
    return {"id": content_id("copies", *group.members), "origin_id": origin.document, "credited": origin.credited, "reason": origin.reason}


def _fingerprint(row: RowMapping) -> Fingerprint:
    return Fingerprint(id=row["document_id"], keys=(), **{name: row[name] for name in (*OWN, *FACTS)})
