"""One thing of the ledger by its id, or the reason why there is none."""

from onrecord.errors import LedgerError
from onrecord.query.answers import Actor, Met
from onrecord.query.around import Around, around
from onrecord.query.find import Chain, find
from onrecord.query.kept import kept
from onrecord.query.sources import actors
from onrecord.store import Ledger


def the_document(ledger: Ledger, name: str) -> Around:
    """What stands around the document with this id or its beginning. Raises `LedgerError` where there is none."""
    found = around(ledger, name if name.startswith("sha256:") else f"sha256:{name}")
    if found is None:
        met = find(ledger, name)
        found = around(ledger, met.id) if isinstance(met, Met) else None
    if found is None:
        raise LedgerError(f"no document of the ledger has the id {name}")
    return found


def the_statement(ledger: Ledger, name: str) -> Chain:
    """The statement with this id or its beginning. Raises `LedgerError` where there is none."""
    found = find(ledger, name)
    if not isinstance(found, Chain):
        raise LedgerError(f"no statement of the ledger has the id {name}")
    return found


def the_source(ledger: Ledger, id_: str) -> Actor:
    """The source with this id. Raises `LedgerError` where there is none."""
    with ledger.read() as connection:
        found = kept(connection, ("source", id_), lambda: actors(connection, ids=[id_]))
    if not found:
        raise LedgerError(f"no source of the ledger has the id {id_}; ids change where a judgement made two sources one, or one two")
    return found[0]
