"""Who or what is named or described in a document, while it is being read."""

import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

from onrecord.interpret.who.name import BODIES, Sort
from onrecord.interpret.who.tables import nations
from onrecord.model import Naming, Number, Office, SourceKind, Span

FOLDED = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "ı": "i", "ß": "s"})
FOLDED_WORDS = 8192


@dataclass(slots=True, eq=False)
class Figure:
    """Somebody or something of a document while it is being read; `order` is the offset of its first mention."""

    name: str
    order: int
    kind: SourceKind | None = None
    naming: Naming = Naming.NAMED
    number: Number | None = None
    sex: str | None = None
    sort: Sort = Sort.UNKNOWN
    code: str | None = None
    nationality: str | None = None
    offices: list[Office] = field(default_factory=list)
    office_spans: list[Span] = field(default_factory=list)
    body_starts: list[int | None] = field(default_factory=list)
    head: str = ""
    reason: str | None = None
    is_assumed: bool = False
    mentions: list[Span] = field(default_factory=list)
    words: tuple[str, ...] = ()
    parts: tuple["Figure", ...] = ()
    into: "Figure | None" = None
    """The figure that this one turned out to be."""

    def mention(self, span: Span) -> None:
        """Note one more place where it is named, described or meant."""
        if not self.mentions or self.mentions[-1] != span:
            self.mentions.append(span)

    @property
    def folded(self) -> frozenset[str]:
        """The words of the name, to compare."""
        return frozenset(map(fold, self.words))

    @property
    def root(self) -> "Figure":
        """The figure that it turned out to be, or itself."""
        figure = self
        while figure.into is not None:
            figure = figure.into
        return figure

    @property
    def is_person(self) -> bool:
        """Whether it may be one human."""
        return self.kind == SourceKind.PERSON or (self.kind is None and self.sort in {Sort.PERSON, Sort.UNKNOWN})

    @property
    def is_body(self) -> bool:
        """Whether it is a state, a body or a group with a name."""
        return self.kind in BODIES or (self.kind is None and self.sort == Sort.UNKNOWN and len(self.words) == 1)


@dataclass(slots=True)
class Figures:
    """All named figures of a document, and which one each name means."""

    items: list[Figure]
    of_name: dict[int, Figure]
    states: dict[str, Figure]

    def by_start(self, start: int) -> Figure | None:
        """The figure whose name begins at an offset."""
        return self.of_name.get(start)

    def state(self, code: str, offset: int) -> Figure:
        """The state with this code."""
        if code not in self.states:
            figure = Figure(nations().names.get(code, code), offset, SourceKind.GOVERNMENT, sort=Sort.PLACE, code=code, number=Number.SINGULAR)
            self.states[code] = figure
            self.items.append(figure)
        return self.states[code]


@lru_cache(maxsize=FOLDED_WORDS)
def fold(word: str) -> str:
    """A word without case, dots and accents, to compare names."""
    plain = unicodedata.normalize("NFKD", word.translate(FOLDED))
    return "".join(c for c in plain if not unicodedata.combining(c)).lower().replace(".", "").replace("’", "'")
