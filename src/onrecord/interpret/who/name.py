"""One name in a text: its words, its title, and what it looks like."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.interpret.who.tables import Place
from onrecord.interpret.who.tokens import Tokens
from onrecord.model import SourceKind, Span

BODIES = frozenset({SourceKind.GOVERNMENT, SourceKind.ORGANIZATION})
"""Kinds of sources that are one body."""


class Sort(StrEnum):
    """What a name looks like."""

    PERSON = "person"
    PLACE = "place"
    BODY = "body"
    MEMBERS = "members"
    ROLE = "role"
    UNKNOWN = "unknown"


@dataclass(slots=True)
class Name:
    """One name at its place: `words` without its title, `title` the span of what stands before it."""

    first: int
    last: int
    start: int
    end: int
    words: tuple[str, ...]
    sort: Sort
    kind: SourceKind | None = None
    place: Place | None = None
    title: Span | None = None
    is_courtesy: bool = False
    text: str = ""
    """The words as they stand, blanks evened out."""


def make_name(
    tokens: Tokens, i: int, end: int, sort: Sort, *, kind: SourceKind | None = None, place: Place | None = None, title: Span | None = None
) -> Name:
    """The name that the words `[i, end)` are."""
    items = tokens.items[i:end]
    text = " ".join(tokens.text[items[0].start : items[-1].end].split())
    return Name(i, end, items[0].start, items[-1].end, tuple(t.text for t in items), sort, kind, place, title, text=text)
