"""What somebody asks to change, checked: words are found in the text, labels have a value that they can have, and only what differs is kept."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias, cast

from onrecord.errors import UsageError
from onrecord.model import Passage, Span, Statement
from onrecord.model.statement_json import pairs, statement_to_json
from onrecord.run.edit.fields import FIELDS, Field, Kind
from onrecord.store.types import storable

Piece: TypeAlias = str | Sequence[int]
Asked: TypeAlias = Mapping[str, str | Sequence[Piece] | None]
"""Values by the names of fields. A passage is given by its pieces: `[start, end]`, "start:end", or words of the text; None leaves a field open."""
Changes: TypeAlias = dict[str, str | list[list[int]] | None]
"""What differs, as the JSON of a statement has it."""
PLACE = re.compile(r"(\d{1,9}):(\d{1,9})(?:\s+(\S.*))?", re.DOTALL)
COUNTRY = re.compile("[A-Z]{2}")
SHOWN = 60
"""Characters of somebody's words that a message repeats."""


def changes_of(asked: Asked, statement: Statement, text: str) -> Changes:
    """What changes in a statement of this text. Raises `UsageError` for what cannot be, and where nothing changes."""
    record = statement_to_json(statement)
    out: Changes = {}
    for name, value in asked.items():
        field = FIELDS.get(name)
        if field is None:
            raise UsageError(f"{name} cannot be edited; {', '.join(FIELDS)} can")
        found = _value(field, value, text, near=_anchor(statement, record[name]))
        if found != record[name]:
            out[name] = found
    if not out:
        raise UsageError("nothing changes by this: give a field a value that it does not have yet")
    return out


def _value(field: Field, value: str | Sequence[Piece] | None, text: str, *, near: int) -> str | list[list[int]] | None:
    if field.kind is Kind.PASSAGE:
        return _passage(field, [value] if isinstance(value, str) else value or [], text, near)
    if not (value is None or isinstance(value, str)):
        raise UsageError(f"{field.title} is one value, and not a list")
    words = " ".join(storable(value or "").split()) or None
    if words is None:
        if not field.may_be_open:
            raise UsageError(f"{field.title} cannot be left open{'; nobody in particular is unspecified' if field.name == 'entity' else ''}")
        return None
    return _label(field, words) if field.kind is Kind.LABEL else _words(field, words)


def _label(field: Field, value: str) -> str:
    if value not in field.values:
        raise UsageError(f"{field.title} cannot be {value[:SHOWN]!r}; it is one of {', '.join(field.values)}")
    return value


def _words(field: Field, value: str) -> str:
    if field.name == "country":
        value = value.upper()
        if not COUNTRY.fullmatch(value):
            raise UsageError(f"a country is given by its two letters (ISO 3166-1), and not by {value[:SHOWN]!r}")
    if len(value) > field.longest:
        raise UsageError(f"{field.title} has {len(value):,} characters, and at most {field.longest:,} are kept")
    return value


def _passage(field: Field, pieces: Sequence[Piece], text: str, near: int) -> list[list[int]]:
    spans = [span for piece in pieces if (span := _span(field, piece, text, near)) is not None]
    if not spans and not field.may_be_open:
        raise UsageError(f"the {field.title} cannot be empty: give its words, or START:END")
    try:
        passage = Passage.of(text, spans)
    except ValueError as fault:
        raise UsageError(f"the {field.title} cannot stand there: {fault}") from fault
    if blank := [f"{start}:{end}" for start, end in passage if not text[start:end].strip()]:
        raise UsageError(f"there are no words at {blank[0]} for the {field.title}")
    return pairs(passage)


def _span(field: Field, piece: Piece, text: str, near: int) -> Span | None:
    """Where a piece stands; None where it is blank."""
    if not isinstance(piece, str):
        if len(piece) != 2 or not all(type(offset) is int for offset in piece):
            raise UsageError(f"a piece of the {field.title} is [start, end], in whole numbers")
        return cast("Span", tuple(piece))
    words = piece.strip()
    if not words:
        return None
    if place := PLACE.fullmatch(words):
        start, end, told = int(place[1]), int(place[2]), place[3]
        if told is None or _one_line(told) == _one_line(text[start:end]):
            return start, end
    return _found(field, words, text, near)


def _found(field: Field, words: str, text: str, near: int) -> Span:
    """Where words stand nearest to a place; a run of white space is as good as another."""
    found = sorted(_places(words, text), key=lambda span: (abs(span[0] - near), span))
    if not found:
        raise UsageError(f"the {field.title} {words[:SHOWN]!r} does not stand in the text; give whole words just as they stand there, or START:END")
    if len(found) > 1 and abs(found[0][0] - near) == abs(found[1][0] - near):
        offered = " or ".join(f"{start}:{end}" for start, end in found[:2])
        raise UsageError(f"the {field.title} {words[:SHOWN]!r} stands at {offered}; say which")
    return found[0]


def _places(words: str, text: str) -> Iterator[Span]:
    inner = r"\s+".join(map(re.escape, words.split()))
    before, after = (r"(?<!\w)" if words[0].isalnum() else ""), (r"(?!\w)" if words[-1].isalnum() else "")
    yield from (m.span() for m in re.finditer(before + inner + after, text))


def _anchor(statement: Statement, spans: object) -> int:
    """Near which place words are looked for: where the passage stands now, else where the statement does."""
    now = cast("list[list[int]]", spans) if isinstance(spans, list) else []
    return now[0][0] if now else (statement.cue or statement.content or statement.source or Passage(((0, 0),), ("",))).start


def _one_line(words: str) -> str:
    return " ".join(words.split())
