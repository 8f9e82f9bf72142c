"""An edit as a judgement: by somebody, for a reason, and taken back by one command."""

from onrecord.errors import UsageError
from onrecord.model import Passage
from onrecord.model.statement_json import spans_of
from onrecord.query.find import Chain, find
from onrecord.query.judgements import EDIT, anchor
from onrecord.run.edit.changes import Asked, changes_of
from onrecord.run.edit.renew import renew
from onrecord.run.judging import Judge
from onrecord.run.reconcile import settle
from onrecord.store import Ledger
from onrecord.store.articles import load_articles
from onrecord.store.judgements import put_judgement


def edit(ledger: Ledger, id_: str, asked: Asked, judge: Judge) -> str:
    """Give a statement other words or labels: `{"act": "deny", "cue": ["has denied"]}`. Returns the judgement's id.

    Raises `UsageError` for what cannot be, and where the ledger does not keep the document's text.
    """
    found = find(ledger, id_)
    if not isinstance(found, Chain):
        raise UsageError(f"{id_} is no statement; `onrecord search` shows their ids")
    if not judge.reason:
        raise UsageError("say why: an edit needs a reason")
    told = found.statement
    with ledger.write() as connection:
        articles = load_articles(connection, [told.document_id])
        if not articles:
            raise UsageError("the ledger does not keep the text of this document, and without it nothing can be edited")
        text = articles[0].document.text
        statement = next(s for s in articles[0].statements if s.id == told.id)
        place = anchor(told)
        words = {role: " … ".join(Passage.of(text, spans_of(spans)).pieces) or None for role, spans in place["spans"].items()}
        subject = {**place, "words": words, "changes": changes_of(asked, statement, text)}
        where = {"document_id": told.document_id, "statement_id": told.id}
        judgement = put_judgement(connection, EDIT, subject, author=judge.author, reason=judge.reason, at=judge.clock(), **where)
        renew(connection, told.document_id)
        settle(connection, [told.document_id])
        return judgement
