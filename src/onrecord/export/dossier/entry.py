"""One line of a dossier: who told what, through whom, and where it stands. Its words are those of statements; all else are fixed labels."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from onrecord.export.facts import safe_link
from onrecord.export.visible import one_line
from onrecord.query.answers import Told
from onrecord.query.dossier import Answer, Foreseen, Given, Line
from onrecord.query.held import Compared
from onrecord.query.places import Placed

NOBODY = "no source named"
UNSPECIFIED = "unspecified"
"""The speaker of what nobody in particular is said to tell."""
NOT_KEPT = "(the words are not kept)"
ARROW = " → "
LIKELIHOOD = frozenset({"kind", "likelihood", "step", "figure", "condition"})


@dataclass(frozen=True, slots=True)
class Note:
    """A label with words of the statement, or with a label of its own."""

    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Entry:
    """`label` says what the line is; `chain` through whom it came, outermost first; `where` day, outlet and offsets in the document.

    `id` is the statement's, or the expectation's where the line is one.
    """

    id: str
    label: str
    who: str
    chain: str
    cue: str
    words: str
    notes: tuple[Note, ...]
    where: str
    link: str | None
    statement_id: str
    document_id: str


def of_line(line: Line, label: str = "", *notes: Note) -> Entry:
    """A statement as a line."""
    told = line.told
    return _entry(line, label, one_line(told.content or NOT_KEPT), told.record["content"] or told.record["cue"], notes)


def of_answer(answer: Answer) -> Entry:
    """An answer that takes no side."""
    return of_line(answer.line, answer.kind.replace("_", " "))


def of_outlook(one: Foreseen) -> Entry:
    """An expectation again, with what says how likely only."""
    whole = of_expectation(one)
    return replace(whole, notes=tuple(note for note in whole.notes if note.label in LIKELIHOOD))


def of_expectation(one: Foreseen) -> Entry:
    """An expectation: the event in the holder's words, and how likely, if what, by when."""
    expectation, (event,) = one.held.expectation, one.held.placed("words")
    step = expectation.step and f"{expectation.step} (a gloss, after ICD 203)"
    figure = None if expectation.probability is None else f"{expectation.probability:g} (the holder's own figure)"
    horizon = one.held.horizon()
    told = [
        ("kind", expectation.kind if expectation.kind != "forecast" else None),
        ("likelihood", " … ".join(p.text for p in one.held.placed("likelihood")) or None),
        ("step", step),
        ("figure", figure),
        ("condition", " … ".join(p.text for p in one.held.placed("condition")) or None),
        ("horizon", horizon and horizon.text + _days(one)),
    ]
    reasons = [("in spite of" if against else "because", words.text) for words, against in one.held.reasons()]
    outcome = one.held.outcome
    judged = [("happened", f"{outcome.happened}, says {outcome.author}: {outcome.reason}")] if outcome else []
    also = [("also", _where(other, other.record["content"])) for other in one.also]
    notes = tuple(Note(label, one_line(words)) for label, words in (*told, *reasons, *judged, *also) if words)
    return replace(_entry(one.line, expectation.direction, one_line(event.text), event.spans, notes), id=expectation.id)


def of_comparison(one: Compared, line: Line) -> Entry:
    """What a holder puts before what."""
    better, worse, relation = (_joined(one.placed(name)) for name in ("better", "worse", "relation"))
    notes = (Note("before", better), Note("behind", worse), Note("in the words", relation))
    return of_line(line, one.comparison.scale, *notes)


def of_reason(given: Given) -> Entry:
    """A reason, with what it is given for."""
    expectation = given.foreseen.held.expectation
    notes = (Note(f"given for: {expectation.direction}", one_line(expectation.words.text)),)
    return _entry(given.foreseen.line, "", one_line(given.words.text), given.words.spans, notes)


def _joined(some: tuple[Placed, ...]) -> str:
    return one_line(" · ".join(p.text for p in some))


def _days(one: Foreseen) -> str:
    horizon = one.held.expectation.horizon
    days = [day.isoformat() for day in (horizon.interval.start, horizon.interval.end) if day] if horizon else []
    return f" ({' to '.join(dict.fromkeys(days))})" if days else ""


def _entry(line: Line, label: str, words: str, spans: Iterable[Sequence[int]], notes: tuple[Note, ...]) -> Entry:
    told = line.told
    return Entry(
        id=told.id,
        label=label,
        who=_who(told),
        chain=ARROW.join(f"{_who(above)} ({one_line(above.cue or '')})" for above in line.chain),
        cue=one_line(told.cue or ""),
        words=words,
        notes=notes,
        where=_where(told, spans),
        link=safe_link(told.url) if told.url else None,
        statement_id=told.id,
        document_id=told.document_id,
    )


def _who(told: Told) -> str:
    return NOBODY if told.speaker in (None, UNSPECIFIED) else one_line(told.speaker)


def _where(told: Told, spans: Iterable[Sequence[int]]) -> str:
    offsets = ", ".join(f"{start}–{end}" for start, end in spans)
    return " · ".join(one_line(part) for part in (told.day or "no date", told.outlet, f"{told.document} [{offsets}]") if part)
