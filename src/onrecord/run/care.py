"""Care of a ledger: forgetting documents, and moving everything elsewhere."""

from collections.abc import Callable

from onrecord.query.find import document_named
from onrecord.run.claims import take_out
from onrecord.run.copies import leave_copies
from onrecord.run.reconcile import settle
from onrecord.run.withhold import forget_withheld
from onrecord.store import Ledger, actors
from onrecord.store.erase import Erased, drop_judgements, erase, scrub
from onrecord.store.move import copy_ledger


def forget(ledger: Ledger, name: str) -> Erased:
    """Erase a document, by id, name, path or address, with everything that came from it, and the traces that the database keeps."""
    hidden = _forget_withheld(ledger, name)
    if hidden:
        scrub(ledger)
        return hidden
    document_id = document_named(ledger, name)
    with ledger.write() as connection:
        take_out(connection, document_id)
        leave_copies(connection, document_id)
        erased = erase(connection, document_id)
        actors.reopen(connection, erased.blocks)
        settle(connection)
    scrub(ledger)
    return erased


def _forget_withheld(ledger: Ledger, name: str) -> Erased | None:
    """Erase a document that is withheld; None where there is none."""
    with ledger.write() as connection:
        found = forget_withheld(connection, name)
        return found and Erased(found[0], found[1], drop_judgements(connection, found[0]), ())


def backup(ledger: Ledger, place: str, *, tell: Callable[[str, int], None] = lambda _table, _rows: None) -> None:
    """Copy a ledger into a new file or an empty PostgreSQL database."""
    target = Ledger.open(place, create=True)
    try:
        copy_ledger(ledger, target, tell=tell)
    finally:
        target.close()
