"""Tellings with what stands inside what, each read for its bearing once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from onrecord.reconcile.claims.sides.bearing import Bearing, bearing_of
from onrecord.reconcile.claims.telling import Telling


@dataclass(frozen=True, slots=True)
class Kin:
    """The tellings of some documents by their ids. A bearing is read when it is first asked for, and kept."""

    tellings: Mapping[str, Telling]
    _bearings: dict[str, Bearing] = field(default_factory=dict[str, Bearing], repr=False, compare=False)

    @classmethod
    def of(cls, tellings: Iterable[Telling]) -> "Kin":
        """From all the statements of the documents that the compared ones stand in; a parent that is not among them is not known."""
        return cls({telling.id: telling for telling in tellings})

    def bearing(self, telling: Telling) -> Bearing:
        """How a telling bears on its content."""
        found = self._bearings.get(telling.id)
        if found is None or found.telling is not telling:
            found = self._bearings[telling.id] = bearing_of(telling)
        return found

    def is_inside(self, inner: Telling, outer: Telling) -> bool:
        """Whether `inner` stands in the content of `outer`, at any depth."""
        seen: set[str] = set()
        parent = inner.parent_id
        while parent is not None and parent not in seen:
            if parent == outer.id:
                return True
            seen.add(parent)
            above = self.tellings.get(parent)
            parent = above.parent_id if above else None
        return False
