"""How well sentence vectors find the partner of a statement, and what they cost: `python -m benchmarks.vectors ../shared [--base DIR]`.

The pairs are those of `annotation/train/pairs.jsonl`; the contents stand in `corpora/polnear/train.jsonl`. Peers: BM25 and TF-IDF over the same
contents, and, with `--base`, the whole sentence encoder that the table was made from, and tables fitted without the articles that they are then
measured on, which is what new articles may expect (needs what `training/requirements.txt` lists; minutes).
`AUC`: a pair of one proposition stands above one that is not. `@k`: among all contents, the partner is one of the nearest k; `opposed`: the same
for the pairs that oppose each other. The pairs were once found by similarity, so every figure is kinder than life.
"""

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from onrecord.annotate import weights
from onrecord.language.pieces import WordPieces
from onrecord.language.vectors import SentenceVectors

ONE_PROPOSITION = {"same", "opposed", "narrower", "broader"}
NEAREST = (10, 50, 200)
BM25_K, BM25_B = 1.2, 0.75
FOLDS = 5
WORD = re.compile(r"\w+")
Floats = NDArray[np.floating]
Scorer = Callable[[int], Floats]
"""From the index of a content to its likeness with every content."""


@dataclass(frozen=True)
class Pairs:
    """Labelled pairs of contents, by index; `articles` tells which article a content stands in."""

    texts: list[str]
    articles: NDArray[np.str_]
    left: NDArray[np.int64]
    right: NDArray[np.int64]
    relations: NDArray[np.str_]

    @property
    def one(self) -> NDArray[np.bool_]:
        """True at the pairs of one proposition."""
        return np.isin(self.relations, sorted(ONE_PROPOSITION))


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path, help="folder with corpora/ and annotation/")
    parser.add_argument("--base", type=Path, help="folder of the whole encoder; measures it too")
    options = parser.parse_args()
    pairs = load(options.shared)
    pieces = WordPieces.from_file(weights.path_of(weights.TOKENIZER))
    began = time.process_time()
    vectors = SentenceVectors.shipped(pieces)
    ready = time.process_time()
    found = vectors.encode(pairs.texts)
    rate = len(pairs.texts) / (time.process_time() - ready)
    print(f"start-up {1000 * (ready - began):.0f} ms of CPU beside the tokenizer; {rate:.0f} texts per CPU second, {vectors.dim} numbers each")
    print(f"{'':22}{'AUC':>8}{'AUC across articles':>22}" + "".join(f"{f'@{k}':>8}" for k in NEAREST) + f"{'opposed @50':>14}")
    report("shipped vectors", pairs, by_cosine(found))
    report("BM25", pairs, by_words(pairs.texts, saturated=True))
    report("TF-IDF, cosine", pairs, by_words(pairs.texts, saturated=False))
    if options.base:
        whole, unseen = with_base(options.base, options.shared, pairs)
        report("fitted without them", pairs, by_cosine(unseen))
        report("whole encoder", pairs, by_cosine(whole))


def load(shared: Path) -> Pairs:
    """All contents of the PolNeAR training articles, and the pairs among them."""
    articles = [json.loads(line) for line in (shared / "corpora/polnear/train.jsonl").read_text(encoding="utf-8").splitlines()]
    contents = {(d["id"], i): " ".join(d["text"][s:e] for s, e in a["content"]) for d in articles for i, a in enumerate(d["attributions"])}
    index = {key: i for i, key in enumerate(contents)}
    pairs = [json.loads(line) for line in (shared / "annotation/train/pairs.jsonl").read_text(encoding="utf-8").splitlines()]
    left, right = (np.array([index[tuple(p[side])] for p in pairs]) for side in "ab")
    return Pairs(list(contents.values()), np.array([name for name, _ in contents]), left, right, np.array([p["relation"] for p in pairs]))


def by_cosine(vectors: Floats) -> Scorer:
    """Likeness as the dot product of unit vectors."""
    return lambda i: vectors @ vectors[i]


def by_words(texts: Sequence[str], *, saturated: bool) -> Scorer:
    """Shared words by rarity: BM25, or the cosine of TF-IDF where not `saturated`."""
    bags = [Counter(WORD.findall(text.lower())) for text in texts]
    frequency = Counter(word for bag in bags for word in bag)
    rarity = {word: float(np.log(1 + (len(bags) - n + 0.5) / (n + 0.5))) for word, n in frequency.items()}
    lengths = np.array([bag.total() for bag in bags])
    norms = np.array([np.sqrt(sum((n * rarity[word]) ** 2 for word, n in bag.items())) or 1.0 for bag in bags])
    postings: dict[str, tuple[list[int], list[int]]] = {word: ([], []) for word in frequency}
    for i, bag in enumerate(bags):
        for word, n in bag.items():
            postings[word][0].append(i)
            postings[word][1].append(n)
    arrays = {word: (np.array(at), np.array(n)) for word, (at, n) in postings.items()}
    damping = BM25_K * (1 - BM25_B + BM25_B * lengths / lengths.mean())

    def score(i: int) -> Floats:
        out = np.zeros(len(bags))
        for word, own in bags[i].items():
            at, n = arrays[word]
            out[at] += rarity[word] * n * (BM25_K + 1) / (n + damping[at]) if saturated else rarity[word] ** 2 * n * own / (norms[at] * norms[i])
        return out

    return score


def with_base(base: Path, shared: Path, pairs: Pairs) -> tuple[Floats, Floats]:
    """The vectors of the whole encoder, and those of tables that were fitted on the other articles."""
    from training import vectors as training

    bags = training.bags_of(pairs.texts, pieces := WordPieces.from_file(base / "tokenizer.json"))
    whole = training.encode(base, bags)
    wanted, axes = training.on_main_axes(whole)
    rows = training.start(base, training.read(shared)[1], axes)
    folds = np.unique(pairs.articles, return_inverse=True)[1] % FOLDS
    unseen = np.zeros_like(wanted, dtype=np.float32)
    for fold in range(FOLDS):
        own, others = np.flatnonzero(folds == fold), np.flatnonzero(folds != fold)
        table = training.rounded(training.fit(rows, [bags[i] for i in others], wanted[others]))
        unseen[own] = SentenceVectors(table, pieces).encode([pairs.texts[i] for i in own])
    return training.unit(whole), unseen


def report(name: str, pairs: Pairs, score: Scorer) -> None:
    """Print one line of figures. Of a pair, each content is looked for from the other."""
    likeness = np.array([score(a)[b] for a, b in zip(pairs.left, pairs.right, strict=True)])
    across = pairs.articles[pairs.left] != pairs.articles[pairs.right]
    one = pairs.one
    ranks = np.array([rank(score(a), a, b) for x, y in zip(pairs.left[one], pairs.right[one], strict=True) for a, b in ((x, y), (y, x))])
    opposed = np.repeat(pairs.relations[one] == "opposed", 2)
    found = "".join(f"{(ranks < k).mean():8.3f}" for k in NEAREST)
    print(f"{name:22}{auc(likeness, one):8.3f}{auc(likeness[across], one[across]):22.3f}{found}{(ranks[opposed] < 50).mean():14.3f}")


def rank(scores: Floats, own: int, partner: int) -> int:
    """How many contents other than itself stand above the partner."""
    return int((np.delete(scores, own) > scores[partner]).sum())


def auc(scores: Floats, positive: NDArray[np.bool_]) -> float:
    """The share of (positive, negative) pairs in the right order; a tie counts half."""
    above = (scores[positive][:, None] > scores[~positive][None]).mean()
    equal = (scores[positive][:, None] == scores[~positive][None]).mean()
    return float(above + equal / 2)


if __name__ == "__main__":
    main()
