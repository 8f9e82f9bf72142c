"""What an evaluation of statements found: how many were found, how often each label is right, and how sure those figures are."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from onrecord.evaluate.bootstrap import RESAMPLES, Interval, Table, draw, interval
from onrecord.evaluate.counts import DIGITS, Counts
from onrecord.evaluate.labels import CLOSED, Label
from onrecord.evaluate.report import LEVELS
from onrecord.evaluate.span_check import SpanCheck
from onrecord.evaluate.trial import Trial, by_value, found, right
from onrecord.model import Reject

FEWEST_DOCUMENTS = 10
"""With fewer, statements are drawn instead: a handful of documents gives too few different draws."""


@dataclass(slots=True)
class StatementReport:
    """The trials of a corpus, document by document. `corpus` is the digest of its file, `rejects` what could not be read."""

    documents: list[tuple[Trial, ...]] = field(default_factory=list)
    read: int = 0
    spans: SpanCheck = field(default_factory=SpanCheck)
    corpus: str | None = None
    rejects: list[Reject] = field(default_factory=list)

    @property
    def trials(self) -> list[Trial]:
        """Those of all documents."""
        return [trial for document in self.documents for trial in document]

    def as_dict(self) -> dict[str, Any]:
        """All figures, rounded, ready for JSON; a figure that rests on nothing is null."""
        trials = self.trials
        levels = {level: found(trials, level) for level in LEVELS}
        judged = {label: right(trials, label) for label in Label}
        return {
            "found": {level: {**counts.figures(), "gold": counts.gold} for level, counts in levels.items()},
            "accuracy": {str(label): accuracy(counts) for label, counts in judged.items()},
            "macro_f1": {str(label): macro_f1(by_value(trials, label).values()) for label in CLOSED},
            "n": {str(label): counts.gold for label, counts in judged.items()},
            "interval": self._intervals(),
            "corpus": {"sha256": self.corpus},
            "documents": {"gold": len(self.documents), "read": self.read},
            "spans": self.spans.figures(),
        }

    def _intervals(self) -> dict[str, Any]:
        """The 95 % interval of each F1 of `found`, accuracy and macro F1, and what was drawn for them."""
        units = self._units()
        drawn = draw(len(units))

        def of(count: Callable[[Sequence[Trial]], Table]) -> Interval | None:
            return interval([count(unit) for unit in units], drawn)

        return {
            "found": {level: of(lambda unit, level=level: {level: found(unit, level)}) for level in LEVELS},
            "accuracy": {str(label): of(lambda unit, label=label: {label: right(unit, label)}) for label in Label},
            "macro_f1": {str(label): of(lambda unit, label=label: by_value(unit, label)) for label in CLOSED},
            "drawn": "documents" if len(self.documents) >= FEWEST_DOCUMENTS else "statements",
            "units": len(units),
            "resamples": RESAMPLES,
        }

    def _units(self) -> list[Sequence[Trial]]:
        return [*self.documents] if len(self.documents) >= FEWEST_DOCUMENTS else [(trial,) for trial in self.trials]


def accuracy(counts: Counts) -> float | None:
    """Share that is right, rounded; None where nothing was judged."""
    return round(counts.recall, DIGITS) if counts.gold else None


def macro_f1(values: Iterable[Counts]) -> float | None:
    """Mean F1 of the values that the corpus has, each alike however rare; None where it has none."""
    scores = [2 * v.hit / (v.gold + v.predicted) for v in values if v.gold]
    return round(sum(scores) / len(scores), DIGITS) if scores else None
