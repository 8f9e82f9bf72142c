"""The model of pairs: features → the probability that two statements share a proposition. Plain arithmetic on a small file of numbers."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from onrecord.errors import ModelError

MODEL = "model.json"
Floats = NDArray[np.float64]
FARTHEST = 3.0
"""Standard deviations; in products a feature counts for no more, so that no odd pair gets a huge one."""
STEEPEST = 30.0


@dataclass(frozen=True, slots=True)
class PairModel:
    """Logistic regression over standardised features and products of those at `crossed`: `products[i, j]` is the weight of the i-th times the j-th.

    `same` and `related` are the probabilities from which a pair counts as that.
    """

    features: tuple[str, ...]
    mean: Floats
    scale: Floats
    weights: Floats
    crossed: NDArray[np.intp]
    products: Floats
    bias: float
    same: float
    related: float

    @classmethod
    def from_json(cls, record: Mapping[str, object]) -> "PairModel":
        """Raises `ModelError` where the record is no model of pairs."""
        try:
            names = tuple(map(str, _list(record["features"])))
            mean, scale, weights, flat = (np.array(_list(record[part]), dtype=np.float64) for part in ("mean", "scale", "weights", "products"))
            crossed = np.array([names.index(str(name)) for name in _list(record["crossed"])], dtype=np.intp)
            products = np.zeros((len(crossed), len(crossed)))
            products[np.triu_indices(len(crossed))] = flat
            bias, same, related = (float(str(record[part])) for part in ("bias", "same", "related"))
        except (KeyError, TypeError, ValueError) as fault:
            raise ModelError(f"the model of pairs cannot be read ({fault!r}); install onrecord again") from fault
        return cls(names, mean, scale, weights, crossed, products, bias, same, related)

    def score(self, found: Mapping[str, float]) -> float:
        """The probability for one pair."""
        standard = (np.array([found[name] for name in self.features]) - self.mean) / self.scale
        kept = np.minimum(np.maximum(standard[self.crossed], -FARTHEST), FARTHEST)
        logit = float(standard @ self.weights) + float(kept @ self.products @ kept) + self.bias
        return 1 / (1 + math.exp(-max(-STEEPEST, min(STEEPEST, logit))))

    def scores(self, found: Mapping[str, Floats]) -> Floats:
        """The probabilities for many pairs; the last bits may differ from those of `score`."""
        standard = (np.stack([found[name] for name in self.features], axis=1) - self.mean) / self.scale
        kept = standard[:, self.crossed].clip(-FARTHEST, FARTHEST)
        logits = np.einsum("pf,f->p", standard, self.weights) + (np.einsum("pi,ij->pj", kept, self.products) * kept).sum(axis=1) + self.bias
        return 1 / (1 + np.exp(-logits.clip(-STEEPEST, STEEPEST)))


def products_of(rows: Floats) -> Floats:
    """The products of each row's values with each other and themselves, each once: `[rows, n * (n + 1) / 2]`."""
    kept = rows.clip(-FARTHEST, FARTHEST)
    first, second = np.triu_indices(rows.shape[1])
    return kept[:, first] * kept[:, second]


@cache
def shipped_model() -> PairModel:
    """The model of this package."""
    return PairModel.from_json(json.loads(files("onrecord.reconcile.claims.pairs").joinpath(MODEL).read_text(encoding="utf-8")))


def _list(value: object) -> list[float | str]:
    if not isinstance(value, list):
        raise TypeError(f"a list is wanted, not {value!r}")
    return value  # pyright: ignore[reportUnknownVariableType]
