"""The weights of the signs (weights.json, made by training/sides.py)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic model: `start` and a weight `of` each sign; from the probability `cut` on two statements count as opposed."""

    start: float
    of: Mapping[str, float]
    cut: float


@cache
def weights() -> Weights:
    """The shipped weights."""
    data = json.loads(files("onrecord.reconcile.claims.sides").joinpath("weights.json").read_text(encoding="utf-8"))
    return Weights(float(data["start"]), {str(name): float(value) for name, value in data["weights"].items()}, float(data["cut"]))
