"""Speakers of a transcript: the label before a colon names a person or a state, in capitals or not, or says only that somebody asks."""

from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.name import Name, Sort, make_name
from onrecord.interpret.who.sorting import sort_of
from onrecord.interpret.who.tables import PlaceKind, nations
from onrecord.interpret.who.tokens import Tokens
from onrecord.language.turns import turns_of
from onrecord.model import SourceKind, Span

ASKS = frozenset({"q", "question", "questioner", "reporter", "journalist", "interviewer", "voice", "participant", "audience"})
ANSWERS = frozenset({"a", "answer"})
QUESTIONER, INTERVIEWEE = "questioner", "interviewee"


def name_labels(tokens: Tokens, names: list[Name]) -> None:
    """Put the name of a state or a person in the place of whatever a speaker's label looked like, unless it is a body or an office."""
    found = [name for turn in turns_of(tokens.text) if (name := _state(tokens, turn.speaker) or _person(tokens, turn.speaker))]
    taken = {i for name in found for i in range(name.first, name.last)}
    names[:] = sorted([*(n for n in names if taken.isdisjoint(range(n.first, n.last))), *found], key=lambda n: n.first)


def of_nobody(label: str) -> str | None:
    """What one is called whose label tells no name ("Q"); None for any other label."""
    low = label.lower()
    return QUESTIONER if low in ASKS else INTERVIEWEE if low in ANSWERS else None


def _state(tokens: Tokens, label: Span) -> Name | None:
    """The state that a label is the name of, with "the" or without."""
    words = tokens.within(label)
    first = words.start + (tokens.low(words.start) == "the")
    shown = [_shown(tokens.items[i].text) for i in range(first, words.stop)]
    size, place = nations().longest(shown) or (0, None)
    if place is None or size < len(shown) or place.kind is not PlaceKind.COUNTRY:
        return None
    name = make_name(tokens, first, words.stop, Sort.PLACE, place=place)
    name.words, name.text = tuple(shown), " ".join(shown)
    return name


def _person(tokens: Tokens, label: Span) -> Name | None:
    known = lexicon()
    words = tokens.within(label)
    courtesies = [i for i in words if tokens.low(i) in known.courtesy]
    spoken = [i for i in words if tokens.items[i].text[0].isalnum() and i not in courtesies]
    shown = [_shown(tokens.items[i].text) for i in spoken]
    if not shown or of_nobody(" ".join(shown)) or shown[0].lower() == "the" or (not courtesies and _is_other(shown, tokens.text[slice(*label)])):
        return None
    title = (tokens.items[words.start].start, tokens.items[spoken[0] - 1].end) if courtesies else None
    name = make_name(tokens, spoken[0], words.stop, Sort.PERSON, kind=SourceKind.PERSON, title=title)
    name.words, name.text, name.is_courtesy = tuple(shown), " ".join(shown), bool(courtesies)
    return name


def _is_other(words: list[str], label: str) -> bool:
    """Whether a label is an office, a body, members of one, or a place."""
    known = lexicon()
    is_office = any(known.is_role(word.lower()) or known.kind(word.lower()) is not None for word in words)
    return is_office or label in known.bodies or sort_of(words)[0] in {"body", "members"} or nations().longest(words) is not None


def _shown(word: str) -> str:
    """A word in capitals as a name is written elsewhere."""
    return word.title() if word.isupper() and len(word) > 1 else word
