"""Attributions → statements: a first reading of form, act and place; the entity is the source's own words."""

import hashlib
import json
from collections.abc import Sequence

from onrecord.interpret.act import act_of
from onrecord.interpret.form import form_of, quotations
from onrecord.interpret.place import lead_of, place_of
from onrecord.model import Attribution, Document, Evidence, Maker, Statement

ID_DIGITS = 16
FOLLOWING_CHARACTERS = 60


def interpret(document: Document, attributions: Sequence[Attribution], maker: Maker) -> tuple[Statement, ...]:
    """The statements of a document, one for each attribution, in the same order."""
    quoted = quotations(document.text)
    lead = lead_of(document)
    ids = [statement_id(document, a) for a in attributions]
    out: list[Statement] = []
    for name, a in zip(ids, attributions, strict=True):
        act = act_of(a.cue.text, _following(document.text, a))
        out.append(
            Statement(
                id=name,
                parent=None if a.parent is None else ids[a.parent],
                place=place_of(a.cue.start, document, lead),
                source=a.source,
                cue=a.cue,
                content=a.content,
                form=form_of(a.content, quoted, is_nested=a.parent is not None),
                act=act,
                entity=" ".join(a.source.text.split()) or None,
                confidence=a.confidence,
                made_by=maker,
                evidence=() if act is None else (("act", Evidence(a.cue, "lexicon")),),
            )
        )
    return tuple(out)


def _following(text: str, attribution: Attribution) -> str:
    """The first words of a content that stands right behind its cue."""
    start = next((a for a, _ in attribution.content if a >= attribution.cue.end), None)
    if start is None or text[attribution.cue.end : start].strip():
        return ""
    return text[start : start + FOLLOWING_CHARACTERS]


def statement_id(document: Document, attribution: Attribution) -> str:
    """An id that comes from the document's id and the spans alone."""
    spans: list[list[tuple[int, int]]] = [list(p) for p in (attribution.source, attribution.cue, attribution.content)]
    return hashlib.sha256(json.dumps([document.id, spans], separators=(",", ":")).encode()).hexdigest()[:ID_DIGITS]
