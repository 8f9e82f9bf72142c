"""The statements of a document as they were read, with the edits in force; and what is made of those that are others now.

What a document holds after this depends on what was read and on the judgements alone, so it is called after every edit, undoing and reading. What was
read stays beside it in the record.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, delete, func, select, update

from onrecord.model import Article, Entity, Statement
from onrecord.model.statement_json import EXTRACTED, read_of
from onrecord.query.judgements import EDIT, attached
from onrecord.query.meaning import pack, sentence_vectors
from onrecord.reconcile.claims.telling import tellings_of
from onrecord.run.claims import renew_tellings, take_out_statements
from onrecord.run.edit.apply import BY_PERSON, edited
from onrecord.run.expectations import note_expectations
from onrecord.run.reconcile import note_entities
from onrecord.run.responses import note_responses
from onrecord.store import actors, claims
from onrecord.store.articles import load_articles
from onrecord.store.judgements import judgements
from onrecord.store.rows import BY, entity_rows, statement_row, words_row
from onrecord.store.tables import COMPARISONS, ENTITIES, EXPECTATIONS, STATEMENTS, WORDS
from onrecord.store.withheld import withheld_statements

Record = Mapping[str, Any]


def renew(connection: Connection, document_id: str, *, as_read: Collection[str] = ()) -> bool:
    """Bring a document's statements in line with the edits in force, some of them as if there were none.

    Returns whether any of them changed; `settle` has to follow then.
    """
    rows = judgements(connection, kinds=(EDIT,), documents=[document_id], undone=True)
    articles = load_articles(connection, [document_id], as_read=True) if rows else []
    if not articles:
        return False
    article, now = articles[0], _records(connection, document_id)
    read = {s.id: s for s in article.statements}
    wanted = {id_: s for id_, s in _edited(connection, article, rows).items() if id_ not in as_read}
    changed = {id_: s for id_, s in {**read, **wanted}.items() if _record(s, now[id_], is_edited=id_ in wanted) != now[id_]}
    if changed:
        _store(connection, article, changed, wanted)
    else:
        _note(connection, document_id)  # what somebody expects depends on what stands inside, which may have been withheld or shown again
    return bool(changed)


def renew_answers(connection: Connection, document_id: str) -> None:
    """Bring what the statements of a document are compared by in line with which of them are shown; `settle` has to follow."""
    for article in load_articles(connection, [document_id]):
        if article.document.text:
            renew_tellings(connection, tellings_of(article))


def _records(connection: Connection, document_id: str) -> dict[str, Record]:
    query = select(STATEMENTS.c.id, WORDS.c.record).join(WORDS, WORDS.c.n == STATEMENTS.c.n).where(STATEMENTS.c.document_id == document_id)
    return {row.id: row.record for row in connection.execute(query)}


def _edited(connection: Connection, article: Article, rows: Sequence[Any]) -> dict[str, Statement]:
    """The statements that people changed, by their ids; of several edits of one field the last one holds."""
    out: dict[str, Statement] = {}
    read = {s.id: s for s in article.statements}
    hidden = withheld_statements(connection, article.document.id)
    for row in [row for row in rows if row["undone_at"] is None]:
        told = None if row["statement_id"] in hidden - read.keys() else attached(connection, row)
        if told is not None:
            out[told.id] = edited(article, out.get(told.id, read[told.id]), row["subject"]["changes"])
    return out


def _record(statement: Statement, now: Record, *, is_edited: bool) -> Record:
    """What the ledger is to hold of a statement of which it holds something now."""
    if not is_edited:
        return read_of(now)
    return {**words_row(0, statement, None, keeps_text=True)["record"], EXTRACTED: dict(read_of(now))}


def _store(connection: Connection, article: Article, changed: Mapping[str, Statement], wanted: Mapping[str, Statement]) -> None:
    take_out_statements(connection, sorted(changed))
    claims.drop_cards(connection, sorted(changed))
    kept = {entity.id for entity in article.entities}
    made = {s.holder.id: s.holder for s in wanted.values() if s.holder and s.holder.id not in kept}
    _put_holders(connection, article, made)
    for id_, statement in sorted(changed.items()):
        _put_statement(connection, statement, is_edited=id_ in wanted)
    _drop_holders(connection, article.document.id, made)
    actors.name_speakers(connection, sorted(changed))
    _note(connection, article.document.id)


def _put_statement(connection: Connection, statement: Statement, *, is_edited: bool) -> None:
    query = select(STATEMENTS.c.n, WORDS).join(WORDS, WORDS.c.n == STATEMENTS.c.n).where(STATEMENTS.c.id == statement.id)
    row = connection.execute(query).mappings().one()
    words = words_row(row["n"], statement, row["vector"], keeps_text=True)
    if row["vector"] is not None and words["content"] != row["content"]:
        words["vector"] = pack(sentence_vectors().encode([statement.content.text])[0])
    record = _record(statement, row["record"], is_edited=is_edited)
    connection.execute(update(STATEMENTS).where(STATEMENTS.c.n == row["n"]).values(statement_row(statement)))
    connection.execute(update(WORDS).where(WORDS.c.n == row["n"]).values({**words, "record": record}))


def _put_holders(connection: Connection, article: Article, made: Mapping[str, Entity]) -> None:
    """Store the holders that an edit made and that are not there yet, behind those that were read."""
    there = set(connection.scalars(select(ENTITIES.c.id).where(ENTITIES.c.document_id == article.document.id)))
    new = replace(article, entities=tuple(entity for id_, entity in sorted(made.items()) if id_ not in there))
    last = connection.scalar(select(func.max(ENTITIES.c.ordinal)).where(ENTITIES.c.document_id == article.document.id))
    first = 0 if last is None else last + 1
    if new.entities:
        connection.execute(ENTITIES.insert(), [{**row, "ordinal": first + row["ordinal"]} for row in entity_rows(new)])
        note_entities(connection, new, {BY: BY_PERSON.by})


def _drop_holders(connection: Connection, document_id: str, made: Mapping[str, Entity]) -> None:
    """Drop the holders that an edit made and no edit makes any more."""
    query = select(ENTITIES.c.id, ENTITIES.c.block, ENTITIES.c.record).where(ENTITIES.c.document_id == document_id)
    old = [(id_, block) for id_, block, record in connection.execute(query) if BY in record and id_ not in made]
    connection.execute(delete(ENTITIES).where(ENTITIES.c.id.in_([id_ for id_, _ in old])))
    actors.reopen(connection, [block for _, block in old if block])


def _note(connection: Connection, document_id: str) -> None:
    """What the statements are compared by, what in the document answers what, and what it expects."""
    (article,) = load_articles(connection, [document_id])
    told = tellings_of(article)
    renew_tellings(connection, told)
    note_responses(connection, document_id, told)
    for table in (EXPECTATIONS, COMPARISONS):
        connection.execute(delete(table).where(table.c.document_id == document_id))
    note_expectations(connection, told, article.document.published)
