"""Every source of a document as an entity of it."""

from bisect import insort
from collections.abc import Sequence
from dataclasses import replace

from onrecord.interpret.who.cast import Cast, entity_id
from onrecord.interpret.who.country import country_of, is_wide
from onrecord.interpret.who.epithets import read_epithets
from onrecord.interpret.who.figure import Figure
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.name import Sort
from onrecord.interpret.who.omitted import read_omitted
from onrecord.interpret.who.read import read_source
from onrecord.interpret.who.reasons import read_reason
from onrecord.interpret.who.scene import Finding, Scene, set_scene
from onrecord.language.text import Text
from onrecord.model import Attribution, Document, Entity, Evidence, Naming, Number, Office, Passage, SourceKind, Span

WEAK_TITLES = frozenset(
    {"dr", "dr.", "prof", "prof.", "sir", "democrat", "republican", "independent", "host", "man", "woman", "representative", "senator"}
)
"""Titles that give way to another that stands beside the name."""


def resolve(document: Document, text: Text, attributions: Sequence[Attribution]) -> Cast:
    """Resolve names, pronouns, descriptions and metonyms to entities."""
    scene = set_scene(text, tuple(attributions))
    read_epithets(scene)
    for i in _order(attributions):
        _read(scene, i)
    records = Records(document.id, scene)
    holders = tuple(records.of(scene.findings[i].figure) for i in range(len(attributions)))
    evidence = tuple(_evidence(scene, i, holders[i]) for i in range(len(attributions)))
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
    if attribution.source:
        finding = read_source(scene, attribution.source, i)
        insort(scene.spoken, (attribution.source.start, finding.figure, attribution.parent is None), key=lambda s: s[0])
        for span in attribution.source:
            finding.figure.mention(span) if finding.by != "several" else None
        reason = read_reason(scene, attribution.source)
        if reason and finding.figure.naming != Naming.NAMED:
            finding.figure.reason = finding.figure.reason or reason
    else:
        finding = read_omitted(scene, i)
    scene.findings[i] = finding


class Records:
    """The records of figures, made once each."""

    def __init__(self, document_id: str, scene: Scene) -> None:
        self.document_id = document_id
        self.scene = scene
        self.made: dict[int, Entity] = {}

    def of(self, figure: Figure) -> Entity:
        """The record of a figure."""
        if id(figure) not in self.made:
            self.made[id(figure)] = self._make(figure)
        return self.made[id(figure)]

    def _make(self, figure: Figure) -> Entity:
        mentions = tuple(sorted(set(figure.mentions)))
        first = mentions[0][0] if mentions else figure.order
        kind = figure.kind or (SourceKind.PERSON if figure.sort == Sort.PERSON or len(figure.words) > 1 else SourceKind.ORGANIZATION)
        if kind == SourceKind.GOVERNMENT and figure.sort == Sort.BODY and figure.code is None and is_wide(figure.words):
            kind = SourceKind.ORGANIZATION
        number = figure.number or (Number.PLURAL if kind == SourceKind.PEOPLE else Number.SINGULAR)
        nationality = figure.nationality if kind == SourceKind.PERSON else None
        return Entity(
            id=entity_id(self.document_id, figure.name, first),
            name=figure.name,
            kind=kind,
            naming=figure.naming,
            number=number,
            country=country_of(self.scene, figure),
            nationality=nationality,
            offices=tuple(sorted(self._spelled(figure), key=_weight)),
            anonymity_reason=figure.reason,
            is_assumed=figure.is_assumed,
            mentions=mentions,
        )

    def _spelled(self, figure: Figure) -> list[Office]:
        """The offices of a figure, with a body's name in full where an acronym stands for it."""
        out: list[Office] = []
        for office, at in zip(figure.offices, figure.body_starts, strict=True):
            body = self.scene.figures.by_start(at) if at is not None else None
            short = office.body is not None and office.body.replace(".", "").isupper() and " " not in office.body
            if body is None and office.body is not None and office.body.islower():
                full = _body_called(self.scene, office.body.split()[-1])
                office = replace(office, body=full) if full else office  # noqa: PLW2901
            out.append(replace(office, body=body.name) if body is not None and short and body.sort == Sort.BODY else office)
        return out


def _body_called(scene: Scene, head: str) -> str | None:
    """The one body of a text that "the panel" or "the committee" can mean."""
    found = [f.name for f in scene.figures.items if f.sort == Sort.BODY and {"panel": "committee"}.get(head, head) in f.folded]
    return found[0] if len(found) == 1 else None


def _weight(office: Office) -> tuple[bool, bool]:
    """Offices that tell most first: present before past, titles of address and bodies alone last."""
    words = (office.title or "").lower().split()
    is_weak = not words or words[-1] in WEAK_TITLES or not lexicon().small["kin"].isdisjoint(words)
    return is_weak, office.is_past


def _evidence(scene: Scene, i: int, holder: Entity) -> tuple[tuple[str, Evidence], ...]:
    """What decided the holder's labels."""
    attribution, finding = scene.attributions[i], scene.findings[i]
    own = attribution.source or attribution.cue
    spans = Passage.of(scene.tokens.text, _disjoint([*own.spans, *finding.spans]))
    out = [
        ("entity", Evidence(spans, finding.by)),
        ("source_kind", Evidence(own, "head" if finding.by in {"unnamed", "description"} else finding.by)),
        ("naming", Evidence(spans, finding.by)),
    ]
    figure = finding.figure
    for office, span in zip(figure.offices, figure.office_spans, strict=True):
        if office == holder.office and span[1] > span[0]:
            out.append(("role" if office.title else "affiliation", Evidence(Passage.of(scene.tokens.text, [span]), "office")))
    return tuple(out)


def _disjoint(spans: list[Span]) -> list[Span]:
    """The spans in order, those inside of others left out."""
    out: list[Span] = []
    for start, end in sorted(set(spans), key=lambda s: (s[0], -s[1])):
        if not out or start >= out[-1][1]:
            out.append((start, end))
    return out


def _at(scene: Scene, records: Records, words: Passage) -> Entity | None:
    finding: Finding = read_source(scene, words)
    return None if finding.by == "unspecified" else records.of(finding.figure)
