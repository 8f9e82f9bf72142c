"""Names that the words beside them explain as a body's: "Northgate, a charity", "the operator, Northgate,", "the retailer Northgate"."""

from onrecord.interpret.who.forms import singular
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.name import BODIES, Name, Sort
from onrecord.interpret.who.role import PREPOSITIONS
from onrecord.interpret.who.tokens import Tokens
from onrecord.model import SourceKind

LONGEST = 6
"""Words of an explanation that are looked at."""
CLOSING = frozenset({",", ".", ";", ")", "(", "—", "–", ":"})
OWNED = frozenset({"ceo", "shares", "shareholders", "customers", "headquarters", "subsidiary", "stores", "stock"})
"""What only a body has."""


def mark_explained(tokens: Tokens, names: list[Name]) -> None:
    """Give names that look like nothing, and are explained somewhere, the sort of a body wherever they stand."""
    found: dict[str, SourceKind] = {}
    for name in names:
        if name.text not in found and (kind := _explained(tokens, name)) is not None:
            found[name.text] = kind
    for name in names:
        if name.sort == Sort.UNKNOWN and name.title is None and name.text in found:
            name.sort, name.kind = Sort.BODY, found[name.text]


def _explained(tokens: Tokens, name: Name) -> SourceKind | None:
    """What the words beside a name say it is; None where they do not say that it is a body."""
    if name.sort != Sort.UNKNOWN or name.title is not None or _is_somebodys(name):
        return None
    return _behind(tokens, name.last) or _before(tokens, name) or _owning(tokens, name)


def _is_somebodys(name: Name) -> bool:
    """Whether a name begins as a person's does."""
    known, first = lexicon(), name.words[0].lower()
    return first in known.given or (len(name.words) == 1 and first in known.surnames)


def _behind(tokens: Tokens, i: int) -> SourceKind | None:
    """Read ", a northern charity" behind a name."""
    if tokens.low(i) != "," or tokens.low(i + 1) not in {"a", "an", "the"}:
        return None
    j = i + 2
    while j < min(len(tokens.items), i + 2 + LONGEST) and tokens.items[j].text not in CLOSING and tokens.low(j) not in PREPOSITIONS:
        j += 1
    return _kind(tokens.low(j - 1)) if j > i + 2 else None


def _before(tokens: Tokens, name: Name) -> SourceKind | None:
    """Read "the operator, Northgate," and "the northern retailer Northgate"."""
    i = name.first - 1
    if tokens.low(i) != ",":
        return None if tokens.items[name.first].breaks or _is_title(tokens, i) else _kind(tokens.low(i))
    if tokens.low(name.last) not in CLOSING:
        return None
    start = next((k for k in range(i - 1, max(-1, i - LONGEST), -1) if tokens.low(k) in {"the", "its", "his", "her", "their"}), None)
    if start is None or any(tokens.items[k].text in CLOSING or tokens.low(k) in PREPOSITIONS for k in range(start, i)):
        return None
    kind = lexicon().heads.get(tokens.low(i - 1))
    return kind if _is_body(kind) and len(name.words) == 1 else _kind(tokens.low(i - 1))


def _owning(tokens: Tokens, name: Name) -> SourceKind | None:
    """Read "Northgate's chief executive" and "the chief executive of Northgate"."""
    k = name.last
    if tokens.low(k) in {"'", "’"}:
        k += 1 + (tokens.low(k + 1) == "s")
        if tokens.low(k) in OWNED or (tokens.low(k), tokens.low(k + 1)) == ("chief", "executive"):
            return SourceKind.ORGANIZATION
    i = name.first - 1
    is_led = tokens.low(i) == "of" and (tokens.low(i - 1) == "ceo" or (tokens.low(i - 2), tokens.low(i - 1)) == ("chief", "executive"))
    return SourceKind.ORGANIZATION if is_led else None


def _kind(low: str) -> SourceKind | None:
    """What a noun before or behind a name says that it is; None where it may be one human's, too, or is no body's."""
    known = lexicon()
    if low == "agency":
        return SourceKind.ORGANIZATION
    if known.is_role(low) or (low in known.news and low not in known.small["generic"]) or low in known.small["weak_heads"]:
        return None
    kind = known.heads.get(low) or known.heads.get(singular(low))
    return kind if _is_body(kind) else None


def _is_title(tokens: Tokens, i: int) -> bool:
    """Whether a word before a name is a capital of a title or a verb ("press Northgate to pay")."""
    return i < 0 or tokens.items[i].is_capital or tokens.low(i - 1) == "to"


def _is_body(kind: SourceKind | None) -> bool:
    return kind in BODIES
