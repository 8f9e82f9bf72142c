"""Marked documents: a text with its attributions, as a corpus or a reader gives them."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeAlias

from onrecord.errors import UsageError
from onrecord.evaluate.labels import WRITTEN, family_of
from onrecord.model import Article, Span, Statement
from onrecord.model.json import statement_to_json

Spans: TypeAlias = tuple[Span, ...]
ROLES = ("source", "cue", "content")


@dataclass(frozen=True, slots=True)
class Relation:
    """One attribution as spans. `id` and `parent` are set where the corpus tells nested statements.

    `labels` has those that the corpus tells, None for what the text does not give; `decided_by` names the rule or list behind a label that was read,
    and `confidence` is the reader's.
    """

    source: Spans
    cue: Spans
    content: Spans
    id: str | None = None
    parent: str | None = None
    labels: Mapping[str, str | None] = field(default_factory=dict[str, str | None], hash=False)
    decided_by: Mapping[str, str] = field(default_factory=dict[str, str], hash=False)
    confidence: float | None = None

    def spans(self, role: str) -> Spans:
        """The spans of "source", "cue" or "content"."""
        return {"source": self.source, "cue": self.cue, "content": self.content}[role]


@dataclass(frozen=True, slots=True)
class Marked:
    """One text with its relations: `top` are the top-level ones, `statements` all of them, None where nobody looked for nested ones."""

    id: str
    text: str
    top: tuple[Relation, ...]
    statements: tuple[Relation, ...] | None = None

    @classmethod
    def of(cls, article: Article) -> "Marked":
        """Take what was read of one article."""
        statements = tuple(_relation_of(s) for s in article.statements)
        return cls(article.name, article.document.text, tuple(s for s in statements if not s.parent), statements)


def load(path: Path) -> list[Marked]:
    """The documents of a JSONL corpus: `id`, `text`, and `attributions` or `statements`.

    Raises `UsageError` where a line is not such a record, and where two documents have one id.
    """
    documents: dict[str, Marked] = {}
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            document = _parse(line, where=f"{path}:{number}")
            if document.id in documents:
                raise UsageError(f"{path}:{number}: two documents have the id {document.id!r}; give each its own")
            documents[document.id] = document
    return list(documents.values())


def paired(gold: Iterable[Marked], predicted: Iterable[Marked]) -> Iterator[tuple[Marked, Marked]]:
    """Each document of a corpus with its prediction; one without a prediction counts as read empty. Raises `UsageError` where two have one id."""
    by_id: dict[str, Marked] = {}
    for document in predicted:
        if document.id in by_id:
            raise UsageError(f"two predictions have the id {document.id!r}; give each document its own")
        by_id[document.id] = document
    for document in gold:
        yield document, by_id.get(document.id) or Marked(document.id, "", ())


def digest(path: Path) -> str:
    """SHA-256 of a corpus file: what a floor file is bound to."""
    return sha256(path.read_bytes()).hexdigest()


def _parse(line: str, *, where: str) -> Marked:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as fault:
        raise UsageError(
            f"{where}: not a line of JSON, and a corpus is a file of JSON lines, each with id, text, and attributions or statements"
        ) from fault
    try:
        return document_of(record)
    except (ValueError, KeyError, TypeError, IndexError, AttributeError) as fault:
        raise UsageError(f"{where}: not a marked document ({fault!r}); a line needs id, text, and attributions or statements") from fault


def document_of(record: Mapping[str, Any]) -> Marked:
    """A record of a corpus: `id`, `text`, and `attributions`, which are its top-level relations, or `statements`, or both."""
    text = record["text"]
    marked = record.get("statements")
    statements = None if marked is None else tuple(_relation(r, text) for r in marked)
    attributions = record.get("attributions")
    if attributions is None and statements is None:
        raise KeyError("attributions")
    top = tuple(s for s in statements or () if not s.parent) if attributions is None else tuple(_relation(r, text) for r in attributions)
    return Marked(record["id"], text, top, statements)


def _relation(record: Mapping[str, Any], text: str) -> Relation:
    source, cue, content = (_spans(record[role], text) for role in ROLES)
    return Relation(source, cue, content, record.get("id"), record.get("parent"), _labels(record))


def _relation_of(statement: Statement) -> Relation:
    record = statement_to_json(statement)
    decided_by = {label: evidence.by for label, evidence in statement.evidence}
    spans = (statement.source.spans, statement.cue.spans, statement.content.spans)
    return Relation(*spans, statement.id, statement.parent, _labels(record), decided_by, statement.confidence)


def _labels(record: Mapping[str, Any]) -> dict[str, str | None]:
    """The labels that a record has. Raises `ValueError` for a word that is no act."""
    labels = {str(label): _value(record[label]) for label in WRITTEN if label in record}
    family_of(labels.get("act"))
    return labels


def _value(value: object) -> str | None:
    """A label's value. Raises `TypeError` for what is neither a word nor nothing."""
    if value is None or isinstance(value, str):
        return value
    raise TypeError(f"a label is a word or null, not {value!r}")


def _spans(pairs: Iterable[Sequence[int]], text: str) -> Spans:
    """Gold spans; each must lie inside of its text."""
    spans = tuple((start, end) for start, end in pairs)
    for start, end in spans:
        if not 0 <= start <= end <= len(text):
            raise ValueError(f"span [{start}, {end}) lies outside of a text of {len(text)} characters")
    return spans
