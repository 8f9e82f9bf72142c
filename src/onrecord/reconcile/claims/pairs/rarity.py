"""How rare a stem is: what words weigh when statements are compared."""

import json
import math
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

TABLE = "rarity.json"
STEPS = 2**20
"""Weights are whole numbers of such parts of one: sums of them are exact, so that no order of adding, as that of a set, changes a bit of them."""


class Rarity:
    """Weights of stems from the number of articles they stand in (inverse document frequency, Spärck Jones 1972), brought to 0 … 1."""

    def __init__(self, articles: int, counts: Mapping[str, int]):
        self._most = math.log(articles + 1)
        self._weights = {stem: in_steps(math.log((articles + 1) / (count + 0.5)) / self._most) for stem, count in counts.items()}

    def of(self, stem: str) -> float:
        """The weight of one stem; one that the table does not know is as rare as can be."""
        return self._weights.get(stem, 1.0)


def in_steps(weight: float) -> float:
    """The nearest weight whose sums are exact."""
    return round(weight * STEPS) / STEPS


@cache
def shipped_rarity() -> Rarity:
    """The table of this package: counts of common stems over news articles (training/pairs.py)."""
    table = json.loads(files("onrecord.reconcile.claims.pairs").joinpath(TABLE).read_text(encoding="utf-8"))
    return Rarity(int(table["articles"]), {str(s): int(n) for s, n in table["counts"].items()})
