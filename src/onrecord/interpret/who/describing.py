"""What all descriptions share: their words, the names inside of them, their owner, and the figures made of them."""

import re
from dataclasses import replace

from onrecord.interpret.who.figure import Figure, fold
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.name import BODIES, Name, Sort
from onrecord.interpret.who.phrase import POSSESSIVE, Phrase
from onrecord.interpret.who.pronouns import PRONOUNS, resolve_pronoun
from onrecord.interpret.who.role import Role
from onrecord.interpret.who.scene import Scene
from onrecord.model import Naming, Number, SourceKind

ISSUED_BY = re.compile(r"(data|estimates|figures|statistics|records) (?:from|by|of) (?:the )?([^,()]{2,80})", re.IGNORECASE)
WHEN = re.compile(
    r" (?:(?:on|in|during|over)(?: the)?|last|this|earlier this|late last|on the)(?: last| this)? (\w+)(?: \d{1,2})?(?: \d{4})?$", re.IGNORECASE
)
"""The end of a description that may be when it was told."""
COMPLEMENTS = frozenset({"of", "from", "in", "at", "within", "by", "with", "for", "on", "to", "about", "inside", "across"})
PARTICIPLES = ("ed", "ing", "familiar", "close")


def inner_names(scene: Scene, phrase: Phrase) -> list[Name]:
    """The names inside of a phrase, in order."""
    out: list[Name] = []
    for i in range(phrase.start, phrase.end):
        name = scene.cover.get(i)
        if name is not None and name not in out:
            out.append(name)
    return out


def description(scene: Scene, phrase: Phrase) -> str:
    """The phrase's words without its determiners, clauses and appositions."""
    items = scene.tokens.items
    end = phrase.stop
    if phrase.stop < phrase.end and items[phrase.stop].low in {
        "of",
        "from",
        "in",
        "at",
        "within",
        "by",
        "with",
        "for",
        "on",
        "to",
        "about",
        "inside",
        "across",
        "close",
        "familiar",
    }:
        end = phrase.stop + 1
        while end < phrase.end and items[end].text not in {",", "(", ";"} and items[end].low not in {"who", "which", "that", "whose"}:
            end += 1
    elif phrase.stop < phrase.end and items[phrase.stop].low.endswith(PARTICIPLES):
        while end < phrase.end and items[end].text not in {",", "(", ";"} and items[end].low not in {"who", "which", "that", "whose"}:
            end += 1
    start = phrase.first if items[phrase.head].low in PRONOUNS or items[phrase.start].low in PRONOUNS else phrase.start
    start = next((k for k in range(phrase.first, start) if items[k].text[0].isdigit()), start)
    words = scene.tokens.text[items[start].start : items[end - 1].end]
    found = ISSUED_BY.fullmatch(words)
    if found and any(w[0].isupper() for w in found.group(2).split()):
        words = f"{found.group(2)} {found.group(1)}"
    return _timeless(" ".join(words.split()).removesuffix("'s").removesuffix("’s")).replace(" nor ", " and ")


def _timeless(words: str) -> str:
    """A description without the day or week at its end ("a report from the bank on Friday", "a poll by the bank last week")."""
    known = lexicon().small
    found = WHEN.search(words)
    last = found.group(1).lower() if found else ""
    is_time = last in known["days"] or last in known["spans_of_time"]
    return words[: found.start()] if found and is_time else words


def unveiled(scene: Scene, phrase: Phrase) -> Phrase:
    """The phrase without words that only say that somebody is not named ("unnamed officials")."""
    start = phrase.start
    while start < phrase.head and scene.tokens.items[start].low in lexicon().small["nameless"]:
        start += 1
    return replace(phrase, start=start)


def new(scene: Scene, name: str, kind: SourceKind, naming: Naming, offset: int, *, number: Number | None = None, head: str = "") -> Figure:
    """A figure that is described and not named; the same description again is the same figure, assumed where nobody is named."""
    key = f"{kind} {fold(name)}"
    figure = scene.described.get(key)
    if figure is None:
        figure = scene.described[key] = Figure(name, offset, kind, naming, number, head=head)
    elif figure.naming == Naming.UNNAMED and kind == SourceKind.PEOPLE:
        figure.is_assumed = True
    return figure


def owned(scene: Scene, role: Role, owner: Figure | None) -> Role:
    """The office with the body that "its" or "their" before it means."""
    is_body = owner is not None and owner.kind in BODIES and owner.sort != Sort.PLACE
    if owner is None or not is_body or role.body is not None or not owner.mentions:
        return role
    words = scene.tokens.within(owner.mentions[0])
    first = words.start + (scene.tokens.low(words.start) in {"the", "a", "an"} and len(words) > 1)
    return replace(role, body=(scene.tokens.items[first].start, owner.mentions[0][1]))


def possessor(scene: Scene, phrase: Phrase, index: int | None) -> Figure | None:
    """Whose "his" or "Okoro's" the phrase begins with."""
    first = scene.tokens.items[phrase.first]
    if first.low in POSSESSIVE:
        found = resolve_pronoun(scene, first.low, first.start, index)
        return found.figure if found else None
    for i in range(phrase.start, phrase.head):
        if scene.tokens.items[i].text in {"'", "’"} and (name := scene.cover.get(i - 1)) is not None:
            return scene.figures.by_start(name.start)
    return None
