"""What people reviewed, as marked documents: to train on, and to measure by."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from onrecord.model import Article
from onrecord.model.json import article_to_prediction
from onrecord.query.judgements import EDIT, STATEMENT_KINDS, Decided, decided_in
from onrecord.store.articles import load_articles
from onrecord.store.tables import JUDGEMENTS

TOLD_APART = 12
"""Digits of a document's hash behind a name that several have."""
Row = dict[str, Any]


def write_training(path: Path, connection: Connection) -> Iterator[int]:
    """Write a line for each document of which people judged a statement, and say after each how many there are by now."""
    j = JUDGEMENTS.c
    kinds = j.kind.in_((*STATEMENT_KINDS, EDIT))
    documents = connection.scalars(select(j.document_id).where(kinds, j.undone_at.is_(None)).distinct().order_by(j.document_id)).all()
    taken: set[str] = set()
    with path.open("wb") as stream:
        for document_id in documents:
            for article in load_articles(connection, [document_id]):
                row = _row(article, decided_in(connection, [document_id]))
                if row["id"] in taken:
                    row["id"] += f"-{document_id.rpartition(':')[2][:TOLD_APART]}"
                taken.add(row["id"])
                stream.write(json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace") + b"\n")
                yield len(taken)


def _row(article: Article, decided: Mapping[str, Decided]) -> Row:
    """The document as a corpus has it, without what people rejected. `judged` says which statements somebody looked at, `is_reviewed` whether all."""
    told = article_to_prediction(article)
    out = {id_ for id_, one in decided.items() if one.verdict and one.verdict.kind == "reject"}
    parents = {s.id: s.parent for s in article.statements}
    kept: list[Row] = [{**s, "parent": _kept(s["parent"], parents, out)} for s in told["statements"] if s["id"] not in out]
    return {
        "id": told["id"],
        "document_id": article.document.id,
        "text": article.document.text,
        "attributions": [{role: s[role] for role in ("source", "cue", "content")} for s in kept if s["parent"] is None],
        "statements": [{**s, "judged": [one.kind for one in decided.get(s["id"], Decided()).judgements]} for s in kept],
        "is_reviewed": decided.keys() >= parents.keys(),
    }


def _kept(parent: str | None, parents: Mapping[str, str | None], out: set[str]) -> str | None:
    """The statement around one, or around what was rejected."""
    while parent in out:
        parent = parents[parent]
    return parent
