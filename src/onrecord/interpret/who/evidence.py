"""The words that decided a holder's labels."""

from bisect import bisect_left
from typing import TypeAlias

from onrecord.interpret.who.figure import Figure
from onrecord.interpret.who.leaders import state_of_leader
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.scene import Finding, Scene
from onrecord.model import Attribution, Entity, Evidence, Passage, Span

MENTIONS = 12
"""First mentions of a figure in which the name of a state is looked for."""
Labelled: TypeAlias = tuple[str, Evidence]


def evidence_of(scene: Scene, attribution: Attribution, finding: Finding, holder: Entity) -> tuple[Labelled, ...]:
    """What decided the holder's labels: the source's own words, and the mentions that it goes back to."""
    own = attribution.cue if finding.by == "unspecified" else attribution.source or attribution.cue
    text = scene.tokens.text
    spans = Passage.of(text, _disjoint([*own.spans, *finding.spans]))
    by_head = "head" if finding.by in {"unnamed", "description"} else finding.by
    out = [
        ("entity", Evidence(spans, finding.by)),
        ("source_kind", Evidence(own, by_head)),
        ("naming", Evidence(spans, finding.by)),
        ("number", Evidence(own, by_head)),
    ]
    figure = finding.figure
    for office, span in zip(figure.offices, figure.office_spans, strict=True):
        if office == holder.office and span[1] > span[0]:
            out.append(("role" if office.title else "affiliation", Evidence(Passage.of(text, [span]), "office")))
    country = _country(scene, own, figure, holder)
    return (*out, country) if country else tuple(out)


def _country(scene: Scene, own: Passage, figure: Figure, holder: Entity) -> Labelled | None:
    """Where the country stands: in the source, another mention or beside an office; else the first mention, or where the text names its own."""
    code = holder.country
    if code is None:
        return None
    starts = scene.place_starts.get(code, [])
    groups = (("name", list(own.spans)), ("name", figure.mentions[:MENTIONS]), ("office", figure.office_spans))
    for by, spans in groups:
        for start, end in spans:
            i = bisect_left(starts, (start, 0))
            if i < len(starts) and starts[i][1] <= end:
                return ("country", Evidence(Passage.of(scene.tokens.text, [starts[i]]), by))
    bodies = [at for at in figure.body_starts if at is not None]
    for start in bodies:
        i = bisect_left(starts, (start, 0))
        if i < len(starts) and starts[i][0] == start:
            return ("country", Evidence(Passage.of(scene.tokens.text, [starts[i]]), "office"))
    if figure.mentions and code == _listed_state(figure):
        return ("country", Evidence(Passage.of(scene.tokens.text, figure.mentions[:1]), "known"))
    return ("country", Evidence(Passage.of(scene.tokens.text, starts[:1]), "context")) if starts else None


def _listed_state(figure: Figure) -> str | None:
    """The state that a list gives a body or a politician, whatever the text says."""
    body = lexicon().body(figure.words)
    if body is not None:
        return body.country
    return state_of_leader(figure) if figure.is_person else None


def _disjoint(spans: list[Span]) -> list[Span]:
    """The spans in order, those inside of others left out."""
    out: list[Span] = []
    for start, end in sorted(set(spans), key=lambda s: (s[0], -s[1])):
        if not out or start >= out[-1][1]:
            out.append((start, end))
    return out
