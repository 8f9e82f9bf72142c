"""What stands in the cells of the table: who, what was done by telling, how, the words, and what is known beside them.

A label that says nothing takes no room: what is certain, positive and told neutrally is passed over.
"""

import re
from collections.abc import Iterator, Mapping

from rich.text import Text

from onrecord.export.notes import Note, notes
from onrecord.export.outline import Entry
from onrecord.export.segments import Closed, Mark, Opened, Role, cut
from onrecord.export.visible import one_line, visible
from onrecord.export.wording import GAP, NOBODY, day_words, is_nobody, is_unnamed, office_words, stance_words
from onrecord.export.wording import words as plain_words
from onrecord.model import Act, Entity, Passage, Place, Statement

OPPOSED = frozenset({Act.DENY, Act.DISPUTE, Act.DECLINE, Act.REFUSE, Act.DOUBT})
CHARGED = frozenset({Act.ACCUSE, Act.CRITICIZE, Act.WARN, Act.THREATEN})
DOT = " · "
BLANKS = re.compile(r"\s+")
SHADES = {Role.HEDGE: "underline", Role.CONDITION: "italic"}


def who(entry: Entry) -> Text:
    """The words of the source with the name in bold, or behind an arrow where they do not hold it. Below, what is known of the holder."""
    s = entry.statement
    first = _named(plain_words(s.source), "" if is_nobody(s.holder) else s.entity or "")
    cell = Text.assemble((f"{entry.number} ", "dim"), first)
    known = DOT.join(_known(s.holder, first.plain)) if s.holder else ""
    return Text.assemble(cell, "\n", (known, "dim")) if known else cell


def did(s: Statement, width: int) -> Text:
    """The act, how sure and whether so where that says something, then the cue."""
    act, stance = acted(s), ", ".join(stance_words(s))
    if stance:
        act = Text.assemble(act, DOT if act.cell_len + len(DOT) + len(stance) <= width else "\n", stance)
    return Text.assemble(act, "\n", shaded(s.cue, s, style="italic"))


def acted(s: Statement) -> Text:
    """The act in its colour."""
    colour = "red" if s.act in OPPOSED else "yellow" if s.act in CHARGED else "cyan"
    return Text(s.act or "unclear", style=f"bold {colour}")


def how(s: Statement) -> Text:
    """The form, and whether it is told in the headline."""
    return Text.assemble(s.form.value, "\n", ("headline", "reverse")) if s.place is Place.HEADLINE else Text(s.form.value)


def said(s: Statement, names: Mapping[str, str]) -> Text:
    """The words of the content, and below them the circumstances."""
    known = DOT.join(_noted(s, names))
    content = shaded(s.content, s)
    return Text.assemble(content, "\n" if content and known else "", (known, "dim"))


def shaded(passage: Passage, s: Statement, *, style: str = "") -> Text:
    """The words on one line, hedges underlined and a condition in italics, with an ellipsis where other words of the text lie between."""
    return Text(GAP, style=style).join(_piece(piece, span[0], s, style) for span, piece in zip(passage.spans, passage.pieces, strict=True))


def _piece(piece: str, offset: int, s: Statement, style: str) -> Text:
    passages = ((Role.HEDGE, s.stance.hedges), (Role.CONDITION, s.stance.condition))
    marks = [Mark(start - offset, end - offset, role) for role, passage in passages for start, end in passage]
    line, open_roles = Text(style=style), list[Role]()
    for part in cut(piece, (0, len(piece)), marks):
        if isinstance(part, Opened):
            open_roles.append(part.mark.role)
        elif isinstance(part, Closed):
            open_roles.pop()
        else:
            shown = visible(BLANKS.sub(" ", part))
            line.append(shown.lstrip(" ") if not line or line.plain.endswith(" ") else shown, " ".join(SHADES[role] for role in open_roles))
    line.rstrip()
    return line


def _named(source: str, name: str) -> Text:
    name = one_line(name)
    at = source.find(name) if name else -1
    if at >= 0:
        return Text.assemble(source[:at], (name, "bold"), source[at + len(name) :])
    if not name or name.lower() == source.lower():
        return Text(source, style="bold") if source else Text(NOBODY, style="dim italic")
    return Text.assemble(source, " → " if source else "→ ", (name, "bold"))


def _known(holder: Entity, shown: str) -> Iterator[str]:
    """What the words that are shown do not say: that it is unnamed, and why; role, affiliation, country."""
    if is_unnamed(holder):
        yield "unnamed, assumed one group" if holder.is_assumed else "unnamed"
    told = (*office_words(holder), one_line(holder.country or ""), one_line(holder.anonymity_reason or ""))
    yield from (part for part in told if part and part.lower() not in shown.lower())


def _noted(s: Statement, names: Mapping[str, str]) -> Iterator[str]:
    for note in notes(s, names):
        yield _note(note)
    clauses = [" ".join((c.certainty, c.polarity)) for c in s.stance.clauses]
    if clauses:
        yield f"clause by clause: {', then '.join(clauses)}"


def _note(note: Note) -> str:
    days = day_words(note.time) if note.time else ""
    words = f"{note.words} → {days}" if days else note.words
    return f"{note.name} {words}" if note.name in {"to", "only if"} else words
