"""What of a statement a person may change: its passages, its labels, and what is said of who holds it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from onrecord.model import Act, Certainty, Distance, Form, Naming, Number, Polarity, SourceKind


class Kind(StrEnum):
    """What a field holds: words at their place in the text, one of few values, or words of one's own."""

    PASSAGE = "passage"
    LABEL = "label"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Field:
    """One field by its name in the JSON of a statement. `label` has the values of a label, `longest` is the number of characters of words."""

    name: str
    kind: Kind
    label: type[StrEnum] | None = None
    may_be_open: bool = True
    longest: int = 0

    @property
    def title(self) -> str:
        """What people call it."""
        return self.name.replace("_", " ")

    @property
    def values(self) -> tuple[str, ...]:
        """Those of a label; none for what has no closed set of them."""
        return tuple(self.label or ())


def _passage(name: str, *, may_be_open: bool = True) -> Field:
    return Field(name, Kind.PASSAGE, may_be_open=may_be_open)


def _label(name: str, values: type[StrEnum], *, may_be_open: bool = True) -> Field:
    return Field(name, Kind.LABEL, values, may_be_open)


def _words(name: str, *, longest: int, may_be_open: bool = True) -> Field:
    return Field(name, Kind.WORDS, may_be_open=may_be_open, longest=longest)


FIELDS: Mapping[str, Field] = {
    field.name: field
    for field in (
        _passage("source"),
        _passage("cue", may_be_open=False),
        _passage("content"),
        _label("act", Act),
        _label("certainty", Certainty),
        _label("polarity", Polarity),
        _label("distance", Distance),
        _label("form", Form, may_be_open=False),
        _words("entity", longest=300, may_be_open=False),
        _label("source_kind", SourceKind),
        _label("naming", Naming),
        _label("number", Number),
        _words("role", longest=300),
        _words("affiliation", longest=300),
        _words("country", longest=2),
        _words("anonymity_reason", longest=1_000),
        _passage("hedges"),
        _passage("condition"),
        _passage("occasion"),
        _passage("where"),
    )
}
"""In the order in which they are shown."""
HOLDER = ("entity", "source_kind", "naming", "number", "role", "affiliation", "country", "anonymity_reason")
"""What is said of who holds a statement."""
