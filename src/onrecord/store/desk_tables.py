"""Tables beside the record itself: who may ask a ledger, what of it is withheld, which state it is in, and what is found in it once."""

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, LargeBinary, Table

from onrecord.store.tables import METADATA
from onrecord.store.types import Record, Text

TOKENS = Table(
    "tokens", METADATA,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("digest", Text, nullable=False, unique=True),
    Column("scopes", Record, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("revoked_at", Text),
)  # fmt: skip
"""Who may ask a ledger that is served to other machines. `digest` is that of the token, which is kept nowhere."""

WITHHELD = Table(
    "withheld", METADATA,
    Column("judgement_id", Text, primary_key=True),
    Column("document_id", Text, primary_key=True, index=True),
    Column("statements", Record),
    Column("rows", LargeBinary, nullable=False),
)  # fmt: skip
"""What people withheld: the rows of a document, or of a statement with those inside it, taken out of their tables. No question meets them.

`statements` are the ids of those that were taken out of a document that stays; null where the document itself was.
"""

REVISION = Table(
    "revision", METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("n", BigInteger, nullable=False),
)  # fmt: skip
"""One row: the number of the state that the ledger is in. It says nothing else, and is not copied with a ledger."""

RESPONSES = Table(
    "responses", METADATA,
    Column("document_id", Text, ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
    Column("version", Text, nullable=False),
    Column("record", Record, nullable=False),
)  # fmt: skip
"""What answers what in a document, by the rules of a version of onrecord. Triggers take a row away when a statement of its document changes."""
