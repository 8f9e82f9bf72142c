"""Counts of what was found, and precision, recall and F1 from them."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

DIGITS = 4


@dataclass(slots=True)
class Counts:
    """How many were right (`hit`), of how many in the corpus (`gold`) and how many read (`predicted`)."""

    hit: int = 0
    gold: int = 0
    predicted: int = 0

    def add(self, hit: int, gold: int, predicted: int) -> None:
        """Count one document's."""
        self.hit += hit
        self.gold += gold
        self.predicted += predicted

    def add_sets(self, gold: AbstractSet[object], predicted: AbstractSet[object]) -> None:
        """Count what two sets share."""
        self.add(len(gold & predicted), len(gold), len(predicted))

    @property
    def precision(self) -> float:
        """Share of what was read that is right."""
        return self.hit / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the corpus that was found."""
        return self.hit / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def figures(self) -> dict[str, float]:
        """The three, rounded."""
        return {"p": round(self.precision, DIGITS), "r": round(self.recall, DIGITS), "f1": round(self.f1, DIGITS)}


@dataclass(slots=True)
class Found:
    """How many of `total` were found: recall of one kind."""

    hit: int = 0
    total: int = 0

    def add(self, *, found: bool) -> None:
        """Count one."""
        self.total += 1
        self.hit += found

    @property
    def recall(self) -> float | None:
        """Share that was found, rounded; None where there is nothing to find."""
        return round(self.hit / self.total, DIGITS) if self.total else None

    def figures(self) -> dict[str, float | int | None]:
        """Recall, and how many there are."""
        return {"recall": self.recall, "n": self.total}
