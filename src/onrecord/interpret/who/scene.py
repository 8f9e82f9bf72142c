"""What is known of a document while its sources are read one after the other."""

from collections import Counter
from dataclasses import dataclass, field

from onrecord.interpret.who.figure import Figure, Figures, gather
from onrecord.interpret.who.names import Name, find_names
from onrecord.interpret.who.offices import read_offices
from onrecord.interpret.who.tables import PlaceKind
from onrecord.interpret.who.tokens import Tokens, split
from onrecord.language.text import Text
from onrecord.model import Attribution, Span

STRONG_SHARE = 0.5
"""Share of a text's places that lie in one state, from which that state is taken for the one of whoever gives no other."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Who a source is, the name of the rule that found it, and the spans that decided besides the source itself."""

    figure: Figure
    by: str
    spans: tuple[Span, ...] = ()


@dataclass(slots=True, eq=False)
class Scene:
    """Words, names and figures of a document, and the findings so far: `spoken` holds (offset, figure) of the sources in the order they were read."""

    text: Text
    tokens: Tokens
    names: list[Name]
    cover: dict[int, Name]
    figures: Figures
    home: str | None
    is_home_strong: bool
    attributions: tuple[Attribution, ...] = ()
    findings: dict[int, Finding] = field(default_factory=dict)
    spoken: list[tuple[int, Figure]] = field(default_factory=list)
    described: dict[str, Figure] = field(default_factory=dict)

    def sentence(self, offset: int) -> Span:
        """The sentence at an offset."""
        return self.text.sentence_at(offset)


def set_scene(text: Text, attributions: tuple[Attribution, ...] = ()) -> Scene:
    """Read all names, figures and offices of a text."""
    tokens = split(text)
    names = find_names(tokens)
    figures = gather(text.text, names)
    read_offices(tokens, names, figures)
    cover = {i: name for name in names for i in range(name.first, name.last)}
    home, strong = _home(names)
    return Scene(text, tokens, names, cover, figures, home, strong, attributions)


def _home(names: list[Name]) -> tuple[str | None, bool]:
    """The state that most places of a text belong to, and whether it is far ahead."""
    votes = Counter(n.place.code for n in names if n.place is not None and n.place.kind != PlaceKind.SEAT)
    if not votes:
        return None, False
    code, count = min(votes.items(), key=lambda v: (-v[1], v[0]))
    return code, count >= STRONG_SHARE * votes.total()
