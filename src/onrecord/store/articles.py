"""Articles back from a ledger, as they were read."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Executable, Row, select

from onrecord.model import Article
from onrecord.model.statement_json import entity_from_json, read_of, statement_from_json
from onrecord.store.chunks import chunks
from onrecord.store.rows import BY, document_of
from onrecord.store.tables import CAPTURES, DOCUMENTS, ENTITIES, RUNS, STATEMENTS, WORDS


def load_articles(connection: Connection, documents: Sequence[str], *, as_read: bool = False) -> list[Article]:
    """The articles of some documents, in the order of their ids; those whose texts are not kept are left out.

    `as_read` gives them without what people changed.
    """
    out: list[Article] = []
    for chunk in chunks(sorted(set(documents))):
        query = select(DOCUMENTS, RUNS.c.version, RUNS.c.model).join(RUNS, RUNS.c.id == DOCUMENTS.c.run_id)
        kept = query.where(DOCUMENTS.c.id.in_(chunk), DOCUMENTS.c.text.is_not(None)).order_by(DOCUMENTS.c.id)
        rows = connection.execute(kept).mappings().all()
        met = select(CAPTURES.c.document_id, CAPTURES.c.name, CAPTURES.c.path, CAPTURES.c.url).where(CAPTURES.c.document_id.in_(chunk))
        captures = _by_document(connection, met.order_by(CAPTURES.c.id))
        met_with = select(ENTITIES.c.document_id, ENTITIES.c.record).where(ENTITIES.c.document_id.in_(chunk))
        entities = _by_document(connection, met_with.order_by(ENTITIES.c.ordinal))
        words = select(STATEMENTS.c.document_id, WORDS.c.record).join(WORDS, STATEMENTS.c.n == WORDS.c.n)
        records = _by_document(connection, words.where(STATEMENTS.c.document_id.in_(chunk)).order_by(STATEMENTS.c.ordinal))
        if as_read:
            entities = {id_: [one for one in found if BY not in one.record] for id_, found in entities.items()}
        told = {id_: [read_of(one.record) if as_read else one.record for one in found] for id_, found in records.items()}
        out += [_article(dict(row), captures[row["id"]][0], entities.get(row["id"], []), told.get(row["id"], [])) for row in rows]
    return out


def _by_document(connection: Connection, query: Executable) -> defaultdict[str, list[Row[Any]]]:
    """Rows by the document that each begins with, in their order."""
    out: defaultdict[str, list[Row[Any]]] = defaultdict(list)
    for row in connection.execute(query):
        out[row[0]].append(row)
    return out


def _article(row: dict[str, object], capture: Row[Any], told: Sequence[Row[Any]], records: Sequence[Mapping[str, Any]]) -> Article:
    document = document_of(row, path=capture.path, url=capture.url)
    entities = {one.record["id"]: entity_from_json(one.record, len(document.text)) for one in told}
    maker = {"version": row["version"], "model": row["model"]}
    statements = tuple(statement_from_json({**record, "made_by": maker}, document.text, entities) for record in records)
    return Article(capture.name, document, statements, entities=tuple(entities.values()))
