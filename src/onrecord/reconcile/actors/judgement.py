"""What people decide about actors: these are one, this is not of that one. Judgements outlive every reading and every change of the rules."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from onrecord.language.fold import folded
from onrecord.reconcile.actors.group import Union

MOST_ANCHORS = 8
"""Entities that a handle remembers: enough to find the actor again when some of them are gone."""


@dataclass(frozen=True, slots=True)
class Handle:
    """An actor as a judgement remembers it: by name, blocks, and some of its entities.

    Who has most of the entities is meant; where all are gone, the only actor of these blocks that has the name.
    """

    name: str
    blocks: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """As a part of a judgement's subject."""
        return {"name": self.name, "blocks": list(self.blocks), "entities": list(self.entities)}

    @classmethod
    def from_json(cls, record: Mapping[str, Any]) -> "Handle":
        """Read one back."""
        return cls(record["name"], tuple(record["blocks"]), tuple(record["entities"]))


@dataclass(frozen=True, slots=True)
class Merge:
    """Two actors are one; the first keeps its id."""

    one: Handle
    other: Handle
    author: str
    reason: str

    @property
    def handles(self) -> tuple[Handle, ...]:
        """Whom it is about."""
        return self.one, self.other

    def to_json(self) -> dict[str, Any]:
        """What JUDGEMENTS.subject holds; author and reason stand beside it."""
        return {"one": self.one.to_json(), "other": self.other.to_json()}


@dataclass(frozen=True, slots=True)
class Split:
    """Some entities, and all that have one of some names, are not of an actor but another one, together."""

    source: Handle
    author: str
    reason: str
    entities: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    @property
    def handles(self) -> tuple[Handle, ...]:
        """Whom it is about."""
        return (self.source,)

    def takes(self, entity_id: str, name: str) -> bool:
        """Whether an entity is among those that are taken out."""
        return entity_id in self.entities or folded(name) in {folded(n) for n in self.names}

    def to_json(self) -> dict[str, Any]:
        """What JUDGEMENTS.subject holds; author and reason stand beside it."""
        return {"from": self.source.to_json(), "entities": list(self.entities), "names": list(self.names)}


Judgement: TypeAlias = Merge | Split


def judgement_from_json(subject: Mapping[str, Any], *, author: str, reason: str) -> Judgement:
    """Read a judgement back from its subject."""
    if "from" in subject:
        return Split(Handle.from_json(subject["from"]), author, reason, tuple(subject["entities"]), tuple(subject["names"]))
    return Merge(Handle.from_json(subject["one"]), Handle.from_json(subject["other"]), author, reason)


def blocks_touched(blocks: Iterable[str], judgements: Sequence[Judgement], present: Mapping[str, str] | None = None) -> frozenset[str]:
    """The blocks that must be gathered together when `blocks` have changed: those that judgements tie to them, through any number of others.

    `present` gives the block in which an entity that a judgement names stands now, where that may have changed since.
    """
    ties = [{b for h in j.handles for b in (*h.blocks, *(present[e] for e in h.entities if present and e in present))} for j in judgements]
    wanted = set(blocks)
    number = {block: i for i, block in enumerate(sorted(wanted.union(*ties)))}
    union = Union(len(number))
    for tied in ties:
        for block in tied:
            union.join(number[min(tied)], number[block])
    roots = {union.root(number[block]) for block in wanted}
    return frozenset(block for block, i in number.items() if union.root(i) in roots)
