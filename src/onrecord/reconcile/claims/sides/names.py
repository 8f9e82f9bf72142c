"""Names as they are compared: who speaks, for whom, and whom a content names."""

import re
from collections.abc import Iterable
from functools import lru_cache

from onrecord.language.fold import folded
from onrecord.reconcile.actors.tables import state_codes
from onrecord.reconcile.claims.sides.lexicon import lexicon
from onrecord.reconcile.claims.telling import Telling

REPRESENTING = re.compile(
    r"\b(spokes\w+|press secretary|ministry|minister|campaign|manager|lawyers?|attorneys?|advis[eo]rs?|aides?|ambassador|embassy)\b", re.IGNORECASE
)
"""Words of a source that speaks for whom it names."""
IN_OFFICE = re.compile(
    r"\b(government|president|premier|chancellor|secretary|officials?|envoy|diplomats?|general|admiral|governor|senator|lawmakers?|prime|king|queen)\b",
    re.IGNORECASE,
)
OUT_OF_OFFICE = re.compile(r"\b(?:former|ex|onetime|retired)\b.*?(?=,|;|\bcurrently\b|\bnow\b|$)", re.IGNORECASE)
"""What somebody was."""
CLAUSE = re.compile(r"\b(who|whose|which|that|where|when)\b")
DEMONYMS = ("ians", "ian", "ese", "ans", "an", "ia", "a", "i")
"""Endings that make adjectives of the names of states, and of their names; cut from every name alike."""
SHORTEST_NAME = 4
"""Letters that are left of a name whose ending is cut."""


def names_in(name: str) -> frozenset[str]:
    """The words of a name by which it is known: those with a capital that are no office, party or "campaign"."""
    return frozenset(known for word in name.split() if word[:1].isupper() and (known := _known(word)))


def named_in(telling: Telling) -> frozenset[str]:
    """Words of the names in a content, pronouns and short forms resolved; states as "=XX" by their codes."""
    return names_in(telling.content).union(*(keys_of(mention.name) for mention in telling.mentions))


def own_names(name: str) -> frozenset[str]:
    """The words of the name by which somebody speaks; none where it names only whom they oppose: "Dole's opponents"."""
    return frozenset[str]() if lexicon().opposing_nouns.intersection(name.lower().split()) else names_in(name)


def keys_of(name: str) -> frozenset[str]:
    """The words of a name, and the code of the state that it is."""
    code = state_of(name)
    return names_in(name) | (frozenset([f"={code}"]) if code else frozenset[str]())


def belonging(sources: Iterable[str]) -> frozenset[str]:
    """The names that source phrases give of what somebody belongs to now, before a relative clause begins, which names others."""
    return frozenset(word for head in _heads(sources) for word in names_in(head))


def represents(sources: Iterable[str]) -> bool:
    """Whether source phrases say that somebody speaks for others."""
    return any(REPRESENTING.search(source) for source in sources)


def is_in_office(sources: Iterable[str]) -> bool:
    """Whether source phrases say that somebody has an office of a state now, or speaks for one."""
    return any(IN_OFFICE.search(head) or REPRESENTING.search(head) for head in _heads(sources))


def _heads(sources: Iterable[str]) -> list[str]:
    """Source phrases without relative clauses, and without what somebody was."""
    return [OUT_OF_OFFICE.sub("", CLAUSE.split(source, maxsplit=1)[0]) for source in sources]


def state_of(name: str) -> str | None:
    """The code of the state that is so called."""
    return state_codes().get(tuple(folded(name).split()))


@lru_cache(maxsize=50_000)
def _known(word: str) -> str:
    """A word of a name as it is compared: "Ostravan" and "Ostrava's" are one; empty where it names nobody."""
    plain = folded(word.removesuffix("'s").removesuffix("’s"))
    if len(plain) == 1 or plain in lexicon().empty_names:
        return ""
    ending = next((e for e in DEMONYMS if plain.endswith(e) and len(plain) - len(e) >= SHORTEST_NAME), "")
    return plain.removesuffix(ending)
