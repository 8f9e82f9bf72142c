"""The state that a ledger is in, and statements by the one that they stand in."""

from secrets import randbits

from alembic import op
from sqlalchemy import BigInteger, Column, Integer

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the table and the index."""
    state = op.create_table(
        "revision",
        Column("id", Integer, primary_key=True, autoincrement=False),
        Column("n", BigInteger, nullable=False),
    )
    op.bulk_insert(state, [{"id": 1, "n": randbits(62)}])
    op.create_index("ix_statements_parent_id", "statements", ["parent_id"])


def downgrade() -> None:
    """A ledger is not taken back."""
    raise NotImplementedError("keep a backup before an update: onrecord backup")
