"""What is worked out across the documents of a ledger: copies and their groups."""

from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping

from onrecord.model import Document
from onrecord.reconcile.copies import CopyGroup, Fingerprint, compare, fingerprint, groups
from onrecord.reconcile.copies.keys import COMMON, best_candidates
from onrecord.store import copies
from onrecord.store.rows import content_id


@dataclass(frozen=True, slots=True)
class Edge:
    """Two documents that were found to be copies before."""

    a: str
    b: str
    strength: float
    is_copy: bool = True


def note_copies(connection: Connection, document: Document) -> None:
    """Store a document's fingerprint and the copies that are there already."""
    print_ = fingerprint(document)
    copies.put_fingerprint(connection, _row(print_), print_.keys)
    shared = copies.sharing(connection, document.id, print_.keys, common=COMMON)
    candidates = best_candidates(len(print_.keys), shared)
    for other in (_fingerprint(row) for row in copies.fingerprint_rows(connection, candidates)):
        found = compare(print_, other)
        if found.is_copy:
            copies.put_copy(connection, found.a, found.b, strength=found.strength, reasons=found.reasons)


def group_copies(connection: Connection) -> None:
    """Group the documents that were added since this was last called, and what is connected to them."""
    pending = copies.ungrouped(connection)
    documents, pairs = copies.connected(connection, pending)
    linked = sorted({end for a, b, _ in pairs for end in (a, b)})
    prints = [_fingerprint(row) for row in copies.fingerprint_rows(connection, linked)]
    found = groups(prints, [Edge(*pair) for pair in pairs]).groups
    copies.put_groups(connection, documents, [(_group_row(group), group.members) for group in found])


def _group_row(group: CopyGroup) -> dict[str, object]:
    origin = group.origin
    return {"id": content_id("copies", *group.members), "origin_id": origin.document, "credited": origin.credited, "reason": origin.reason}


def _row(print_: Fingerprint) -> dict[str, object]:
    own = {name: getattr(print_, name) for name in ("words", "shingles", "quoted", "sentences")}
    return {"document_id": print_.id, **own}


def _fingerprint(row: RowMapping) -> Fingerprint:
    names = ("words", "shingles", "quoted", "sentences", "byline", "credit", "publisher", "published")
    return Fingerprint(id=row["document_id"], keys=(), **{name: row[name] for name in names})


def settle(connection: Connection) -> None:
    """Work out what depends on several documents, for all that is new."""
    group_copies(connection)
