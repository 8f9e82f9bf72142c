"""Tokens, and what is withheld."""

from alembic import op

from onrecord.store.desk_tables import TOKENS, WITHHELD

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables; a new ledger has them already."""
    connection = op.get_bind()
    for table in (TOKENS, WITHHELD):
        table.create(connection, checkfirst=True)


def downgrade() -> None:
    """A ledger is not taken back."""
    raise NotImplementedError("keep a backup before an update: onrecord backup")
