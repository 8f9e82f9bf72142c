"""Whom "they" are where nobody spoke who may be meant."""

from onrecord.interpret.who.describe import describe
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.phrase import read_phrase
from onrecord.interpret.who.pronouns import resolve_pronoun
from onrecord.interpret.who.scene import Finding, Scene
from onrecord.model import SourceKind


def people_before(scene: Scene, low: str, offset: int, index: int | None) -> Finding | None:
    """The people whom "they" are where nobody spoke who may be: those described last in this sentence or first in the one before."""
    if low not in {"they", "their"}:
        return None
    found = resolve_pronoun(scene, low, offset, index)
    opening = scene.sentence(offset)[0]
    before = scene.sentence(max(0, opening - 2))[0]
    if found is not None and (not found.figure.is_body or any(before <= at < offset and f is found.figure for at, f, _ in scene.spoken)):
        return None
    for first, last in ((opening, offset), (before, opening)):
        nouns = [k for k in scene.tokens.within((first, last)) if _are_people(scene, k)]
        if nouns:
            at = nouns[-1] if last == offset else nouns[0]
            start = _noun_start(scene, at)
            return describe(scene, read_phrase(scene, start, at + 1), scene.tokens.items[start].start, None)
    return None


def _are_people(scene: Scene, k: int) -> bool:
    """Whether a word is a noun for several people, and in no name."""
    low = scene.tokens.low(k)
    return k not in scene.cover and lexicon().kind(low) == SourceKind.PEOPLE and low.endswith(("s", "men", "people", "children"))


def _noun_start(scene: Scene, at: int) -> int:
    """Where a noun phrase begins that ends at a word: with the state or the noun right before it ("Peruvian officials", "police officers")."""
    is_noun = at - 1 in scene.cover or lexicon().kind(scene.tokens.low(at - 1)) is not None
    return at - 1 if is_noun and not scene.tokens.items[at].is_first else at
