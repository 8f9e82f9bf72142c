"""The first tables."""

from alembic import op

from onrecord.store import fulltext
from onrecord.store.tables import METADATA

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make everything; later revisions change it step by step and no longer use the tables as they are now."""
    connection = op.get_bind()
    METADATA.create_all(connection)
    fulltext.create(connection)


def downgrade() -> None:
    """A ledger is not taken back."""
    raise NotImplementedError("keep a backup before an update: onrecord backup")
