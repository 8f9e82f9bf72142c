"""The model of pairs: features → the probability that two statements share a proposition. Plain arithmetic on a small file of numbers."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from onrecord.errors import ModelError

MODEL = "model.json"
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class PairModel:
    """Logistic regression over standardised features. `same` and `related` are the probabilities from which a pair counts as that."""

    features: tuple[str, ...]
    mean: Floats
    scale: Floats
    weights: Floats
    bias: float
    same: float
    related: float

    @classmethod
    def from_json(cls, record: Mapping[str, object]) -> "PairModel":
        """Raises `ModelError` where the record is no model of pairs."""
        try:
            names = tuple(map(str, _list(record["features"])))
            mean, scale, weights = (np.array(_list(record[part]), dtype=np.float64) for part in ("mean", "scale", "weights"))
            bias, same, related = (float(str(record[part])) for part in ("bias", "same", "related"))
        except (KeyError, TypeError, ValueError) as fault:
            raise ModelError(f"the model of pairs cannot be read ({fault!r}); install onrecord again") from fault
        return cls(names, mean, scale, weights, bias, same, related)

    def scores(self, rows: Sequence[Mapping[str, float]]) -> list[float]:
        """The probability for each pair; a row's does not depend on the others."""
        return [self._score(np.array([row[name] for name in self.features])) for row in rows]

    def _score(self, values: Floats) -> float:
        logit = math.fsum(((values - self.mean) / self.scale * self.weights).tolist()) + self.bias
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))


@cache
def shipped_model() -> PairModel:
    """The model of this package."""
    return PairModel.from_json(json.loads(files("onrecord.reconcile.claims.pairs").joinpath(MODEL).read_text(encoding="utf-8")))


def _list(value: object) -> list[float | str]:
    if not isinstance(value, list):
        raise TypeError(f"a list is wanted, not {value!r}")
    return value  # pyright: ignore[reportUnknownVariableType]
