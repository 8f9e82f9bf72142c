"""Cards of one name set apart by a mark in which they differ: states, generations, seats, fields."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from onrecord.reconcile.actors.group import Union

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Mark(Generic[T]):
    """In what items may differ: `of` gives an item's marks, `glue` keys by which two marks go together, `evidence` what items share otherwise."""

    of: Callable[[T], frozenset[str]]
    evidence: Callable[[T], frozenset[str]] = lambda _item: frozenset()
    glue: Callable[[str], Iterable[str]] = lambda _mark: ()


def parted(items: Sequence[T], mark: Mark[T], *, together: Iterable[frozenset[str]] = ()) -> list[list[T]]:
    """The items by their marks. Marks that one item has, that share a glue, or that stand in one set of `together` are one part.

    An item without a mark goes to the only part; where there are several, to the only one that it shares evidence with; else what is left is a part
    of its own. The result depends on the items as a set and takes time in proportion to them.
    """
    part_of = _parts([*(mark.of(item) for item in items), *together], mark.glue)
    if len(set(part_of.values())) < 2:
        return [list(items)]
    numbers = [next((part_of[m] for m in mark.of(item)), None) for item in items]
    known: dict[str, set[int]] = {}
    for item, number in zip(items, numbers, strict=True):
        if number is not None:
            for key in mark.evidence(item):
                known.setdefault(key, set()).add(number)
    found: dict[int, list[T]] = {}
    for item, number in zip(items, numbers, strict=True):
        found.setdefault(_only(known, mark.evidence(item)) if number is None else number, []).append(item)
    return [found[number] for number in sorted(found)]


def _parts(together: Sequence[frozenset[str]], glue: Callable[[str], Iterable[str]]) -> dict[str, int]:
    """The part of each mark."""
    order = sorted({mark for some in together for mark in some})
    number = {mark: i for i, mark in enumerate(order)}
    union = Union(len(order))
    first: dict[str, int] = {}
    for i, mark in enumerate(order):
        for key in glue(mark):
            union.join(first.setdefault(key, i), i)
    for some in set(together):
        low = min((number[mark] for mark in some), default=0)
        for mark in some:
            union.join(low, number[mark])
    return {mark: union.root(i) for mark, i in number.items()}


def _only(known: dict[str, set[int]], keys: Iterable[str]) -> int:
    """The one part that shares evidence; -1 for none and for several."""
    shared = {number for key in keys for number in known.get(key, ())}
    return shared.pop() if len(shared) == 1 else -1
