"""Groups of copies: documents of one written story, and the one it likely comes from.

Pairs are joined from the strongest down, and two groups only where more than half of the pairs across them are copies. So a round-up that holds
two stories does not make one of them, and a chain of updates stays together as long as its ends resemble most of it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from onrecord.reconcile.copies.compare import compare
from onrecord.reconcile.copies.fingerprint import Fingerprint
from onrecord.reconcile.copies.origin import Origin, origin_of

ACROSS = 0.5
"""Share of the pairs across two groups that must be exceeded to join them."""
PROBED = 5
"""Members of each group, by id, that stand for it: large groups are not compared all with all."""


class Judged(Protocol):
    """Two documents of which it is known whether they are copies: a `Comparison`, or what was kept of one."""

    @property
    def a(self) -> str:
        """The smaller id."""
        ...

    @property
    def b(self) -> str:
        """The other id."""
        ...

    @property
    def is_copy(self) -> bool:
        """Whether they are."""
        ...

    @property
    def strength(self) -> float:
        """How much they share, from 0 to 1."""
        ...


@dataclass(frozen=True, slots=True)
class CopyGroup:
    """Documents of one story, in the order of their ids, and where it comes from."""

    members: tuple[str, ...]
    origin: Origin


@dataclass(frozen=True, slots=True)
class CopyGroups:
    """All groups of two and more, in the order of their first members."""

    groups: tuple[CopyGroup, ...]

    def group_of(self, document: str) -> CopyGroup | None:
        """The group a document is in; None where it has no copies."""
        return next((group for group in self.groups if document in group.members), None)


def groups(documents: Iterable[Fingerprint], comparisons: Iterable[Judged]) -> CopyGroups:
    """The groups of copies among `documents`. The order of neither matters; comparisons of documents that are not there are passed over."""
    prints = {document.id: document for document in documents}
    joined = _join(prints, {(c.a, c.b): c for c in comparisons if c.a in prints and c.b in prints})
    found = [CopyGroup(members, origin_of([prints[m] for m in members])) for members in joined if len(members) > 1]
    return CopyGroups(tuple(sorted(found, key=lambda group: group.members)))


def _join(prints: Mapping[str, Fingerprint], known: dict[tuple[str, str], Judged]) -> set[tuple[str, ...]]:
    """The groups as sorted ids, single documents among them."""
    group: dict[str, tuple[str, ...]] = {id_: (id_,) for id_ in prints}
    copies = [comparison for comparison in known.values() if comparison.is_copy]
    for pair in sorted(copies, key=lambda c: (-c.strength, c.a, c.b)):
        one, other = group[pair.a], group[pair.b]
        if one != other and _across(one, other, prints, known) > ACROSS:
            both = tuple(sorted(one + other))
            group |= dict.fromkeys(both, both)
    return set(group.values())


def _across(one: tuple[str, ...], other: tuple[str, ...], prints: Mapping[str, Fingerprint], known: dict[tuple[str, str], Judged]) -> float:
    """The share of the pairs across two groups that are copies; one that nobody compared is compared now, and noted in `known`."""
    pairs = [(min(a, b), max(a, b)) for a in one[:PROBED] for b in other[:PROBED]]
    for a, b in pairs:
        if (a, b) not in known:
            known[a, b] = compare(prints[a], prints[b])
    return sum(known[pair].is_copy for pair in pairs) / len(pairs)
