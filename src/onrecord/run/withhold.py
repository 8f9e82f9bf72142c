"""Withholding: a document or a statement that is shown to nobody until somebody takes that back.

Its rows leave the tables, and what was made with them (claims, groups of copies, sources) is made again without them. So no answer can show it,
whoever asks, and none has to know of it.
"""

from collections.abc import Mapping

from sqlalchemy import Connection, delete, select

from onrecord.errors import UsageError
from onrecord.query.answers import Met
from onrecord.query.find import Chain, find
from onrecord.query.judgements import WITHHOLD, anchor, attached
from onrecord.run.claims import take_out, take_out_statements
from onrecord.run.copies import leave_copies, restore_print
from onrecord.run.edit import renew, renew_answers
from onrecord.run.judging import Judge
from onrecord.run.reconcile import settle
from onrecord.store import Ledger, actors
from onrecord.store.judgements import judgements, put_judgement
from onrecord.store.tables import DOCUMENTS, ENTITIES, FINGERPRINTS, STATEMENTS
from onrecord.store.withheld import (
    OF_STATEMENTS,
    Rows,
    drop_withheld,
    is_withheld,
    packed_rows,
    put_back,
    put_withheld,
    rows_of,
)  # fmt: skip


def withhold(ledger: Ledger, id_: str, judge: Judge) -> str:
    """Withhold a document, or a statement with those inside it. Returns the judgement's id."""
    found = find(ledger, id_)
    if not judge.reason:
        raise UsageError("say why: what is withheld needs a reason")
    with ledger.write() as connection:
        if isinstance(found, Met):
            subject = {"document": {"name": found.name, "title": found.title, "url": found.url, "path": found.path}}
            judgement = _put(connection, subject, judge, found.id, None)
            _take_document(connection, judgement, found.id)
        elif isinstance(found, Chain):
            judgement = _put(connection, anchor(found.statement), judge, found.statement.document_id, found.statement.id)
            _take_statement(connection, judgement, found.statement.document_id, found.statement.id)
        else:
            raise UsageError(f"{id_} is a source; documents and statements can be withheld")
        settle(connection)
        return judgement


def show_again(connection: Connection, judgement_id: str) -> list[str]:
    """Put back what a judgement withholds, and say of which documents; `settle` has to follow.

    Raises `UsageError` where a statement's document is withheld itself.
    """
    found = packed_rows(connection, judgement_id)
    for document_id, rows in found.items():
        if "documents" not in rows and is_withheld(connection, document_id):
            raise UsageError("the document of this statement is withheld; take that back first")
        _put_back(connection, rows)
        drop_withheld(connection, judgement_id, document_id)
        if "documents" not in rows:
            renew_answers(connection, document_id)
    return list(found)


def withhold_again(connection: Connection, document_id: str, url: str | None) -> None:
    """After a document was read: withhold the statements in it that people withheld before, in it or in another version of its page."""
    for row in judgements(connection, kinds=(WITHHOLD,)):
        is_version = url is not None and row["subject"].get("url") == url
        if row["statement_id"] is None or (row["document_id"] != document_id and not is_version):
            continue
        told = attached(connection, row)
        if told is not None and told.document_id == document_id:
            _take_statement(connection, row["id"], document_id, told.id)
        elif row["document_id"] == document_id:
            drop_withheld(connection, row["id"], document_id)


def _put(connection: Connection, subject: Mapping[str, object], judge: Judge, document_id: str, statement_id: str | None) -> str:
    where = {"document_id": document_id, "statement_id": statement_id}
    return put_judgement(connection, WITHHOLD, subject, author=judge.author, reason=judge.reason, at=judge.clock(), **where)


def _take_document(connection: Connection, judgement: str, document_id: str) -> None:
    put_withheld(connection, judgement, document_id, rows_of(connection, document_id), None)
    blocks = connection.scalars(select(ENTITIES.c.block).where(ENTITIES.c.document_id == document_id, ENTITIES.c.block.is_not(None)).distinct()).all()
    take_out(connection, document_id)
    leave_copies(connection, document_id)
    connection.execute(delete(DOCUMENTS).where(DOCUMENTS.c.id == document_id))
    actors.reopen(connection, blocks)


def _take_statement(connection: Connection, judgement: str, document_id: str, statement_id: str) -> None:
    ids = _with_inner(connection, document_id, statement_id)
    renew(connection, document_id, as_read=ids)  # shown again, they are edited again by what is in force then
    put_withheld(connection, judgement, document_id, rows_of(connection, document_id, ids), ids)
    take_out_statements(connection, ids)
    connection.execute(delete(STATEMENTS).where(STATEMENTS.c.id.in_(ids)))
    renew_answers(connection, document_id)


def _with_inner(connection: Connection, document_id: str, statement_id: str) -> list[str]:
    """A statement and all that stand in it: their words are words of its own."""
    query = select(STATEMENTS.c.id, STATEMENTS.c.parent_id).where(STATEMENTS.c.document_id == document_id)
    parents = {row[0]: row[1] for row in connection.execute(query)}
    inside = {statement_id}
    while more := {id_ for id_, parent in parents.items() if parent in inside} - inside:
        inside |= more
    return sorted(inside)


def _put_back(connection: Connection, rows: Rows) -> None:
    """Insert rows as they were; who speaks, what is a copy of what, and what stands against what is open again."""
    for card in rows["claim_cards"]:
        card |= {"neighbours": "[]", "is_settled": False}
    if "documents" not in rows:
        put_back(connection, rows, OF_STATEMENTS)
        actors.name_speakers(connection, [row["id"] for row in rows["statements"]])
        return
    for row in (*rows["entities"], *rows["statements"]):
        row["actor_id"] = None
    prints, keys = rows.pop(FINGERPRINTS.name), rows.pop("copy_keys")
    put_back(connection, rows)
    for row in prints:
        restore_print(connection, row, [key["key"] for key in keys])


def forget_withheld(connection: Connection, name: str) -> tuple[str, int] | None:
    """Erase a withheld document, by its id, name, path or address. Returns its id and the number of its statements; None where there is none."""
    for row in judgements(connection, kinds=(WITHHOLD,)):
        document = row["subject"].get("document")
        if document is None or name not in (row["document_id"], *document.values()):
            continue
        found = packed_rows(connection, row["id"]).get(row["document_id"])
        if found is not None:
            drop_withheld(connection, row["id"], row["document_id"])
            return row["document_id"], len(found[STATEMENTS.name])
    return None
