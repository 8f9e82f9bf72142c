"""How well responses are found: what readers say answers what, against `reconcile.claims.responses`."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.errors import UsageError
from onrecord.evaluate.corpus import Marked, load
from onrecord.evaluate.counts import Counts, Found
from onrecord.evaluate.gold_spans import gold_reader
from onrecord.evaluate.matching import match_statements
from onrecord.evaluate.words import find_words
from onrecord.pipeline import Reader
from onrecord.reconcile.claims.responses import Response, responses
from onrecord.reconcile.claims.telling import tellings_of


@dataclass(frozen=True, slots=True)
class Label:
    """What readers say of a statement: how it answers, and which one; `answers` is None where the article does not tell that."""

    document: str
    statement: str
    kind: str
    answers: str | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """A label with what was read: None where nothing was; `answers` is in the corpus's ids, "?" for a statement that it does not have."""

    label: Label
    kind: str | None
    answers: str | None

    @property
    def is_answer_right(self) -> bool:
        """Whether the statement answered is the readers'."""
        return self.kind is not None and self.answers == self.label.answers


@dataclass(frozen=True, slots=True)
class ResponsesReport:
    """`found` counts responses of any kind, `kinds` those with the right kind, `answers` which claim is answered by those that were found."""

    found: Counts
    kinds: Counts
    answers: Found
    verdicts: tuple[Verdict, ...]

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        counts = {"responses": self.found.gold, "right_kind": self.kinds.hit, "found": self.found.figures(), "kinds": self.kinds.figures()}
        return {**counts, "answers": self.answers.figures()}


def evaluate_responses(corpus: Path, labels: Path, reader: Reader | None = None) -> ResponsesReport:
    """Compare with the labelled responses of a marked corpus; without a reader on the corpus's own spans.

    Raises `UsageError` where a file is not what is expected, or a labelled document is missing.
    """
    reader = reader or gold_reader(corpus)
    documents, wanted = {document.id: document for document in load(corpus)}, _labels(labels)
    if missing := sorted({label.document for label in wanted} - documents.keys()):
        raise UsageError(f"{labels}: no document {missing[0]!r} in {corpus}, which the labels name")
    found, kinds, answers, verdicts = Counts(), Counts(), Found(), list[Verdict]()
    for name, document in documents.items():
        mine = [label for label in wanted if label.document == name]
        read, predicted = _read(document, reader)
        judged = [_judged(label, read) for label in mine]
        found.add(sum(v.kind is not None for v in judged), len(mine), predicted)
        kinds.add(sum(v.kind == v.label.kind for v in judged), len(mine), predicted)
        for verdict in judged:
            if verdict.kind is not None:
                answers.add(found=verdict.is_answer_right)
        verdicts += judged
    return ResponsesReport(found, kinds, answers, tuple(verdicts))


def _read(document: Marked, reader: Reader) -> tuple[dict[str, tuple[Response, str | None]], int]:
    """The responses read in a document by the corpus's ids of their statements, with what they answer; and how many were read."""
    article = reader.read_text(document.text, name=document.id)
    gold, read = document.statements or (), Marked.of(article).statements or ()
    pairs = match_statements(gold, read, find_words(document.text))
    ids = {read[j].id: str(gold[i].id) for i, j in pairs}
    answered = responses(tellings_of(article))
    return {ids[r.telling_id]: (r, _known(r, ids)) for r in answered if r.telling_id in ids}, len(answered)


def _known(response: Response, ids: Mapping[str | None, str]) -> str | None:
    return None if response.answers is None else ids.get(response.answers, "?")


def _judged(label: Label, read: Mapping[str, tuple[Response, str | None]]) -> Verdict:
    response, answers = read.get(label.statement, (None, None))
    return Verdict(label, response.kind.value if response else None, answers)


def _labels(path: Path) -> list[Label]:
    try:
        records: Sequence[Mapping[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
        return [Label(r["doc"], r["rel"], r["response"], r["answers"]) for r in records]
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        raise UsageError(f"{path}: not a file of responses ({fault!r}); each needs doc, rel, response and answers") from fault
