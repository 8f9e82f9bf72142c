"""Tokens, and what is withheld."""

from alembic import op
from sqlalchemy import Column, LargeBinary

from onrecord.store.types import Record, Text

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "tokens",
        Column("id", Text, primary_key=True),
        Column("name", Text, nullable=False),
        Column("digest", Text, nullable=False, unique=True),
        Column("scopes", Record, nullable=False),
        Column("made_at", Text, nullable=False),
        Column("revoked_at", Text),
    )
    op.create_table(
        "withheld",
        Column("judgement_id", Text, primary_key=True),
        Column("document_id", Text, primary_key=True, index=True),
        Column("statements", Record),
        Column("rows", LargeBinary, nullable=False),
    )


def downgrade() -> None:
    """A ledger is not taken back."""
    raise NotImplementedError("keep a backup before an update: onrecord backup")
