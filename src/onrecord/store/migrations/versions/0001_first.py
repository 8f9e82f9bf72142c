"""The first tables, as they were: later revisions change them step by step, and this file never changes."""

from alembic import op
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    UniqueConstraint,
)

from onrecord.store import fulltext
from onrecord.store.types import Record, Text

revision = "0001"
down_revision = None

NAMING = {"ix": "ix_%(table_name)s_%(column_0_name)s", "uq": "uq_%(table_name)s_%(column_0_name)s", "fk": "fk_%(table_name)s_%(column_0_name)s"}
METADATA = MetaData(naming_convention=NAMING)
Number = BigInteger().with_variant(Integer(), "sqlite")


def _document_key(name: str = "document_id", *, primary_key: bool = False, index: bool = False) -> Column[str]:
    return Column(name, Text, ForeignKey("documents.id", ondelete="CASCADE"), nullable=False, primary_key=primary_key, index=index)


Table(
    "runs", METADATA,
    Column("id", Text, primary_key=True),
    Column("version", Text, nullable=False),
    Column("model", Text, nullable=False),
    Column("settings", Record, nullable=False),
    Column("began_at", Text, nullable=False),
)  # fmt: skip

Table(
    "documents", METADATA,
    Column("n", Number, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    Column("run_id", Text, ForeignKey("runs.id"), nullable=False),
    Column("title", Text),
    Column("text", Text),
    Column("length", Integer, nullable=False),
    Column("title_start", Integer),
    Column("title_end", Integer),
    Column("publisher", Text),
    Column("byline", Text),
    Column("credit", Text),
    Column("published", Text),
    Column("updated", Text),
    Column("language", Text),
    Column("tags", Record, nullable=False),
    Column("furniture", Record, nullable=False),
    Column("raw", LargeBinary),
    Index("ix_documents_published", "published"),
)  # fmt: skip

Table(
    "captures", METADATA,
    Column("id", Text, primary_key=True),
    _document_key(index=True),
    Column("name", Text, nullable=False),
    Column("path", Text),
    Column("url", Text, index=True),
    Column("outlet", Text, index=True),
    Column("place", Number),
    Column("captured_at", Text, nullable=False),
)  # fmt: skip

Table(
    "entities", METADATA,
    Column("id", Text, primary_key=True),
    _document_key(index=True),
    Column("ordinal", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", Text),
    Column("naming", Text),
    Column("country", Text),
    Column("record", Record, nullable=False),
    Column("block", Text, index=True),
    Column("actor_id", Text, index=True),
)  # fmt: skip

Table(
    "actors", METADATA,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("kind", Text),
    Column("naming", Text),
    Column("country", Text),
    Column("block", Text, nullable=False, index=True),
    Column("key", Text, nullable=False),
    Column("record", Record, nullable=False),
)  # fmt: skip

Table(
    "statements", METADATA,
    Column("n", Number, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    _document_key(),
    Column("run_id", Text, ForeignKey("runs.id"), nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("parent_id", Text),
    Column("entity_id", Text, ForeignKey("entities.id", ondelete="SET NULL"), index=True),
    Column("actor_id", Text),
    Column("place", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("act", Text),
    Column("certainty", Text),
    Column("polarity", Text),
    Column("source_kind", Text),
    Column("naming", Text),
    Column("country", Text),
    Column("outlet", Text),
    Column("day", Text),
    Column("confidence", Float, nullable=False),
    UniqueConstraint("document_id", "ordinal"),
    *(Index(f"ix_statements_{name}", name) for name in ("actor_id", "act", "country", "outlet", "day")),
    sqlite_autoincrement=True,
)  # fmt: skip

Table(
    "statement_words", METADATA,
    Column("n", Number, ForeignKey("statements.n", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("speaker", Text),
    Column("source", Text),
    Column("cue", Text),
    Column("content", Text),
    Column("record", Record, nullable=False),
    Column("vector", LargeBinary),
)  # fmt: skip

Table(
    "rejects", METADATA,
    Column("id", Text, primary_key=True),
    Column("what", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("met_at", Text, nullable=False),
)  # fmt: skip

Table(
    "fingerprints", METADATA,
    _document_key(primary_key=True),
    Column("words", Integer, nullable=False),
    Column("shingles", LargeBinary, nullable=False),
    Column("quoted", LargeBinary, nullable=False),
    Column("sentences", LargeBinary, nullable=False),
    Column("is_grouped", Boolean, nullable=False, index=True),
    Column("group_id", Text, index=True),
)  # fmt: skip

Table(
    "copy_keys", METADATA,
    Column("key", BigInteger, primary_key=True),
    _document_key(primary_key=True, index=True),
    sqlite_with_rowid=False,
)  # fmt: skip

Table(
    "copy_groups", METADATA,
    Column("id", Text, primary_key=True),
    _document_key("origin_id"),
    Column("credited", Text),
    Column("reason", Text, nullable=False),
)  # fmt: skip

Table(
    "copies", METADATA,
    _document_key("first_id", primary_key=True),
    _document_key("second_id", primary_key=True),
    Column("strength", Float, nullable=False),
    Column("reasons", Record, nullable=False),
    Index("ix_copies_second_id", "second_id"),
)  # fmt: skip

Table(
    "claim_cards", METADATA,
    Column("statement_id", Text, ForeignKey("statements.id", ondelete="CASCADE"), primary_key=True),
    _document_key(index=True),
    Column("day", Integer),
    Column("vector", LargeBinary, nullable=False),
    Column("prepared", LargeBinary, nullable=False),
    Column("neighbours", Text, nullable=False),
    Column("least", Float),
    Column("is_settled", Boolean, nullable=False, index=True),
)  # fmt: skip

Table(
    "claim_keys", METADATA,
    Column("key", Text, primary_key=True),
    Column("statement_id", Text, ForeignKey("claim_cards.statement_id", ondelete="CASCADE"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)  # fmt: skip

Table(
    "claim_links", METADATA,
    Column("first_id", Text, ForeignKey("claim_cards.statement_id", ondelete="CASCADE"), primary_key=True),
    Column("second_id", Text, ForeignKey("claim_cards.statement_id", ondelete="CASCADE"), primary_key=True),
    Column("relation", Text, nullable=False),
    Column("score", Float, nullable=False),
    Column("reasons", Record, nullable=False),
    Index("ix_claim_links_second_id", "second_id"),
)  # fmt: skip

Table(
    "claims", METADATA,
    Column("id", Text, primary_key=True),
    Column("founder_id", Text, ForeignKey("claim_cards.statement_id", ondelete="CASCADE"), nullable=False, index=True),
    Column("size", Integer, nullable=False),
    Column("is_disputed", Boolean, nullable=False, index=True),
    Column("first_day", Text),
    Column("last_day", Text, index=True),
    Column("record", Record, nullable=False),
)  # fmt: skip

Table(
    "claim_members", METADATA,
    Column("statement_id", Text, ForeignKey("claim_cards.statement_id", ondelete="CASCADE"), primary_key=True),
    Column("claim_id", Text, ForeignKey("claims.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("side", Text, nullable=False),
    Column("response", Text),
    Column("record", Record, nullable=False),
)  # fmt: skip

Table("claim_names", METADATA, Column("id", Text, primary_key=True), Column("founder_id", Text, nullable=False))

Table(
    "expectations", METADATA,
    Column("id", Text, primary_key=True),
    Column("statement_id", Text, ForeignKey("statements.id", ondelete="CASCADE"), nullable=False, index=True),
    _document_key(index=True),
    Column("at", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("direction", Text, nullable=False),
    Column("step", Text),
    Column("until", Text, index=True),
    Column("record", Record, nullable=False),
)  # fmt: skip

Table(
    "comparisons", METADATA,
    Column("id", Text, primary_key=True),
    Column("statement_id", Text, ForeignKey("statements.id", ondelete="CASCADE"), nullable=False, index=True),
    _document_key(index=True),
    Column("scale", Text, nullable=False),
    Column("record", Record, nullable=False),
)  # fmt: skip

Table(
    "judgements", METADATA,
    Column("n", Number, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False, index=True),
    Column("document_id", Text, index=True),
    Column("statement_id", Text, index=True),
    Column("subject", Record, nullable=False),
    Column("author", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("undone_at", Text),
)  # fmt: skip


def upgrade() -> None:
    """Make everything."""
    connection = op.get_bind()
    METADATA.create_all(connection)
    fulltext.create(connection)


def downgrade() -> None:
    """A ledger is not taken back."""
    raise NotImplementedError("keep a backup before an update: onrecord backup")
