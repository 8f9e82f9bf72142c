"""What an evaluation found: counts, and the figures made of them."""

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from onrecord.evaluate.calibration import Calibration
from onrecord.evaluate.corpus import ROLES
from onrecord.evaluate.counts import Counts, Found
from onrecord.evaluate.cues import CueKind
from onrecord.evaluate.span_check import SpanCheck
from onrecord.model import Form

MEASURES = ("content_exact", "content_token", "cue_token", "source_token", "relation")
LEVELS = ("top", "nested")

Row: TypeAlias = tuple[str, float | None, float | None, float | None, int | None]
"""Measure, precision, recall, F1, and how many the corpus holds."""


def _counts(*names: str) -> dict[str, Counts]:
    return {name: Counts() for name in names}


@dataclass(slots=True)
class Report:
    """Counts over a corpus. `corpus` is the digest of its file; `found` is None where the corpus does not tell nested statements."""

    measures: dict[str, Counts] = field(default_factory=lambda: _counts(*MEASURES))
    pieces: dict[str, Counts] = field(default_factory=lambda: _counts(*ROLES))
    by_form: dict[str, Found] = field(default_factory=lambda: {str(form): Found() for form in Form})
    by_cue: dict[str, Found] = field(default_factory=lambda: {str(kind): Found() for kind in CueKind})
    calibration: Calibration = field(default_factory=Calibration)
    found: dict[str, Counts] | None = None
    corpus: str | None = None
    documents: int = 0
    read: int = 0
    spans: SpanCheck = field(default_factory=SpanCheck)

    def found_at(self, level: str) -> Counts:
        """The counts of statements at one of `LEVELS`."""
        if self.found is None:
            self.found = _counts(*LEVELS)
        return self.found[level]

    def as_dict(self) -> dict[str, Any]:
        """All figures, rounded, ready for JSON."""
        out: dict[str, Any] = {name: counts.figures() for name, counts in self.measures.items()}
        out["relation_recall_by_form"] = {name: found.figures() for name, found in self.by_form.items()}
        out["relation_recall_by_cue"] = {name: found.figures() for name, found in self.by_cue.items()}
        out["piece_exact"] = {name: counts.figures() for name, counts in self.pieces.items()}
        out["calibration"] = self.calibration.figures()
        if self.found is not None:
            out["found"] = {level: {**counts.figures(), "gold": counts.gold} for level, counts in self.found.items()}
        out["corpus"] = {"sha256": self.corpus}
        out["documents"] = {"gold": self.documents, "read": self.read}
        out["spans"] = self.spans.figures()
        return out

    def rows(self) -> list[Row]:
        """The figures as the lines of a table."""
        found = self.found or {}
        return [
            *(_row(name.replace("_", " "), counts) for name, counts in self.measures.items()),
            *(_row(f"{name} piece exact", counts) for name, counts in self.pieces.items()),
            *(_recall_row(f"relation, {name}", kind) for name, kind in self.by_form.items()),
            *(_recall_row(f"relation, cue {name}", kind) for name, kind in self.by_cue.items()),
            *(_row(f"statements found, {level}", counts) for level, counts in found.items()),
            ("documents read", None, None, None, self.read),
            ("spans outside of the text", None, None, None, self.spans.outside),
        ]


def _row(name: str, counts: Counts) -> Row:
    figures = counts.figures()
    return (name, figures["p"], figures["r"], figures["f1"], counts.gold)


def _recall_row(name: str, found: Found) -> Row:
    return (name, None, found.recall, None, found.total)
