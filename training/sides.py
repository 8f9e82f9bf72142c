"""Make the weights of the signs of sides: `python -m training.sides --data DIR [--out FILE]`. A minute of CPU; seeded.

Pairs of statements that readers call the same or opposed are read on the annotators' spans, and a logistic regression learns
what their signs are worth. Both classes weigh the same, since in a ledger the share of opposed pairs is not that of the
labelled ones. Prints what cross-validation gives: articles fall into folds, and no pair is judged by weights that have seen one
of its articles.
"""

import argparse
import json
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from onrecord.evaluate.corpus import Marked, Relation, load
from onrecord.evaluate.gold_spans import MarkedAttributions
from onrecord.model import Span
from onrecord.pipeline import Reader
from onrecord.reconcile.claims.sides import Kin
from onrecord.reconcile.claims.sides.signs import signs_of
from onrecord.reconcile.claims.telling import Telling, tellings_of

SHIPPED = Path(__file__).parents[1] / "src/onrecord/reconcile/claims/sides/weights.json"
RIDGE = 2.0
"""Penalty on the weights: 0.5 to 8 were tried and differ by less than a point of balanced accuracy."""
FOLDS, SEEDS, ROUNDS = 8, 5, 30
CUT = 0.45
"""Score from which two statements count as opposed: the best balanced accuracy of 0.3 to 0.6, which differ by less than two points."""
DIGITS = 3
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements of the labelled pairs."""

    a: Telling
    b: Telling
    opposed: bool


def main() -> None:
    """Parse the command line, fit, print the figures and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with corpora/ and annotation/")
    parser.add_argument("--out", type=Path, default=SHIPPED)
    options = parser.parse_args()
    pairs, kin = read(options.data)
    names, values = features(pairs, kin)
    wanted = np.array([pair.opposed for pair in pairs], dtype=float)
    figures = cross_validated(pairs, values, wanted)
    print(json.dumps(figures))
    start, *rest = (round(float(weight), DIGITS) for weight in fit(values, wanted))
    data = {"cut": CUT, "start": start, "weights": dict(zip(names, rest, strict=True)), "pairs": len(pairs), "opposed": int(wanted.sum()), **figures}
    options.out.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")


def read(data: Path) -> tuple[list[Pair], Kin]:
    """The pairs that are the same or opposed, and all statements of their articles."""
    lines = (data / "annotation/train/pairs.jsonl").read_text(encoding="utf-8").splitlines()
    labelled = [record for record in map(json.loads, lines) if record["relation"] in {"same", "opposed"}]
    wanted = {record[side][0] for record in labelled for side in "ab"}
    placed = {key: telling for document in corpus(data) if document.id in wanted for key, telling in told(document)}
    both = [(placed.get((r["a"][0], str(r["a"][1]))), placed.get((r["b"][0], str(r["b"][1]))), r["relation"] == "opposed") for r in labelled]
    return [Pair(a, b, opposed) for a, b, opposed in both if a and b], Kin.of(placed.values())


def corpus(data: Path) -> Iterator[Marked]:
    """PolNeAR's training articles, with nested statements where they were read for them."""
    lines = (data / "annotation/train/nested.jsonl").read_text(encoding="utf-8").splitlines()
    nested = {record["id"]: record["nested"] for record in map(json.loads, lines)}
    for document in load(data / "corpora/polnear/train.jsonl"):
        top = tuple(replace(relation, id=str(i)) for i, relation in enumerate(document.top))
        inner = tuple(
            Relation(*(_spans(r[role]) for role in ("source", "cue", "content")), id=r["id"], parent=r["parent"]) for r in nested.get(document.id, [])
        )
        yield replace(document, statements=(*top, *inner))


def told(document: Marked) -> Iterator[tuple[tuple[str, str], Telling]]:
    """The statements of an article by its id and theirs, read on the annotators' spans."""
    article = Reader(tagger=MarkedAttributions([document])).read_text(document.text, name=document.id)
    tellings = dict(zip([_key(s.source, s.cue, s.content) for s in article.statements], tellings_of(article), strict=True))
    for relation in document.statements or ():
        telling = tellings.get(_key(sorted(relation.source), sorted(relation.cue), sorted(relation.content)))
        if telling is not None:
            yield (document.id, str(relation.id)), telling


def features(pairs: Sequence[Pair], kin: Kin) -> tuple[list[str], Floats]:
    """The names of the signs, and their values for each pair."""
    rows = [[(sign.name, sign.value) for sign in signs_of(*(kin.bearing(t) for t in sorted((p.a, p.b), key=lambda t: t.id)))] for p in pairs]
    names = sorted({name for row in rows for name, _ in row})
    values = np.zeros((len(rows), len(names)))
    for i, row in enumerate(rows):
        for name, value in row:
            values[i, names.index(name)] += value
    return names, values


def fit(values: Floats, wanted: Floats) -> Floats:
    """Start and weights of a logistic regression with equal weight for both classes, by Newton's method."""
    share = wanted.mean()
    weight: Floats = np.where(wanted == 1, 0.5 / share, 0.5 / (1 - share))
    columns: Floats = np.column_stack([np.ones(len(values)), values])
    ridge = RIDGE * np.diag([1e-9, *[1.0] * values.shape[1]])
    out: Floats = np.zeros(columns.shape[1])
    for _ in range(ROUNDS):
        score: Floats = 1 / (1 + np.exp(-columns @ out))
        slope: Floats = columns.T @ (weight * (score - wanted)) + ridge @ out
        curve: Floats = (columns * (weight * score * (1 - score))[:, None]).T @ columns + ridge
        out = out - np.linalg.solve(curve, slope)
    return out


def cross_validated(pairs: Sequence[Pair], values: Floats, wanted: Floats) -> dict[str, float]:
    """Accuracy and balanced accuracy, the mean over `SEEDS` ways to divide the articles."""
    found = [_figures(_scores(pairs, values, wanted, seed) >= CUT, wanted) for seed in range(SEEDS)]
    accuracy, balanced = np.mean(found, axis=0)
    return {"accuracy": round(float(accuracy), DIGITS), "balanced": round(float(balanced), DIGITS)}


def _scores(pairs: Sequence[Pair], values: Floats, wanted: Floats, seed: int) -> Floats:
    chance = random.Random(seed)
    fold = {name: chance.randrange(FOLDS) for name in sorted({t.document for p in pairs for t in (p.a, p.b)})}
    scores = np.zeros(len(pairs))
    for part in range(FOLDS):
        judged = np.array([fold[p.a.document] == part for p in pairs])
        seen = {t.document for p, is_judged in zip(pairs, judged, strict=True) if is_judged for t in (p.a, p.b)}
        free = np.array([p.a.document not in seen and p.b.document not in seen for p in pairs])
        start, *rest = fit(values[free], wanted[free])
        scores[judged] = 1 / (1 + np.exp(-start - values[judged] @ np.array(rest)))
    return scores


def _figures(predicted: NDArray[np.bool_], wanted: Floats) -> tuple[float, float]:
    right = predicted == (wanted == 1)
    return float(right.mean()), float((right[wanted == 1].mean() + right[wanted == 0].mean()) / 2)


def _key(*parts: Iterable[Span]) -> tuple[tuple[Span, ...], ...]:
    return tuple(tuple((start, end) for start, end in part) for part in parts)


def _spans(spans: Iterable[Sequence[int]]) -> tuple[Span, ...]:
    return tuple((start, end) for start, end in spans)


if __name__ == "__main__":
    main()
