"""What answers what inside a document, found once when it is read."""

from collections.abc import Sequence

from sqlalchemy import Connection

from onrecord.query.responses import rules, to_record
from onrecord.reconcile.claims.responses import responses
from onrecord.reconcile.claims.telling import Telling
from onrecord.store.responses import put_responses


def note_responses(connection: Connection, document_id: str, told: Sequence[Telling]) -> None:
    """Keep what answers what among all statements of a document."""
    put_responses(connection, document_id, to_record(responses(told)), version=rules())
