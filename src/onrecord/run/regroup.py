"""Which statements are one claim each, after some have changed: as if all were grouped anew, and only what the change can reach is.

Two groups that were not merged by grouping all have no part in how each other came about. So it is enough to group what changed together with the
groups that links connect with it: where none of these takes in anything of what changed, all beyond stays as it was. Where one does, it has changed
too, and counts as such in another round.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import Connection

from onrecord.reconcile.claims.cluster import Constraints, clusters, components
from onrecord.reconcile.claims.pairs import JOINING
from onrecord.store import claims

Group = tuple[str, ...]


def regrouped(connection: Connection, statements: Iterable[str], constraints: Constraints) -> tuple[set[str], list[Group], frozenset[Group]]:
    """What the change of some statements can reach, the groups of two and more that it falls into, and the claims that it has stood in until now."""
    region = _Region(connection, constraints)
    part = region.whole(statements)
    groups = region.grouped(part)
    while grown := set[str]().union(*groups) - part:
        part |= region.whole(grown)
        groups = region.grouped(part)
    return part, groups, frozenset(region.stands[id_] for id_ in part if id_ in region.stands)


class _Region:
    """The statements around a change, with their links and the claims that they stand in, each looked up once."""

    def __init__(self, connection: Connection, constraints: Constraints):
        self._connection = connection
        self._constraints = constraints
        self._joined: defaultdict[str, set[str]] = defaultdict(set)
        for a, b in constraints.joined:
            self._joined[a].add(b)
            self._joined[b].add(a)
        self._near: defaultdict[str, dict[str, float]] = defaultdict(dict)
        self._apart: defaultdict[str, set[str]] = defaultdict(set)
        self._linked: set[str] = set()
        self._placed: set[str] = set()
        self._grouped: dict[Group, Sequence[Group]] = {}
        self.stands: dict[str, Group] = {}

    def whole(self, statements: Iterable[str]) -> set[str]:
        """Some statements with all that stand in one claim with them, or that people joined with these."""
        out: set[str] = set()
        edge = set(statements)
        while edge:
            out |= edge
            self._place(edge)
            edge = {other for id_ in edge for other in (*self.stands.get(id_, ()), *self._joined.get(id_, ()))} - out
        return out

    def grouped(self, part: Collection[str]) -> list[Group]:
        """The groups of two and more that have one of some statements, when these are grouped with all that is linked with them."""
        self._link(part)
        whole = self.whole([*part, *(other for id_ in part for other in self._near.get(id_, ()))])
        self._link(whole)
        ties = ((id_, other) for id_ in whole for other in (*self._near.get(id_, ()), *self._joined.get(id_, ())))
        connected = [ids for ids in components(whole, ties) if len(ids) > 1]
        return [ids for one in connected for ids in self._groups(one) if len(ids) > 1 and any(id_ in part for id_ in ids)]

    def _groups(self, connected: Group) -> Sequence[Group]:
        """The groups of statements that links connect."""
        if connected not in self._grouped:
            inside = frozenset(connected)
            scores = {(id_, other): score for id_ in connected for other, score in self._near.get(id_, {}).items() if id_ < other and other in inside}
            apart = {(id_, other) for id_ in connected for other in self._apart.get(id_, ()) if other in inside}
            apart = self._constraints.parted.union(apart) - self._constraints.joined
            self._grouped[connected] = clusters(connected, scores, Constraints(self._constraints.joined, apart))
        return self._grouped[connected]

    def _place(self, statements: Iterable[str]) -> None:
        """Look up the claims in which some statements stand."""
        missing = sorted(set(statements) - self._placed)
        for ids in claims.memberships(self._connection, missing):
            self.stands.update(dict.fromkeys(ids, ids))
        self._placed.update(missing)

    def _link(self, statements: Iterable[str]) -> None:
        """Look up the links of some statements."""
        missing = sorted(set(statements) - self._linked)
        for (a, b), (relation, score) in claims.standings(self._connection, missing).items():
            if relation in JOINING:
                self._near[a][b] = self._near[b][a] = score
            else:
                self._apart[a].add(b)
        self._linked.update(missing)
