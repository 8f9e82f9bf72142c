"""What is known of a document while its sources are read one after the other."""

from bisect import bisect_left
from dataclasses import dataclass, field

from onrecord.interpret.who.explained import mark_explained
from onrecord.interpret.who.figure import Figure, Figures
from onrecord.interpret.who.gathering import gather
from onrecord.interpret.who.governing import Reading
from onrecord.interpret.who.homes import find_homes
from onrecord.interpret.who.labels import name_labels
from onrecord.interpret.who.leaders import note_leaders
from onrecord.interpret.who.metonyms import read_places
from onrecord.interpret.who.name import Name
from onrecord.interpret.who.names import find_names
from onrecord.interpret.who.offices import read_offices
from onrecord.interpret.who.origins import note_origins
from onrecord.interpret.who.states import find_states, mark_states
from onrecord.interpret.who.surnames import mark_surnames
from onrecord.interpret.who.tables import Matches, matches
from onrecord.interpret.who.tokens import Tokens, split
from onrecord.language.text import Text
from onrecord.model import Attribution, Span


@dataclass(frozen=True, slots=True)
class Finding:
    """Who a source is, the name of the rule that found it, and the spans that decided besides the source itself."""

    figure: Figure
    by: str
    spans: tuple[Span, ...] = ()


@dataclass(slots=True, eq=False)
class Scene:
    """Words, names and figures of a document, and the findings so far; `spoken` has (offset, figure, whether top-level) of each source, in order."""

    text: Text
    tokens: Tokens
    names: list[Name]
    cover: dict[int, Name]
    figures: Figures
    homes: tuple[str, ...]
    is_home_strong: bool
    places: frozenset[int]
    """Where names of places begin that are no more than places or modifiers."""
    place_starts: dict[str, list[Span]]
    """Where each state, or what belongs to it, is named."""
    attributions: tuple[Attribution, ...] = ()
    findings: dict[int, Finding] = field(default_factory=dict)
    spoken: list[tuple[int, Figure, bool]] = field(default_factory=list)
    described: dict[str, Figure] = field(default_factory=dict)
    groups: dict[str, Figure] = field(default_factory=dict)
    """Unnamed groups by what they are compared by."""
    at_sentence: dict[int, list[int]] = field(default_factory=dict)
    """Attributions by the sentence that they stand in."""

    @property
    def home(self) -> str | None:
        """The state that the text is mostly about."""
        return self.homes[0] if self.homes else None

    def beside(self, offset: int) -> list[int]:
        """The attributions whose source, or else cue, stands in the sentence at an offset, in order."""
        if not self.at_sentence:
            for i, a in enumerate(self.attributions):
                own = a.source or a.cue
                if own:
                    self.at_sentence.setdefault(self.sentence(own.start)[0], []).append(i)
        return self.at_sentence.get(self.sentence(offset)[0], [])

    def word(self, offset: int) -> int:
        """The index of the word of the text that begins at an offset, or of the next."""
        words = self.text.words
        return min(bisect_left(words.starts, offset), len(words) - 1)

    @property
    def is_american_georgia(self) -> bool:
        """Whether "Georgia" is the American state here: the text is on the U.S., and has nothing else of the republic."""
        return "US" in self.homes[:2] and not self.tokens.inner & {"Georgian", "Georgians", "Tbilisi", "Abkhazia"}

    def sentence(self, offset: int) -> Span:
        """The sentence at an offset."""
        return self.text.sentence_at(offset)


def set_scene(text: Text, attributions: tuple[Attribution, ...] = ()) -> Scene:
    """Read all names, figures and offices of a text."""
    tokens = split(text)
    names = find_names(tokens, frozenset(a.source.start for a in attributions if a.source and " " not in a.source.text.partition(",")[0]))
    name_labels(tokens, names)
    mark_explained(tokens, names)
    persons = mark_surnames(tokens, names)
    found = mark_states(names, find_states(tokens, names), [place for place in matches(tokens) if place[0] not in persons])
    figures = gather(text.text, names)
    source_words = _source_words(tokens, attributions, names)
    read_offices(tokens, names, figures, source_words)
    note_origins(tokens, names, figures)
    note_leaders(figures)
    cover = {i: name for name in names for i in range(name.first, name.last)}
    sources = [span for a in attributions for span in a.source]
    places = frozenset(r.span[0] for r in read_places(tokens, sources, found) if r.reading in {Reading.LITERAL, Reading.MODIFIER})
    homes = find_homes(tokens, found, names, figures, source_words)
    return Scene(text, tokens, names, cover, figures, homes.codes, homes.is_strong, places, _spans_of_places(tokens, found), attributions)


def _source_words(tokens: Tokens, attributions: tuple[Attribution, ...], names: list[Name]) -> dict[int, range]:
    """For every word of a source, the words of the source; one that begins inside of a name or a place begins with it."""
    opening = {k: name.first for name in names for k in range(name.first + 1, name.last)}
    opening.update({k: i for i, size, _ in matches(tokens) for k in range(i + 1, i + size)})
    out: dict[int, range] = {}
    for attribution in attributions:
        for span in attribution.source:
            words = tokens.within(span)
            words = range(opening.get(words.start, words.start), words.stop)
            out.update(dict.fromkeys(words, words))
    return out


def _spans_of_places(tokens: Tokens, found: Matches) -> dict[str, list[Span]]:
    """The spans of places by their states, in order."""
    out: dict[str, list[Span]] = {}
    for i, size, place in found:
        out.setdefault(place.code, []).append((tokens.items[i].start, tokens.items[i + size - 1].end))
    return out
