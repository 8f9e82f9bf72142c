"""The parts of a source that are joined by "and"."""

import re

from onrecord.interpret.who.complements import MINISTERS
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.name import Name, Sort
from onrecord.interpret.who.phrase import POSSESSIVE, Phrase, core_end, read_phrase
from onrecord.interpret.who.role import PREPOSITIONS
from onrecord.interpret.who.roles import read_role
from onrecord.interpret.who.scene import Scene
from onrecord.interpret.who.tables import PlaceKind
from onrecord.model import SourceKind

SHARING = frozenset({SourceKind.PEOPLE, SourceKind.ORGANIZATION, SourceKind.GOVERNMENT})
PAST_AND_PRESENT = frozenset({"current", "former", "past", "present", "old", "new", "local", "national"})
ADJECTIVE = re.compile(r"\w(?:al|ous|ic|ive|ary|ian|ern)$")


def conjuncts(scene: Scene, first: int, end: int) -> list[tuple[int, int]]:
    """The parts of "A and B" or "A, B and C"; one part where nothing is joined."""
    items = scene.tokens.items
    if items[first].low in {"both", "neither", "either"} and first + 1 < end:
        first += 1
    if items[end - 1].low == "others" and items[end - 2].text == ",":
        return [(first, end - 2), (end - 1, end)]
    for j in range(first + 1, end - 1):
        low = items[j].low
        if low in {"who", "which", "whose", "that", "where"}:
            behind = _behind_clause(scene, j, end)
            return [(first, j), (behind, end)] if behind else [(first, end)]
        is_joint = low in {"and", "or", "nor", "&"} or (low == "well" and items[j - 1].low == "as" and scene.tokens.low(j + 1) == "as")
        is_whole = items[j + 1].low == f"non-{items[j - 1].low}"  # "Velmarkian and non-Velmarkian experts" are experts of all states
        if is_joint and not is_whole and j not in scene.cover and _joins(scene, first, j, end):
            left = _listed(scene, first, j - (low == "well"))
            return [*left, (j + 1 + (low == "well"), end)]
    return [(first, end)]


def _behind_clause(scene: Scene, j: int, end: int) -> int:
    """Where a second source begins behind a clause in commas ("Ann Okoro, who left, and the Northern Board"); 0 where none does."""
    items = scene.tokens.items
    for k in range(j + 1, end - 1):
        if items[k].low == "and" and items[k - 1].text == ",":
            name = scene.cover.get(k + 1)
            return k + 1 if (name is not None and name.sort != Sort.ROLE) or items[k + 1].low in POSSESSIVE | {"the"} else 0
    return 0


def _listed(scene: Scene, first: int, end: int) -> list[tuple[int, int]]:
    """The parts of "A, B" before "and": cut at commas where a name stands on both sides."""
    parts: list[tuple[int, int]] = []
    start = first
    for j in range(first + 1, end):
        if scene.tokens.items[j].text == "," and (j == end - 1 or (_is_noun(scene, start, j) and _is_noun(scene, j + 1, end))):
            if j > start:
                parts.append((start, j))
            start = j + 1
    return [*parts, (start, end)] if start < end else parts


def _is_noun(scene: Scene, first: int, end: int) -> bool:
    if first >= end:
        return False
    phrase = read_phrase(scene, first, end)
    return phrase.name is not None and phrase.name.sort != Sort.ROLE


def _joins(scene: Scene, first: int, j: int, end: int) -> bool:
    """Whether an "and" joins two sources, and not words inside of one."""
    known = lexicon()
    items = scene.tokens.items
    left, right = read_phrase(scene, first, j), read_phrase(scene, j + 1, end)
    if _in_apposition(scene, first, j) or _shares_possessor(scene, left, j, end) or _shares_head(scene, first, j, right):
        return False
    if (
        left.name is not None
        and left.name.sort == Sort.PLACE
        and left.name.place is not None
        and left.name.place.kind == PlaceKind.ADJECTIVE
        and items[left.head].text not in {"US", "UK"}
    ):
        return False
    left_kind = known.kind(items[left.head].low) if left.name is None or left.name.sort == Sort.ROLE else None
    if left.name is None and left_kind is None and items[left.head].low not in {"he", "she", "it", "they", "we", "i"}:
        return False
    if right.name is not None and ((right.name.title is not None and _shares_title(scene, left, right.name)) or _leads(scene, left, j, right)):
        return False
    is_bare_role = left.name is None and known.is_role(items[left.head].low) and not left.determiner
    if is_bare_role or (left.name is not None and left.name.sort == Sort.ROLE and left.name.last == j):
        return False
    if left.stop < j and "," not in {items[k].text for k in range(left.stop, j)} - {","} and items[left.stop].low in PREPOSITIONS:
        return left.name is not None and right.name is not None and right.name.sort == Sort.PERSON
    if left.stop < j and items[left.stop].text == "," and not _is_noun(scene, left.stop + 1, j) and left.stop + 1 < j:
        return False
    right_low = items[right.head].low
    return right.name is not None or known.kind(right_low) is not None or right_low in {"others", "family"} or bool(right.determiner)


def _shares_title(scene: Scene, left: Phrase, name: Name) -> bool:
    """Whether both sides of an "and" are one title ("Transport and Bridges Minister Ann Okoro")."""
    title = scene.tokens.items[scene.tokens.within(name.title).stop - 1].low if name.title is not None else ""
    is_other = scene.tokens.low(left.head) in {"he", "she", "they", "it", "we", "i"}
    return title in MINISTERS and not is_other and (left.name is None or left.name.sort != Sort.PERSON) and not left.determiner


def _leads(scene: Scene, left: Phrase, j: int, right: Phrase) -> bool:
    """Whether a bare noun and "and" belong to the office before a person's name ("clinic and harbour manager Ann Okoro")."""
    name = right.name
    is_bare = left.name is None and not left.determiner and left.stop == j and lexicon().kind(scene.tokens.low(left.head)) != SourceKind.PEOPLE
    return is_bare and name is not None and name.first > j + 1 and name.title is None and lexicon().is_role(scene.tokens.low(name.first - 1))


def _shares_head(scene: Scene, first: int, j: int, right: Phrase) -> bool:
    """Whether two adjectives or states tell more of the one plural noun behind ("legal and religious groups", "UK and Peruvian officials")."""
    known, items = lexicon(), scene.tokens.items
    if j != first + 1 or right.determiner or right.head != right.start + 1 or known.kind(items[right.head].low) not in SHARING:
        return False
    if items[first].low in PAST_AND_PRESENT and items[right.start].low in PAST_AND_PRESENT:
        return True
    left, second = scene.cover.get(first), scene.cover.get(right.start)
    is_state = left is not None and left.place is not None and second is not None and second.place is not None
    return is_state or bool(ADJECTIVE.search(items[first].low) and ADJECTIVE.search(items[right.start].low) and known.kind(items[first].low) is None)


def _in_apposition(scene: Scene, first: int, j: int) -> bool:
    """Whether the "and" at `j` stands inside of what explains a name ("Ann Okoro, a nurse and mother")."""
    items = scene.tokens.items
    comma = next((k for k in range(j - 1, first, -1) if items[k].text == ","), None)
    if comma is None or comma == j - 1:
        return False
    low = items[comma + 1].low
    return low in {"a", "an", "the", "his", "her", "its", "their", "who", "which"} or (
        read_role(scene.tokens, comma + 1, j) is not None and not _is_noun(scene, comma + 1, j)
    )


def _shares_possessor(scene: Scene, left: Phrase, j: int, end: int) -> bool:
    """Whether two names own what comes ("Baro and Lind's mother, Ann,")."""
    items = scene.tokens.items
    name = scene.cover.get(j + 1)
    if name is None or left.name is None or name.last + 2 >= end or items[name.last].text not in {"'", "’"}:
        return False
    return lexicon().kind(items[core_end(scene, name.last + 2, end) - 1].low) is not None
