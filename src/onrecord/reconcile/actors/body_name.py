"""The parts of the name of a state, an organ or an organization, by which bodies of different documents are compared."""

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.language.fold import folded
from onrecord.model import SourceKind
from onrecord.reconcile.actors.tables import state_codes, words

POSSESSIVE = re.compile(r"['’]s?(?=\s|$)")
ACRONYM = re.compile(r"(?:[A-Z]\.?[a-z&]?){2,8}")
LONGEST_STATE = 5
"""Words in the longest name of a state that is looked up."""
MOST_WORDS = 24
"""Words of a name that are compared; what is longer is no name."""


@dataclass(frozen=True, slots=True)
class BodyName:
    """Folded words without articles, legal forms and the state's name; `code` is the state, `initials` how its acronym may read.

    `is_organ` where nothing but the state tells it from others of its sort ("foreign ministry"), `is_many` where not even that does ("police").
    """

    core: tuple[str, ...]
    code: str | None
    is_state: bool = False
    is_organ: bool = False
    is_many: bool = False
    is_acronym: bool = False
    initials: frozenset[str] = frozenset()

    @property
    def letters(self) -> str:
        """The letters that a name and its acronym share, in the order of the alphabet: small words' letters inside count for neither."""
        word = self.core[0] if len(self.core) == 1 else "".join(w[0] for w in self.core)
        return "".join(sorted({word[0], word[-1], *(c for c in word[1:-1] if c not in "aefiot")}))


@lru_cache(maxsize=65_536)
def body_name(name: str, country: str | None = None, *, is_government: bool = True) -> BodyName:
    """Take a name apart. `country` is the code that its document gives; a state in the name itself goes before it."""
    tokens = _tokens(name)
    code, rest = _state(tokens, is_government=is_government)
    if code and all(words().has("government", w) for w in rest):
        return BodyName((code.lower(),), code, is_state=True)
    turned = _inverted(rest)
    core = _significant(turned)
    is_organ = all(words().has("organs", w) for w in core)
    return BodyName(
        core=core,
        code=code or country,
        is_organ=is_organ,
        is_many=is_organ and _is_many(core),
        is_acronym=len(core) == 1 and len(core[0]) > 1 and ACRONYM.fullmatch(name.strip().removeprefix("The ").removeprefix("the ")) is not None,
        initials=frozenset("".join(w[0] for w in ws) for ws in (core, _significant(rest), rest, turned)) if len(core) > 1 else frozenset(),
    )


def is_government(kind: SourceKind | None) -> bool:
    """Whether a name of this kind may be that of a state's organ."""
    return kind == SourceKind.GOVERNMENT


def _tokens(name: str) -> tuple[str, ...]:
    plain = folded(POSSESSIVE.sub("", name).replace("&", " and ").replace("-", " ").replace("/", " "))
    tokens = plain.split()[:MOST_WORDS] or ["?"]
    same = words().body_same
    text = " " + " ".join(same.get(w, w) for w in tokens) + " "
    for phrase, other in same.items():
        if " " in phrase:
            text = text.replace(f" {phrase} ", f" {other} ")
    tokens = text.split()
    return tuple(tokens[1:] if tokens[0] == "the" and len(tokens) > 1 else tokens)


def _state(tokens: tuple[str, ...], *, is_government: bool) -> tuple[str | None, tuple[str, ...]]:
    """The state that a name begins with or ends with, and the other words; no state where it is part of a proper name."""
    for size in range(min(LONGEST_STATE, len(tokens)), 0, -1):
        code = state_codes().get(tokens[:size])
        if code and _is_apart(tokens[size:], is_government=is_government):
            return code, tokens[size:]
    for i in range(max(1, len(tokens) - LONGEST_STATE - 1), len(tokens) - 1):
        if tokens[i] not in {"of", "in"}:
            continue
        tail = tokens[i + 1 :]
        code = state_codes().get(tail[1:] if tail[0] == "the" else tail)
        if code and _is_apart(tokens[:i], is_government=is_government):
            return code, tokens[:i]
    return None, tokens


def _is_apart(rest: tuple[str, ...], *, is_government: bool) -> bool:
    table = words()
    if not rest or all(table.has("government", w) for w in rest):
        return True
    is_organ = all(table.has("organs", w) or table.has("small", w) for w in rest)
    return any(table.has("heads", w) for w in rest) and (is_government or is_organ)


def _inverted(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The words with "ministry of" put last: "Energy Ministry" for "Ministry of Energy"."""
    if len(tokens) > 2 and words().has("inverted", tokens[0]) and tokens[1] in {"of", "for"}:
        return (*tokens[2:], tokens[0])
    return tokens


def _significant(tokens: tuple[str, ...]) -> tuple[str, ...]:
    table = words()
    kept = [w for w in tokens if not table.has("small", w)] or list(tokens)
    while len(kept) > 1 and table.has("legal", kept[-1]):
        kept.pop()
    return tuple(kept)


def _is_many(core: tuple[str, ...]) -> bool:
    table = words()
    if len(core) == 1 and table.has("bare", core[0]):
        return True
    return (table.has("many", core[0]) or table.has("many", core[-1])) and not any(table.has("only", w) for w in core)
