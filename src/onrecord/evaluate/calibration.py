"""Whether a confidence means what it says: of the statements that are given with 0.8, four of five should be right."""

from dataclasses import dataclass, field
from math import fsum

from onrecord.evaluate.counts import DIGITS

BINS = 10


@dataclass(slots=True)
class Calibration:
    """Confidences (from 0 to 1), each with whether what it was said of is right."""

    said: list[tuple[float, bool]] = field(default_factory=list[tuple[float, bool]])

    def add(self, confidence: float, *, is_right: bool) -> None:
        """Count one."""
        self.said.append((confidence, is_right))

    def error(self) -> float:
        """The expected calibration error (Naeini et al. 2015) over ten bins of equal width; 0 where nothing was said.

        It is the mean, over all that was said, of how far the share that is right lies from the mean confidence of the same bin.
        """
        bins: dict[int, list[tuple[float, bool]]] = {}
        for confidence, is_right in self.said:
            bins.setdefault(min(int(confidence * BINS), BINS - 1), []).append((confidence, is_right))
        return fsum(abs(fsum(confidence - is_right for confidence, is_right in one)) for one in bins.values()) / max(1, len(self.said))

    def figures(self) -> dict[str, float | int]:
        """The error, the mean confidence, and how many were counted."""
        mean = fsum(confidence for confidence, _ in self.said) / max(1, len(self.said))
        return {"error": round(self.error(), DIGITS), "mean": round(mean, DIGITS), "n": len(self.said)}

    def line(self) -> str:
        """The error in words."""
        return f"expected calibration error of the confidence: {self.error():.3f} over {len(self.said):,} top-level statements\n"
