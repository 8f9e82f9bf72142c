"""Tellings with what stands inside what, each read for its bearing once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from onrecord.reconcile.claims.sides.bearing import Bearing, bearing_of
from onrecord.reconcile.claims.telling import NOBODY, Telling


@dataclass(frozen=True, slots=True)
class Kin:
    """The tellings of some documents by their ids, and the source phrases of each document's speakers.

    A bearing is read when it is first asked for, and kept.
    """

    tellings: Mapping[str, Telling]
    sources: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict[tuple[str, str], tuple[str, ...]])
    answers: Mapping[str, str] = field(default_factory=dict[str, str])
    _bearings: dict[str, Bearing] = field(default_factory=dict[str, Bearing], repr=False, compare=False)

    @classmethod
    def of(cls, tellings: Iterable[Telling], answers: Mapping[str, str] | None = None) -> "Kin":
        """From all the statements of the documents that the compared ones stand in; a parent that is not among them is not known.

        `answers` tells of statements that deny or dismiss which other one they answer, where that has been worked out (`claims.responses`).
        """
        known = {telling.id: telling for telling in tellings}
        sources: dict[tuple[str, str], dict[str, None]] = {}
        for telling in known.values():
            if telling.entity_id and telling.source and telling.speaker != NOBODY:
                sources.setdefault((telling.document_id, telling.entity_id), {})[telling.source] = None
        return cls(known, {speaker: tuple(phrases) for speaker, phrases in sources.items()}, answers or {})

    @classmethod
    def joined(cls, kins: Iterable["Kin"], answers: Mapping[str, str]) -> "Kin":
        """The kin of several documents as one, with the bearings that were read already."""
        out = cls({}, {}, answers)
        tellings, sources = dict[str, Telling](), dict[tuple[str, str], tuple[str, ...]]()
        for kin in kins:
            tellings.update(kin.tellings)
            sources.update(kin.sources)
            out._bearings.update(kin._bearings)
        return replace(out, tellings=tellings, sources=sources)

    def bearing(self, telling: Telling) -> Bearing:
        """How a telling bears on its content."""
        found = self._bearings.get(telling.id)
        if found is None or found.telling is not telling:
            sources = self.sources.get((telling.document_id, telling.entity_id or ""), ())
            found = self._bearings[telling.id] = bearing_of(telling, sources, self.tellings.get(telling.parent_id or ""))
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
