"""The reading of a place's name by the preposition or verb that governs it."""

from enum import StrEnum

from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.tables import Place, PlaceKind
from onrecord.interpret.who.tokens import Tokens
from onrecord.model import SourceKind

LOOK_BACK = 4
"""Words before "to" and "on" in which the word is looked for that says what they mean."""
ARTICLES = frozenset({"the", "all", "both"})


class Reading(StrEnum):
    """Metonym: the government. Literal: the place. Modifier: part of another phrase. State: the state as such, not acting."""

    METONYM = "metonym"
    LITERAL = "literal"
    MODIFIER = "modifier"
    STATE = "state"


class Does(StrEnum):
    """What a government does that is meant by its place."""

    SPEAKS = "speaks"
    ACTS = "acts"
    ADDRESSED = "addressed"


def governor(tokens: Tokens, i: int) -> tuple[int, str]:
    """The word that governs a name, behind articles and directions; empty at the head of a sentence."""
    before = i - 1
    if tokens.items[i].is_first:
        return before, ""
    skipped = ARTICLES | lexicon().place["directions"]
    while before > 0 and tokens.low(before) in skipped and not tokens.items[before].is_first:
        before -= 1
    return before, tokens.low(before)


def governed(tokens: Tokens, before: int, low: str, place: Place) -> tuple[Reading, Does | None] | None:
    """The reading by the preposition or verb before a name; None where there is none."""
    words = lexicon().place
    near = {tokens.low(k) for k in range(max(0, before - LOOK_BACK), before)}
    is_capital = place.kind == PlaceKind.CAPITAL
    if low in words["in"] or low in words["reached"]:
        return Reading.LITERAL, None
    if low == "to":
        return (Reading.LITERAL, None) if near & words["motion"] or is_capital else (Reading.METONYM, Does.ADDRESSED)
    if low == "from":
        return (Reading.METONYM, Does.ACTS) if near & words["handed"] else (Reading.LITERAL, None)
    if low in words["against"]:
        return (Reading.LITERAL, None) if is_capital and low == "at" else (Reading.METONYM, Does.ADDRESSED)
    if low in words["with"] or (
        low in {"include", "includes", "included", "including", "as"} and near & words["members"] and not near & words["places"]
    ):
        return Reading.METONYM, Does.ACTS
    if low == "of":
        return _of(tokens, before, near, is_capital=is_capital)
    if _is_target(low) or (low == "as" and tokens.low(before - 1) == "such" and near & words["target"]):
        return Reading.METONYM, Does.ACTS if low in {"allow", "allowed", "let", "allowing", "letting"} else Does.ADDRESSED
    if low in {"including", "as"} and near & words["places"]:
        return Reading.LITERAL, None
    if low in {"for", "about", "regarding", "over", "than", "like", "as", "including"}:
        return Reading.STATE, None
    return None


def _of(tokens: Tokens, before: int, near: set[str], *, is_capital: bool) -> tuple[Reading, Does | None]:
    """The reading behind "of": an organ's or a person's is a modifier."""
    known = lexicon()
    if near & known.place["targets"]:
        return Reading.METONYM, Does.ADDRESSED
    if is_capital:
        return Reading.LITERAL, None
    low, item = tokens.low(before - 1), tokens.at(before - 1)
    is_organ = known.is_role(low) or known.heads.get(low) == SourceKind.GOVERNMENT or (item is not None and item.is_capital)
    return (Reading.MODIFIER if is_organ else Reading.STATE), None


def _is_target(low: str) -> bool:
    target = lexicon().place["target"]
    stem = low.removesuffix("ing")
    return low in target or (stem != low and (stem in target or stem + "e" in target))
