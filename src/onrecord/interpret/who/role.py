"""An office as a phrase gives it, and what its reading shares."""

from dataclasses import dataclass

from onrecord.interpret.who.lexicon import Lexicon, lexicon
from onrecord.interpret.who.tokens import Tokens
from onrecord.model import Office, Span

DETERMINERS = frozenset(
    {
        "the",
        "a",
        "an",
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
        "your",
        "this",
        "that",
        "another",
        "one",
        "some",
        "both",
        "current",
        "incumbent",
        "now",
    }
)
PREPOSITIONS = frozenset(
    {
        "of",
        "at",
        "for",
        "from",
        "with",
        "to",
        "in",
        "on",
        "by",
        "within",
        "about",
        "against",
        "among",
        "across",
        "behind",
        "near",
        "under",
        "over",
        "into",
        "inside",
        "outside",
        "between",
        "during",
        "since",
        "until",
        "who",
        "whom",
        "which",
        "that",
        "whose",
        "where",
        "and",
        "or",
        "as",
    }
)
MARKS = frozenset([",", "(", ";", ":", ".", "—", "–", "-", "[", '"', "“", "”", ")"])
JOINING = frozenset({"of", "at", "for", "from", "with", "to", "in", "on"})
MOST_WORDS = 15
LONGEST_CHUNK = 12


@dataclass(frozen=True, slots=True)
class Role:
    """An office as a phrase gives it: spans of title and body, the party that its words tell, and the state that the phrase names."""

    title: Span | None
    body: Span | None = None
    is_past: bool = False
    code: str | None = None
    head: str = ""
    party: str | None = None

    def office(self, text: str) -> Office:
        """The office in the text's words; a title that is only a short form is spelled out, a party has its name."""
        title = " ".join(text[slice(*self.title)].split()) if self.title else None
        body = " ".join(text[slice(*self.body)].split()) if self.body else self.party
        return Office(lexicon().spelled.get(title.lower(), title) if title else None, body, self.is_past)


@dataclass(slots=True)
class Reading:
    """Token indices while a role is read: title `[start, title_end]`, body `[body[0], body[1])`."""

    tokens: Tokens
    start: int
    head: int
    end: int
    title_end: int
    body: tuple[int, int] | None = None
    is_owned: bool = False
    """Whether the body is the phrase's possessor."""
    first: int = 0
    code: str | None = None
    place: tuple[int, int] | None = None
    """The town or region that was read last before the head."""


def chunk_end(tokens: Tokens, i: int, end: int) -> int:
    """Where the first part of a noun phrase ends: before a preposition, a comma, a bracket or a relative clause."""
    j = i
    while j < end and tokens.items[j].low not in PREPOSITIONS and tokens.items[j].text not in MARKS:
        j += 1
    return j


def is_past(low: str, known: Lexicon) -> bool:
    """Whether a word says that an office is no longer held."""
    return low in known.past or low.startswith(("ex-", "then-", "one-time-"))


def is_title(low: str, known: Lexicon) -> bool:
    """Whether a word may be part of a title."""
    return low in known.title_words or known.is_role(low) or low in known.past or low in known.parties
