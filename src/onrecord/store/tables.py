"""The tables of a ledger, the same on SQLite and PostgreSQL.

Ids come from content and never from the database; `n` only numbers rows. What is derived (actors, copies, search indexes) can be made again from the
rest. JSON columns hold what is only ever read whole.
"""

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

from onrecord.store.types import Record, Text

NAMING = {"ix": "ix_%(table_name)s_%(column_0_name)s", "uq": "uq_%(table_name)s_%(column_0_name)s", "fk": "fk_%(table_name)s_%(column_0_name)s"}
METADATA = MetaData(naming_convention=NAMING)
Number = BigInteger().with_variant(Integer(), "sqlite")


def _document_key(name: str = "document_id", *, primary_key: bool = False, index: bool = False) -> Column[str]:
    return Column(name, Text, ForeignKey("documents.id", ondelete="CASCADE"), nullable=False, primary_key=primary_key, index=index)


RUNS = Table(
    "runs", METADATA,
    Column("id", Text, primary_key=True),
    Column("version", Text, nullable=False),
    Column("model", Text, nullable=False),
    Column("settings", Record, nullable=False),
    Column("began_at", Text, nullable=False),
)  # fmt: skip
"""What read documents: version, weights and settings. The id is made of these; `began_at` is when it first wrote here."""

DOCUMENTS = Table(
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
"""One row for each text. `raw` is what was read, packed by zlib; `text`, `title` and `raw` are null where texts are not kept."""

CAPTURES = Table(
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
"""Where and when a document was met. `place` is the byte offset in an archive; `captured_at` is the archive's own time, else that of the adding."""

ENTITIES = Table(
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
"""Who speaks or is spoken to in one document. `actor_id` is who that is across documents; only entities of one `block` can be one actor."""

ACTORS = Table(
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
"""Who entities are across documents: derived from them and from judgements. `key` has all names, folded, a blank before each word."""

STATEMENTS = Table(
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
    *(Index(f"ix_statements_{name}", name) for name in ("parent_id", "actor_id", "act", "country", "outlet", "day")),
    sqlite_autoincrement=True,
)  # fmt: skip
"""What questions filter by and count. `day` is the document's date of publication. No `n` is given twice: vectors in memory are told by it."""

WORDS = Table(
    "statement_words", METADATA,
    Column("n", Number, ForeignKey("statements.n", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("speaker", Text),
    Column("source", Text),
    Column("cue", Text),
    Column("content", Text),
    Column("record", Record, nullable=False),
    Column("vector", LargeBinary),
)  # fmt: skip
"""The rest of each statement, kept apart so that counting reads little. `record` has every span, label and piece of evidence.

`source`, `cue`, `content` and `vector` are null where texts are not kept.
"""

REJECTS = Table(
    "rejects", METADATA,
    Column("id", Text, primary_key=True),
    Column("what", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("met_at", Text, nullable=False),
    Column("document_id", Text, ForeignKey("documents.id", ondelete="CASCADE"), index=True),
)  # fmt: skip
"""What could not be read. `document_id` is the document of which it is a part, null where nothing was read at all."""

FINGERPRINTS = Table(
    "fingerprints", METADATA,
    _document_key(primary_key=True),
    Column("words", Integer, nullable=False),
    Column("shingles", LargeBinary, nullable=False),
    Column("quoted", LargeBinary, nullable=False),
    Column("sentences", LargeBinary, nullable=False),
    Column("is_grouped", Boolean, nullable=False, index=True),
    Column("group_id", Text, index=True),
)  # fmt: skip
"""What copies are found by. `group_id` names the group of copies a document stands in, null when it stands alone or is not grouped yet."""

COPY_KEYS = Table(
    "copy_keys", METADATA,
    Column("key", BigInteger, primary_key=True),
    _document_key(primary_key=True, index=True),
    sqlite_with_rowid=False,
)  # fmt: skip
"""Documents by the keys of their sentences: only documents that share some are compared."""

COPY_GROUPS = Table(
    "copy_groups", METADATA,
    Column("id", Text, primary_key=True),
    _document_key("origin_id"),
    Column("credited", Text),
    Column("reason", Text, nullable=False),
)  # fmt: skip
"""Documents of one written story, and which of them it likely comes from, or whom they credit."""

COPIES = Table(
    "copies", METADATA,
    _document_key("first_id", primary_key=True),
    _document_key("second_id", primary_key=True),
    Column("strength", Float, nullable=False),
    Column("reasons", Record, nullable=False),
    Index("ix_copies_second_id", "second_id"),
)  # fmt: skip
"""Pairs that were compared and found to be copies; `first_id` is the smaller of the two."""

CLAIM_CARDS = Table(
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
"""What a statement is compared by, and with whom it was compared: `least` is what others must weigh to get in, null while there is room."""

CLAIM_KEYS = Table(
    "claim_keys", METADATA,
    Column("key", Text, primary_key=True),
    Column("statement_id", Text, ForeignKey("claim_cards.statement_id", ondelete="CASCADE"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)  # fmt: skip
"""Statements by what they are about: only those that share keys are compared."""

CLAIM_LINKS = Table(
    "claim_links", METADATA,
    Column("first_id", Text, ForeignKey("claim_cards.statement_id", ondelete="CASCADE"), primary_key=True),
    Column("second_id", Text, ForeignKey("claim_cards.statement_id", ondelete="CASCADE"), primary_key=True),
    Column("relation", Text, nullable=False),
    Column("score", Float, nullable=False),
    Column("reasons", Record, nullable=False),
    Index("ix_claim_links_second_id", "second_id"),
)  # fmt: skip
"""How one statement stands to another; `first_id` is the smaller of the two, and says more than the other where the relation is `narrower`."""

CLAIMS = Table(
    "claims", METADATA,
    Column("id", Text, primary_key=True),
    Column("founder_id", Text, ForeignKey("claim_cards.statement_id", ondelete="CASCADE"), nullable=False, index=True),
    Column("size", Integer, nullable=False),
    Column("is_disputed", Boolean, nullable=False, index=True),
    Column("first_day", Text),
    Column("last_day", Text, index=True),
    Column("record", Record, nullable=False),
)  # fmt: skip
"""Statements that hold or oppose one proposition; `record` has origins and timeline."""

CLAIM_MEMBERS = Table(
    "claim_members", METADATA,
    Column("statement_id", Text, ForeignKey("claim_cards.statement_id", ondelete="CASCADE"), primary_key=True),
    Column("claim_id", Text, ForeignKey("claims.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("side", Text, nullable=False),
    Column("response", Text),
    Column("record", Record, nullable=False),
)  # fmt: skip

CLAIM_NAMES = Table("claim_names", METADATA, Column("id", Text, primary_key=True), Column("founder_id", Text, nullable=False))
"""Every id that a claim ever had, with the statement that founded it: the claim in which that statement stands now is meant."""

EXPECTATIONS = Table(
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
"""What somebody says will or will not happen, `until` the last day of its horizon. Who that is, is the statement's `actor_id`."""

COMPARISONS = Table(
    "comparisons", METADATA,
    Column("id", Text, primary_key=True),
    Column("statement_id", Text, ForeignKey("statements.id", ondelete="CASCADE"), nullable=False, index=True),
    _document_key(index=True),
    Column("scale", Text, nullable=False),
    Column("record", Record, nullable=False),
)  # fmt: skip
"""What somebody finds likelier, better or larger than what."""

JUDGEMENTS = Table(
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
"""What people decided, in order; it outlives every reading. `subject` says about what: names of sources, or spans of a document with their words.

`document_id` and `statement_id` are where a judgement on a statement was anchored, and no foreign keys: it stays when they go.
"""
