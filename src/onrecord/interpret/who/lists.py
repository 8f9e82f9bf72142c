"""Groups whose members are named behind them: "two nurses, Ann Okoro and Baro Lind", "firms including Northgate and Velcor"."""

from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.name import Name, Sort
from onrecord.interpret.who.phrase import read_phrase
from onrecord.interpret.who.scene import Scene
from onrecord.model import SourceKind

MARKS = frozenset({",", ":", "—", "–", "-"})
EXAMPLES = frozenset({"including", "like", "such"})
GROUPS = frozenset({SourceKind.PEOPLE, SourceKind.ORGANIZATION, SourceKind.GOVERNMENT})


def members_of(scene: Scene, first: int, end: int) -> tuple[int, int] | None:
    """The words of the names that a group's description is followed by, all of its members; None where none are."""
    head = _group(scene, first, end)
    if head is None:
        return None
    k = head
    while k < end and scene.tokens.items[k].text in MARKS:
        k += 1
    name = scene.cover.get(k)
    last = scene.cover.get(_last(scene, end))
    if k == head or not _is_members(name) or not _is_members(last) or name is last:
        return None
    return k, end


def has_examples(scene: Scene, first: int, end: int) -> bool:
    """Whether a group's description is followed by "including" and a name at the end."""
    head = _group(scene, first, end)
    if head is None:
        return False
    k = head + (scene.tokens.low(head) == ",")
    return k < end and scene.tokens.low(k) in EXAMPLES and _is_members(scene.cover.get(_last(scene, end)))


def _last(scene: Scene, end: int) -> int:
    """The last word that is no mark."""
    last = end - 1
    while scene.tokens.items[last].text in MARKS:
        last -= 1
    return last


def _group(scene: Scene, first: int, end: int) -> int | None:
    """Behind the plural noun that opens a source, where no name stands before."""
    phrase = read_phrase(scene, first, end)
    low = scene.tokens.low(phrase.head)
    is_group = phrase.name is None and lexicon().kind(low) in GROUPS and low.endswith("s") and phrase.stop < end
    return phrase.stop if is_group else None


def _is_members(name: Name | None) -> bool:
    return name is not None and name.sort in {Sort.PERSON, Sort.UNKNOWN, Sort.BODY, Sort.PLACE}
