"""The statements for a pipe: one a line, nothing cut, the same columns in the same order on every line.

Seven columns of single words (number, act, certainty, polarity, distance, form, place), each a dash where nothing was read; then, with bars
between them, entity, source, cue and content; then what else is known, each with its name before it.
"""

from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from onrecord.export.notes import notes
from onrecord.export.outline import Entry
from onrecord.export.visible import one_line
from onrecord.export.wording import day_words, is_nobody, office_words, words
from onrecord.model import Act, Certainty, Distance, Entity, Form, Place, Polarity, Statement

BAR = " | "
NOTHING = "-"
WIDTHS = tuple(max(map(len, labels)) for labels in (Act, Certainty, Polarity, Distance, Form, Place))


def piped(entries: Sequence[Entry], names: Mapping[str, str]) -> Iterator[Text]:
    """A line for each statement."""
    width = max((len(entry.number) for entry in entries), default=0)
    for entry in entries:
        yield Text(f"{entry.number:<{width}}  {_line(entry.statement, names)}")


def _line(s: Statement, names: Mapping[str, str]) -> str:
    labels = (s.act, s.stance.certainty, s.stance.polarity, s.distance, s.form, s.place)
    columns = "  ".join(f"{label or NOTHING:<{width}}" for label, width in zip(labels, WIDTHS, strict=True))
    told = (one_line(s.entity or ""), words(s.source), words(s.cue), words(s.content))
    known = (f"{name}: {value}" for name, value in _known(s, names) if value)
    return f"{columns}  {BAR.join((*(part or NOTHING for part in told), *known))}"


def _known(s: Statement, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    yield from _holder(s.holder) if s.holder and not is_nobody(s.holder) else ()
    yield "hedges", words(s.stance.hedges)
    yield "condition", words(s.stance.condition)
    for note in notes(s, names):
        if note.name not in {"only if", "distance", "likelihood"}:
            yield note.name, " → ".join(part for part in (note.words, day_words(note.time) if note.time else "") if part)
    yield "likelihood", one_line(s.stance.likelihood or "")
    for clause in s.stance.clauses:
        yield f"{clause.certainty} {clause.polarity}", words(clause.words)


def _holder(e: Entity) -> Iterator[tuple[str, str]]:
    yield from (("kind", e.kind or ""), ("naming", e.naming or ""), ("office", ", ".join(office_words(e))), ("country", one_line(e.country or "")))
    yield from (("reason", one_line(e.anonymity_reason or "")), ("group", "assumed" if e.is_assumed else ""))
