"""Articles back from a ledger, as they were read."""

from collections.abc import Sequence

from sqlalchemy import Connection, select

from onrecord.model import Article
from onrecord.model.statement_json import entity_from_json, statement_from_json
from onrecord.store.chunks import chunks
from onrecord.store.rows import document_of
from onrecord.store.tables import CAPTURES, DOCUMENTS, ENTITIES, RUNS, STATEMENTS, WORDS


def load_articles(connection: Connection, documents: Sequence[str]) -> list[Article]:
    """The articles of some documents, in the order of their ids; those whose texts are not kept are left out."""
    out: list[Article] = []
    for chunk in chunks(sorted(set(documents))):
        query = select(DOCUMENTS, RUNS.c.version, RUNS.c.model).join(RUNS, RUNS.c.id == DOCUMENTS.c.run_id)
        kept = query.where(DOCUMENTS.c.id.in_(chunk), DOCUMENTS.c.text.is_not(None)).order_by(DOCUMENTS.c.id)
        out += [_article(connection, row["id"], dict(row)) for row in connection.execute(kept).mappings().all()]
    return out


def _article(connection: Connection, document_id: str, row: dict[str, object]) -> Article:
    met = select(CAPTURES.c.name, CAPTURES.c.path, CAPTURES.c.url).where(CAPTURES.c.document_id == document_id).order_by(CAPTURES.c.id).limit(1)
    capture = connection.execute(met).one()
    document = document_of(row, path=capture.path, url=capture.url)
    told = select(ENTITIES.c.record).where(ENTITIES.c.document_id == document_id).order_by(ENTITIES.c.ordinal)
    entities = {record["id"]: entity_from_json(record, len(document.text)) for record in connection.scalars(told)}
    query = select(WORDS.c.record).join(STATEMENTS, STATEMENTS.c.n == WORDS.c.n)
    records = connection.scalars(query.where(STATEMENTS.c.document_id == document_id).order_by(STATEMENTS.c.ordinal))
    maker = {"version": row["version"], "model": row["model"]}
    statements = tuple(statement_from_json({**record, "made_by": maker}, document.text, entities) for record in records)
    return Article(capture.name, document, statements, entities=tuple(entities.values()))
