"""Attributions → statements: who, what was done by it, how sure, to whom, when and where."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace

from onrecord.interpret.act import read_act
from onrecord.interpret.form import form_of, verbatim
from onrecord.interpret.place import lead_of, place_of
from onrecord.interpret.setting import read_setting
from onrecord.interpret.stance import read_stance
from onrecord.interpret.who import Cast, resolve
from onrecord.language.text import Text
from onrecord.model import Attribution, Document, Entity, Maker, Setting, Statement

ID_DIGITS = 16


def interpret(document: Document, attributions: Sequence[Attribution], maker: Maker) -> tuple[tuple[Statement, ...], tuple[Entity, ...]]:
    """The statements of a document, one for each attribution, in the same order, and its entities."""
    text = Text.of(document.text)
    quoted = verbatim(document.text)
    lead = lead_of(document)
    cast = resolve(document, text, attributions)
    ids = [statement_id(document, a) for a in attributions]
    met = {entity.id: entity for entity in cast.entities}
    out: list[Statement] = []
    for i, a in enumerate(attributions):
        act = read_act(text, a)
        stance = read_stance(text, a, act.act)
        setting = read_setting(document, text, a, act.act)
        out.append(
            Statement(
                id=ids[i],
                parent=None if a.parent is None else ids[a.parent],
                place=place_of(a.cue.start, document, lead),
                source=a.source,
                cue=a.cue,
                content=a.content,
                form=form_of(a.content, quoted, is_nested=a.parent is not None),
                act=act.act,
                distance=act.distance,
                stance=stance.stance,
                holder=cast.holders[i],
                setting=_with_addressee(setting.setting, cast, met),
                confidence=a.confidence,
                made_by=maker,
                evidence=(*act.evidence, *stance.evidence, *cast.evidence[i], *setting.evidence),
            )
        )
    return tuple(out), tuple(met.values())


def _with_addressee(setting: Setting, cast: Cast, met: dict[str, Entity]) -> Setting:
    """The setting with who is spoken to, who is then among the entities that were `met`."""
    entity = cast.at(setting.addressee.words) if setting.addressee else None
    if setting.addressee is None or entity is None:
        return setting
    met.setdefault(entity.id, entity)
    return replace(setting, addressee=replace(setting.addressee, entity_id=entity.id))


def statement_id(document: Document, attribution: Attribution) -> str:
    """An id that comes from the document's id and the spans alone."""
    spans: list[list[tuple[int, int]]] = [list(p) for p in (attribution.source, attribution.cue, attribution.content)]
    return hashlib.sha256(json.dumps([document.id, spans], separators=(",", ":")).encode()).hexdigest()[:ID_DIGITS]
