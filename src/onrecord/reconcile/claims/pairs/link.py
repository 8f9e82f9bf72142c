"""What two statements have to do with one another."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Relation(StrEnum):
    """`same`: they hold or oppose one proposition (the side is decided elsewhere). `narrower`: the first says more, `broader`: it says less.

    `apart`: they are as alike, and a rule keeps them out of one claim.
    """

    SAME = "same"
    NARROWER = "narrower"
    BROADER = "broader"
    APART = "apart"
    RELATED = "related"
    UNRELATED = "unrelated"


JOINING = frozenset({Relation.SAME, Relation.NARROWER, Relation.BROADER})
"""Relations of statements that may stand in one claim."""
TURNED = {Relation.NARROWER: Relation.BROADER, Relation.BROADER: Relation.NARROWER}


@dataclass(frozen=True, slots=True)
class Link:
    """How the statement `a` stands to the statement `b`. `score` is the model's probability that they share a proposition, before any veto.

    `reasons` say in words what speaks for it and, for a veto, what forbids it; `features` are the figures that the model saw.
    """

    a: str
    b: str
    relation: Relation
    score: float
    reasons: tuple[str, ...] = ()
    features: Mapping[str, float] = field(default_factory=dict[str, float], hash=False, compare=False)

    @property
    def joins(self) -> bool:
        """Whether the two may stand in one claim."""
        return self.relation in JOINING
