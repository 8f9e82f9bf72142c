"""Every source of a document as an entity of it."""

from bisect import insort
from collections.abc import Sequence

from onrecord.interpret.who.cast import Cast
from onrecord.interpret.who.epithets import read_epithets
from onrecord.interpret.who.evidence import evidence_of
from onrecord.interpret.who.omitted import read_omitted
from onrecord.interpret.who.owning import note_owners
from onrecord.interpret.who.passive import teller
from onrecord.interpret.who.read import read_label, read_source
from onrecord.interpret.who.reasons import read_reason
from onrecord.interpret.who.records import Records
from onrecord.interpret.who.scene import Finding, Scene, set_scene
from onrecord.language.text import Text
from onrecord.model import Attribution, Document, Entity, Naming, Passage


def resolve(document: Document, text: Text, attributions: Sequence[Attribution]) -> Cast:
    """Resolve names, pronouns, descriptions and metonyms to entities."""
    scene = set_scene(text, tuple(attributions))
    for i in _order(attributions):
        _read(scene, i)
    read_epithets(scene)
    note_owners(scene)
    records = Records(document.id, scene)
    holders = tuple(records.of(scene.findings[i].figure) for i in range(len(attributions)))
    evidence = tuple(evidence_of(scene, a, scene.findings[i], holders[i]) for i, a in enumerate(attributions))
    entities = sorted({e.id: e for e in holders}.values(), key=lambda e: (e.mentions[0] if e.mentions else (0, 0), e.id))
    return Cast(tuple(entities), holders, evidence, lambda words: _at(scene, records, words))


def _order(attributions: Sequence[Attribution]) -> list[int]:
    """Reading order, a parent before what stands inside of it."""

    def depth(i: int) -> int:
        count, seen, at = 0, {i}, attributions[i].parent
        while at is not None and at not in seen:
            seen.add(at)
            count, at = count + 1, attributions[at].parent
        return count

    def top(i: int) -> int:
        seen = {i}
        while (at := attributions[i].parent) is not None and at not in seen:
            seen.add(at)
            i = at
        return i

    def place(i: int) -> int:
        a = attributions[i]
        return a.source.start if a.source else a.cue.start if a.cue else a.content.start if a.content else 0

    return sorted(range(len(attributions)), key=lambda i: (place(top(i)), top(i), depth(i), place(i), i))


def _read(scene: Scene, i: int) -> None:
    attribution = scene.attributions[i]
    source, label = teller(scene, attribution), read_label(scene, attribution)
    if source:
        finding = label or read_source(scene, source, i)
        insort(scene.spoken, (source.start, finding.figure, attribution.parent is None), key=lambda s: s[0])
        for span in source:
            finding.figure.mention(span) if finding.by != "several" else None
        reason = read_reason(scene, source)
        if reason and finding.figure.naming != Naming.NAMED:
            finding.figure.reason = finding.figure.reason or reason
    else:
        finding = label or read_omitted(scene, i)
    scene.findings[i] = finding


def _at(scene: Scene, records: Records, words: Passage) -> Entity | None:
    finding: Finding = read_source(scene, words)
    return None if finding.by == "unspecified" else records.of(finding.figure)
