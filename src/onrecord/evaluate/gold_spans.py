"""Reading with the spans of a corpus in place of the tagger's, so that labels are measured apart from what the tagger misses."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from onrecord.errors import UsageError
from onrecord.evaluate.corpus import Marked, Relation, load
from onrecord.model import Attribution, Document, Passage
from onrecord.pipeline import Reader


class MarkedAttributions:
    """Gives each document of a corpus the attributions that are marked in it."""

    def __init__(self, corpus: Iterable[Marked]):
        """Raises `UsageError` where spans or parents cannot be attributions."""
        self._by_text = {document.text: _attributions(document) for document in corpus}

    def annotate(self, document: Document) -> Sequence[Attribution]:
        """Those of the document with this text, parents before what stands inside them."""
        return self._by_text[document.text]


def gold_reader(corpus: Path) -> Reader:
    """A reader of this corpus's texts that loads no model. Raises `UsageError` where the file is no corpus."""
    return Reader(tagger=MarkedAttributions(load(corpus)))


def _attributions(document: Marked) -> list[Attribution]:
    """The marked statements in their order; one without a cue cannot be interpreted, and is left out with what stands inside it."""
    placed: dict[str | None, int | None] = {None: None}
    out: list[Attribution] = []
    waiting, left = [s for s in document.statements or () if s.cue], -1
    while waiting and len(waiting) != left:
        left, later = len(waiting), list[Relation]()
        for relation in waiting:
            if (relation.parent or None) in placed:
                placed.setdefault(relation.id, len(out))
                out.append(_attribution(document, relation, placed[relation.parent or None]))
            else:
                later.append(relation)
        waiting = later
    return out


def _attribution(document: Marked, relation: Relation, parent: int | None) -> Attribution:
    try:
        source, cue, content = (Passage.of(document.text, sorted(spans)) for spans in (relation.source, relation.cue, relation.content))
    except ValueError as fault:
        raise UsageError(f"the spans of statement {relation.id!r} in {document.id!r} cannot be read: {fault}") from fault
    return Attribution(source, cue, content, parent)
