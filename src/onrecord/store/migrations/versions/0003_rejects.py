"""Of which document a reject names a part."""

from alembic import op
from sqlalchemy import Column, text

from onrecord.store.types import Text

revision = "0003"
down_revision = "0002"

OLD = """
UPDATE rejects SET document_id = (
  SELECT min(c.document_id) FROM captures c WHERE c.path = rejects.place OR c.url = rejects.place HAVING count(DISTINCT c.document_id) = 1
)
"""


def upgrade() -> None:
    """Add the column; rejects at a place where one document alone was met are of that one."""
    with op.batch_alter_table("rejects") as table:
        table.add_column(Column("document_id", Text))
        table.create_foreign_key("fk_rejects_document_id", "documents", ["document_id"], ["id"], ondelete="CASCADE")
        table.create_index("ix_rejects_document_id", ["document_id"])
    op.get_bind().execute(text(OLD))


def downgrade() -> None:
    """A ledger is not taken back."""
    raise NotImplementedError("keep a backup before an update: onrecord backup")
