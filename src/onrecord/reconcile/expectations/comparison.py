"""Comparisons: which of several options one holder finds likelier, better or larger; nothing is ordered across holders."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from onrecord.reconcile.expectations.slices import Slice

ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)


class Scale(StrEnum):
    """In which respect options are compared."""

    LIKELIHOOD = "likelihood"
    PREFERENCE = "preference"
    SIZE = "size"


@dataclass(frozen=True, slots=True)
class Comparison:
    """One holder puts each option of `better` before each of `worse`; `relation` are the words that do so.

    All slices are offsets into the telling's content, or into its cue where they say so.
    """

    telling_id: str
    document_id: str
    speaker: str | None
    actor_id: str | None
    scale: Scale
    better: tuple[Slice, ...]
    worse: tuple[Slice, ...]
    relation: tuple[Slice, ...]


@dataclass(frozen=True, slots=True)
class Order:
    """What one holder puts before what on one scale, steps joined; `contested` are the pairs that the holder puts both ways round."""

    actor_id: str
    scale: Scale
    above: tuple[tuple[str, str], ...]
    contested: tuple[tuple[str, str], ...] = ()


def option_name(words: Slice) -> str:
    """An option's words as they are compared: without article, capitals and double blanks."""
    return ARTICLE.sub("", " ".join(words.text.casefold().split()))


def orders(comparisons: Iterable[Comparison]) -> tuple[Order, ...]:
    """The partial order of each holder on each scale; comparisons whose holder is not known are left out."""
    steps: defaultdict[tuple[str, Scale], dict[str, set[str]]] = defaultdict(dict)
    for one in comparisons:
        if one.actor_id is not None:
            table = steps[one.actor_id, one.scale]
            for better in map(option_name, one.better):
                table.setdefault(better, set()).update(name for name in map(option_name, one.worse) if name != better)
    return tuple(_order(actor_id, scale, steps[actor_id, scale]) for actor_id, scale in sorted(steps))


def _order(actor_id: str, scale: Scale, table: dict[str, set[str]]) -> Order:
    pairs = {(better, worse) for better in table for worse in _reached(table, better)}
    both = {(a, b) for a, b in pairs if (b, a) in pairs}
    return Order(actor_id, scale, tuple(sorted(pairs - both)), tuple(sorted((a, b) for a, b in both if a < b)))


def _reached(table: dict[str, set[str]], start: str) -> set[str]:
    """All that stands below an option, at any number of steps."""
    seen: set[str] = set()
    todo = [*table.get(start, ())]
    while todo:
        name = todo.pop()
        if name not in seen:
            seen.add(name)
            todo += table.get(name, ())
    return seen
