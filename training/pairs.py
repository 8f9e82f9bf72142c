"""Make the model of pairs and the table of rarity: `python -m training.pairs --data DIR [--cache FILE]`. Two minutes of CPU; chance has a seed.

Trained on `annotation/train/pairs.jsonl`: pairs of statements of PolNeAR training articles (American politics, 2015-16) that a reader labelled, and
on neighbours of these that nobody did. Of the texts only counts of words and the weights of features are kept. First it prints a cross-validation in
which no article stands on both sides.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Collection, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from onrecord.reconcile.claims.pairs.model import products_of
from onrecord.reconcile.claims.pairs.rarity import Rarity
from onrecord.reconcile.claims.pairs.vetoes import VETOES, is_surer
from training.pair_data import Labelled, labelled, pairs_in, rarity_counts
from training.strangers import WEIGHT, Strangers, strangers

SHIPPED = Path(__file__).parents[1] / "src/onrecord/reconcile/claims/pairs"
CROSSED = [
    *(
        "terms",
        "terms_cos",
        "terms_max",
        "terms_jaccard",
        "jaccard",
        "around",
        "event",
        "cos_whole",
        "cos_scene",
        "cos_speaker",
    ),
    *(
        "same_speaker",
        "subject",
        "about",
        "answers",
        "same_act",
        "opposing",
        "days",
        "together",
        "near",
        "shared",
        "rarest",
        "bigrams",
        "numbers_apart",
    ),
    *("length_min", "length_max"),
]
"""Features whose products count too: +0.008 of AUC, +0.02 within articles."""
PENALTY, PENALTY_PRODUCT = 60.0, 500.0
"""Of the ridge. Half of either, or a third: the same AUC to 0.001; products three times: 0.002 less."""
FOLDS = 10
STEPS = 15
SAME, RELATED = 0.07, 0.04
"""Probabilities from which a pair counts as that; docs/concepts/claims.md has precision and recall."""
CUTS = (0.07, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7)
RESAMPLES = 500
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


def main() -> None:
    """Cross-validate, train, and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with corpora/ and annotation/")
    parser.add_argument("--cache", type=Path, help="file to keep what was read in between runs")
    parser.add_argument("--out", type=Path, default=SHIPPED)
    options = parser.parse_args()
    counts = rarity_counts(options.data)
    data = labelled(options.data, pairs_in(options.data), rarity=Rarity(*counts), cache=options.cache)
    others = strangers(options.data, data, Rarity(*counts))
    report(data, cross_validated(data, others))
    (options.out / "rarity.json").write_text(json.dumps({"articles": counts[0], "counts": counts[1]}, ensure_ascii=False) + "\n", encoding="utf-8")
    (options.out / "model.json").write_text(json.dumps(fitted(data, others), indent=0) + "\n", encoding="utf-8")


def fitted(data: Labelled, others: Strangers) -> dict[str, object]:
    """The model trained on all pairs, as it is shipped."""
    mean, scale, weights = fit(*_with(others, data.x, data.one, data.weights), crossed_of(data))
    n = len(data.names)
    parts = {"mean": mean, "scale": scale, "weights": weights[:n], "products": weights[n:-1]}
    numbers = {name: [round(float(v), 6) for v in values] for name, values in parts.items()}
    return {"features": data.names, "crossed": CROSSED, **numbers, "bias": round(float(weights[-1]), 6), "same": SAME, "related": RELATED}


def crossed_of(data: Labelled) -> list[int]:
    """The columns of the features whose products count."""
    return [data.names.index(name) for name in CROSSED]


def _with(others: Strangers, x: Floats, y: Flags, counts: Floats, held: Collection[str] = ()) -> tuple[Floats, Flags, Floats]:
    """Labelled pairs and, as pairs of two propositions that count less, those that nobody labelled; without those of some articles."""
    kept = [i for i, both in enumerate(others.articles) if not set(both) & set(held)]
    none = np.zeros(len(kept), dtype=bool)
    return np.concatenate([x, others.x[kept]]), np.concatenate([y, none]), np.concatenate([counts, np.full(len(kept), WEIGHT)])


def fit(x: Floats, y: Flags, counts: Floats, crossed: Sequence[int]) -> tuple[Floats, Floats, Floats]:
    """Mean and scale of the features; weights of features, of products, and the bias: ridge logistic regression by Newton's steps."""
    mean, scale = x.mean(0), x.std(0)
    scale[scale == 0] = 1.0
    z = designed(x, mean, scale, crossed)
    penalties = np.concatenate([np.full(x.shape[1], PENALTY), np.full(z.shape[1] - x.shape[1] - 1, PENALTY_PRODUCT), [0.0]])
    weights = np.zeros(z.shape[1])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-(z @ weights)))
        curve = (z * (counts * p * (1 - p))[:, None]).T @ z + np.diag(penalties)
        weights -= np.linalg.solve(curve, z.T @ (counts * (p - y)) + penalties * weights)
    return mean, scale, weights


def designed(x: Floats, mean: Floats, scale: Floats, crossed: Sequence[int]) -> Floats:
    """Standardised features, products, and a column of ones."""
    z = (x - mean) / scale
    return np.concatenate([z, products_of(z[:, list(crossed)]), np.ones((len(z), 1))], axis=1)


def folds(articles: Sequence[tuple[str, str]]) -> list[tuple[NDArray[np.intp], NDArray[np.intp]]]:
    """Training and test pairs, ten times. A test set is a stretch of time; no article, nor a story of that time, stands in training too."""
    first = [min((re.findall(r"\d{4}-\d\d-\d\d", name)[0], name) for name in both) for both in articles]
    counts, part, seen = Counter(first), dict[tuple[str, str], int](), 0
    for article in sorted(counts):
        part[article] = min(FOLDS - 1, seen * FOLDS // len(articles))
        seen += counts[article]
    out: list[tuple[NDArray[np.intp], NDArray[np.intp]]] = []
    for fold in range(FOLDS):
        test = np.array([i for i, article in enumerate(first) if part[article] == fold])
        held = {name for i in test for name in articles[i]}
        out.append((np.array([i for i, both in enumerate(articles) if not held & set(both)]), test))
    return out


def cross_validated(data: Labelled, others: Strangers) -> Floats:
    """The logit of each pair by a model that saw none of its articles."""
    out, crossed = np.zeros(len(data.pairs)), crossed_of(data)
    for train, test in folds(data.articles):
        held = {name for i in test for name in data.articles[i]}
        seen = _with(others, data.x[train], data.one[train], data.weights[train], held)
        mean, scale, weights = fit(*seen, crossed)
        out[test] = designed(data.x[test], mean, scale, crossed) @ weights
    return out


def auc(scores: Floats, one: Flags) -> float:
    """The share of (positive, negative) pairs in the right order; a tie counts half."""
    order = np.searchsorted(np.sort(scores[~one]), scores[one], side="left") + np.searchsorted(np.sort(scores[~one]), scores[one], side="right")
    return float(order.mean() / 2 / (~one).sum())


def report(data: Labelled, scores: Floats) -> None:
    """Print what the cross-validation found."""
    one, chance = data.one, np.random.default_rng(0)
    draws = [chance.integers(0, len(one), len(one)) for _ in range(RESAMPLES)]
    low, high = np.percentile([auc(scores[i], one[i]) for i in draws], [2.5, 97.5])
    print(f"AUC {auc(scores, one):.3f} ({low:.3f} to {high:.3f}), {len(one)} pairs")
    for name, kept in parts(data).items():
        print(f"  {name:8} {auc(scores[kept], one[kept]):.3f} of {kept.sum()}")
    p = 1 / (1 + np.exp(-scores))
    for cut in CUTS:
        print(f"  from {cut:.2f}: precision {one[p >= cut].mean():.2f}, recall {(p[one] >= cut).mean():.2f}")
    kept = p >= SAME
    for name, said in forbidden(data).items():
        lost, won = (said & kept & one).sum(), (said & kept & ~one).sum()
        print(f"  {name:8} keeps apart {lost} of {(one & kept).sum()} of one proposition, {won} of {(~one & kept).sum()} others")


def parts(data: Labelled) -> dict[str, Flags]:
    """Kinds of pairs that are reported apart; those of one relation together with all that are of none."""
    one, relation = data.one, np.array([p["relation"] for p in data.pairs])
    across = np.array([a != b for a, b in data.articles])
    by_relation = {name: ~one | (relation == name) for name in ("same", "opposed")}
    return {"across": across, "within": ~across, "hard": np.array([p["hard"] for p in data.pairs]), **by_relation}


def forbidden(data: Labelled) -> dict[str, Flags]:
    """Where each veto speaks, and where one statement is surer than the other."""
    sides = [(data.ready[tuple(pair["a"])], data.ready[tuple(pair["b"])]) for pair in data.pairs]
    found = {name: np.array([bool(rule(a, b)) for a, b in sides]) for name, rule in VETOES}
    return {**found, "surer": np.array([is_surer(a, b) or is_surer(b, a) for a, b in sides])}


if __name__ == "__main__":
    main()
