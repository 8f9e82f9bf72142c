"""How the name of a place is read by the words around it."""

from onrecord.interpret.who.governing import LOOK_BACK, Does, Reading, governed, governor
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.tables import Place, PlaceKind
from onrecord.interpret.who.tokens import Token, Tokens
from onrecord.model import SourceKind

OBJECTS = frozenset(
    {"the", "a", "an", "its", "his", "her", "their", "to", "on", "from", "with", "for", "that", "against", "into", "as", "over", "in"}
)
"""Words behind a verb."""


def read_place(tokens: Tokens, i: int, end: int, place: Place) -> tuple[Reading, Does | None]:
    """The reading of the place whose name is the words `[i, end)`."""
    words, known = lexicon().place, lexicon()
    after = tokens.at(end)
    before, low = governor(tokens, i)
    if after is not None and after.text in {"'", "’"}:
        return _possessive(tokens, end + 1 + (tokens.low(end + 1) == "s"), low)
    if low in {"for", "to"} and after is not None and after.low in known.given:
        return Reading.STATE, None
    if after is not None and not after.breaks:
        if _is_modified(after, tokens, end):
            return Reading.MODIFIER, None
        if _is_verb(tokens, end) and low not in words["in"] | words["against"] | {"of", "from", "with"}:
            return Reading.METONYM, Does.SPEAKS if _verb(tokens, end) in words["verbs"] else Does.ACTS
        if (
            after.low.endswith("ing")
            and after.low not in {"during", "including", "regarding", "according", "following"}
            and low in {"of", "with", ""}
        ):
            return Reading.METONYM, Does.ACTS
    found = governed(tokens, before, low, place)
    if found is not None:
        return found
    if place.kind == PlaceKind.SEAT:
        return Reading.METONYM, Does.ACTS
    return (Reading.LITERAL if place.kind == PlaceKind.CAPITAL or low == "," else Reading.STATE), None


def _possessive(tokens: Tokens, k: int, governor: str) -> tuple[Reading, Does | None]:
    words, known = lexicon().place, lexicon()
    low, item = tokens.low(k), tokens.at(k)
    if low in words["speech"]:
        return Reading.METONYM, Does.SPEAKS
    if low in words["deeds"]:
        return Reading.METONYM, Does.ACTS
    if low in words["parts"] or governor in words["in"] | words["reached"]:
        return Reading.LITERAL, None
    is_organ = any(known.is_role(tokens.low(m)) or known.heads.get(tokens.low(m)) == SourceKind.GOVERNMENT for m in range(k, k + 3))
    return (Reading.MODIFIER if is_organ or (item is not None and item.is_capital and not item.is_titled) else Reading.STATE), None


def _is_verb(tokens: Tokens, k: int) -> bool:
    words = lexicon().place
    low = tokens.low(k)
    if low in words["verbs"] or low in words["acting"] or (low.endswith("ed") and len(low) > 4):
        return True
    item = tokens.at(k + 1)
    is_followed = tokens.low(k + 1) in OBJECTS or (item is not None and item.is_capital and not item.is_titled)
    return low.endswith("s") and not low.endswith("ss") and lexicon().kind(low) is None and is_followed


def _verb(tokens: Tokens, i: int) -> str:
    """The verb that counts behind auxiliaries and adverbs."""
    k = i
    while k < i + LOOK_BACK and (tokens.low(k) in lexicon().place["acting"] or tokens.low(k).endswith("ly") or tokens.low(k) == "been"):
        k += 1
    return tokens.low(k) if tokens.low(k) in lexicon().place["verbs"] else tokens.low(i)


def _is_modified(after: Token, tokens: Tokens, end: int) -> bool:
    """Whether a noun follows that the name belongs to."""
    known = lexicon()
    if not after.text[0].isalnum() or after.low in known.small["days"]:
        return False
    if after.is_capital and not after.is_titled:
        return after.low not in known.small["openers"]
    if _is_verb(tokens, end) and not (
        known.is_role(after.low) or after.low in {"sanctions", "strikes"} or (after.low == "state" and tokens.low(end + 1) != "that")
    ):
        return False
    is_noun = known.kind(after.low) is not None or known.is_role(after.low) or after.low in known.place["speech"] or after.low in known.place["deeds"]
    is_short = tokens.items[end - 1].text.replace(".", "").isupper()
    return is_noun or (
        is_short and after.low not in known.small["openers"] and after.low not in known.small["verbs"] and not after.low.endswith(("ly", "ing"))
    )
