"""What answers what in a document, kept with it until its statements change."""

from alembic import op
from sqlalchemy import Column, ForeignKey

from onrecord.store.types import Record, Text

revision = "0005"
down_revision = "0004"

TRIGGERS = {
    "sqlite": """
CREATE TRIGGER responses_in AFTER INSERT ON statements BEGIN
  DELETE FROM responses WHERE document_id = new.document_id;
END

CREATE TRIGGER responses_out AFTER DELETE ON statements BEGIN
  DELETE FROM responses WHERE document_id = old.document_id;
END

CREATE TRIGGER responses_on AFTER UPDATE OF record ON statement_words BEGIN
  DELETE FROM responses WHERE document_id = (SELECT document_id FROM statements WHERE n = new.n);
END
""",
    "postgresql": """
CREATE OR REPLACE FUNCTION onrecord_responses_of_statement() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
  DELETE FROM responses WHERE document_id = coalesce(new.document_id, old.document_id);
  RETURN NULL;
END $$

CREATE OR REPLACE FUNCTION onrecord_responses_of_words() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
  DELETE FROM responses WHERE document_id = (SELECT document_id FROM statements WHERE n = new.n);
  RETURN NULL;
END $$

CREATE OR REPLACE TRIGGER responses_in AFTER INSERT OR DELETE ON statements FOR EACH ROW EXECUTE FUNCTION onrecord_responses_of_statement()

CREATE OR REPLACE TRIGGER responses_on AFTER UPDATE OF record ON statement_words FOR EACH ROW EXECUTE FUNCTION onrecord_responses_of_words()
""",
}


def upgrade() -> None:
    """Make the table, and what empties it; documents that are there already are gone through when somebody asks."""
    op.create_table(
        "responses",
        Column("document_id", Text, ForeignKey("documents.id", ondelete="CASCADE", name="fk_responses_document_id"), primary_key=True),
        Column("version", Text, nullable=False),
        Column("record", Record, nullable=False),
    )
    for command in TRIGGERS[op.get_bind().dialect.name].strip().split("\n\n"):
        op.get_bind().exec_driver_sql(command)


def downgrade() -> None:
    """A ledger is not taken back."""
    raise NotImplementedError("keep a backup before an update: onrecord backup")
