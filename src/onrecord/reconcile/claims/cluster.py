"""From links between statements to claims: a linkage between the single and the average, within what links connect.

Connected components alone make one heap of a third of all statements, since one link is enough to join two groups. With average linkage a claim and
its denial seldom meet: few of the pairs between two groups are alike in words, or compared at all. So the sum of the scores across two groups counts
by a power of the number of pairs: a few good links join small groups, and large ones ask for more. What a person joined or cut is no score but a
constraint.
"""

import heapq
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

CUT = 0.07
"""The least linkage that makes one claim of two groups. Chosen on the labelled pairs of PolNeAR train that cross articles, among all its statements,
each pair scored by a model that had not met its article; docs/concepts/claims.md has the sweep."""
POWER = 0.5
"""Of the number of pairs between two groups, by which the sum of their scores is divided: 0 is near the single link, 1 the average."""
DIGITS = 9
"""Of a linkage: what sums differ by in the last bits decides nothing."""
NEARLY = CUT - 10**-DIGITS
"""What is no more than this is less than the least, however it is rounded."""
LARGEST = 2000
"""Members of a claim; a group that grows beyond is cut at its weakest places, since no proposition is told so often without variation."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Constraints:
    """Pairs, smaller id first, that must be in one claim, as people said, and those that must not: as people said, or as a rule forbids it."""

    joined: frozenset[Pair] = frozenset()
    parted: frozenset[Pair] = frozenset()


def pair(a: str, b: str) -> Pair:
    """A pair with its smaller id first."""
    return (a, b) if a < b else (b, a)


def clusters(ids: Iterable[str], scores: Mapping[Pair, float], constraints: Constraints | None = None) -> tuple[tuple[str, ...], ...]:
    """The groups that `ids` fall into, each sorted, in the order of their first members. The order of the arguments makes no difference."""
    state = _State(sorted(set(ids)), constraints or Constraints())
    state.connect(scores)
    for a, b in sorted(state.constraints.joined):
        if a in state.group and b in state.group and state.group[a] != state.group[b]:
            state.merge(state.group[a], state.group[b])
    state.run()
    return tuple(sorted(tuple(sorted(members)) for members in state.members.values()))


def components(ids: Iterable[str], pairs: Iterable[Pair]) -> Iterator[tuple[str, ...]]:
    """What pairs connect, each part sorted; an id without a pair is a part of its own."""
    root = {id_: id_ for id_ in ids}

    def find(x: str) -> str:
        while root[x] != x:
            root[x] = root[root[x]]
            x = root[x]
        return x

    for a, b in pairs:
        if a in root and b in root:
            one, other = sorted((find(a), find(b)))
            root[other] = one
    parts: dict[str, list[str]] = {}
    for id_ in sorted(root):
        parts.setdefault(find(id_), []).append(id_)
    return (tuple(part) for _, part in sorted(parts.items()))


@dataclass(slots=True)
class _State:
    """Groups by the name of one member, the sum of the scores between them, and a heap of what may be merged next.

    The heap has linkages, turned to be least where they are most, with the names of the two groups, and how many members these had together; they
    are others by now where they have more.
    """

    ids: list[str]
    constraints: Constraints
    group: dict[str, str] = field(init=False)
    members: dict[str, set[str]] = field(init=False)
    between: dict[str, dict[str, float]] = field(init=False)
    apart: dict[str, set[str]] = field(init=False)
    heap: list[tuple[float, str, str, int]] = field(default_factory=list[tuple[float, str, str, int]])

    def __post_init__(self) -> None:
        self.group = {id_: id_ for id_ in self.ids}
        self.members = {id_: {id_} for id_ in self.ids}
        self.between = {id_: {} for id_ in self.ids}
        self.apart = {id_: set() for id_ in self.ids}
        for a, b in self.constraints.parted:
            if a in self.apart and b in self.apart:
                self.apart[a].add(b)
                self.apart[b].add(a)

    def connect(self, scores: Mapping[Pair, float]) -> None:
        """Note the scores of pairs of single statements, whose linkage they are."""
        for (a, b), score in scores.items():
            if a in self.between and b in self.between:
                self.between[a][b] = self.between[b][a] = score
                if (linkage := round(score, DIGITS)) >= CUT:
                    self.heap.append((-linkage, *pair(a, b), 2))
        heapq.heapify(self.heap)

    def run(self) -> None:
        """Merge the best two groups as long as there are two that are alike enough."""
        while self.heap:
            _, a, b, size = heapq.heappop(self.heap)
            if a in self.members and b in self.members and len(self.members[a]) + len(self.members[b]) == size and self._may(a, b):
                self.merge(a, b)

    def merge(self, a: str, b: str) -> None:
        """Make one group of two, under the smaller name."""
        a, b = pair(a, b)
        for id_ in self.members[b]:
            self.group[id_] = a
        self.members[a] |= self.members.pop(b)
        self.apart[a] |= self.apart.pop(b)
        for other, total in self.between.pop(b).items():
            del self.between[other][b]
            if other != a:
                self.between[a][other] = self.between[other][a] = self.between[a].get(other, 0.0) + total
        self._offer(a)

    def _offer(self, a: str) -> None:
        """Note with which others a group may be merged next."""
        size = len(self.members[a])
        for other, total in self.between[a].items():
            theirs = len(self.members[other])
            linkage = total / (size * theirs) ** POWER
            if linkage > NEARLY and (linkage := round(linkage, DIGITS)) >= CUT:
                heapq.heappush(self.heap, (-linkage, *((a, other) if a < other else (other, a)), size + theirs))

    def _may(self, a: str, b: str) -> bool:
        """Whether nothing parts them, and one claim can be so large."""
        return len(self.members[a]) + len(self.members[b]) <= LARGEST and self.apart[a].isdisjoint(self.members[b])
