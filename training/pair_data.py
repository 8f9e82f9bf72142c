"""The labelled pairs of statements with what the model of pairs sees of them."""

import json
import pickle
import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.annotate import weights
from onrecord.language.pieces import WordPieces
from onrecord.language.vectors import SentenceVectors
from onrecord.model import Attribution, Document, Passage
from onrecord.pipeline import Reader
from onrecord.reading import load_text
from onrecord.reconcile.claims.answering import answered
from onrecord.reconcile.claims.pairs.alignment import WordVectors
from onrecord.reconcile.claims.pairs.features import features
from onrecord.reconcile.claims.pairs.prepare import prepare
from onrecord.reconcile.claims.pairs.prepared import Prepared
from onrecord.reconcile.claims.pairs.rarity import Rarity
from onrecord.reconcile.claims.pairs.stems import stems_of
from onrecord.reconcile.claims.telling import Telling, tellings_of

TEXTS = ("corpora/polnear/train.jsonl", "annotation/train-international/statements.jsonl")
PAIRS = "annotation/train/pairs.jsonl"
ONE_PROPOSITION = frozenset({"same", "opposed", "narrower", "broader"})
FEWEST = 5
"""Articles that a stem must stand in to be counted; rarer ones are as rare as can be."""
OPPOSED = 1.5
"""What an opposed pair counts for, of which there are few. At 1, 1.5 and 3 the AUC of opposed against none is 0.802, 0.809 and 0.815, of all pairs
0.853, 0.852 and 0.846."""
Key = tuple[str, int]


@dataclass(frozen=True)
class Labelled:
    """The pairs with the features of each, `x[pairs, features]`, and their statements by article and index."""

    pairs: list[dict[str, Any]]
    names: list[str]
    x: NDArray[np.float64]
    ready: Mapping[Key, Prepared]

    @property
    def one(self) -> NDArray[np.bool_]:
        """True at the pairs of one proposition."""
        return np.array([p["relation"] in ONE_PROPOSITION for p in self.pairs])

    @property
    def weights(self) -> NDArray[np.float64]:
        """What each pair counts for."""
        return np.array([OPPOSED if p["relation"] == "opposed" else 1.0 for p in self.pairs])

    @property
    def articles(self) -> list[tuple[str, str]]:
        """The two articles of each pair."""
        return [(p["a"][0], p["b"][0]) for p in self.pairs]


def rarity_counts(shared: Path) -> tuple[int, dict[str, int]]:
    """How many news articles there are, and in how many of them each stem stands."""
    texts = [json.loads(line)["text"] for name in TEXTS for line in (shared / name).read_text(encoding="utf-8").splitlines()]
    found = Counter(stem for text in texts for stem in set(stems_of(text)))
    return len(texts), {stem: n for stem, n in sorted(found.items()) if n >= FEWEST}


def pairs_in(shared: Path) -> list[dict[str, Any]]:
    """The labelled pairs as they are written."""
    return [json.loads(line) for line in (shared / PAIRS).read_text(encoding="utf-8").splitlines()]


def labelled(shared: Path, pairs: list[dict[str, Any]], *, rarity: Rarity, cache: Path | None = None) -> Labelled:
    """Pairs with their features, read with the corpus's own spans."""
    wanted = sorted({(str(p[side][0]), int(p[side][1])) for p in pairs for side in "ab"})
    ready = prepared_of(tellings(shared, wanted, cache), rarity)
    words = WordVectors(vectors().encode)
    rows = [features(ready[tuple(p["a"])], ready[tuple(p["b"])], words) for p in pairs]
    names = sorted(rows[0])
    return Labelled(pairs, names, np.array([[row[name] for name in names] for row in rows]), ready)


def vectors() -> SentenceVectors:
    """The shipped table of vectors."""
    return SentenceVectors.shipped(WordPieces.from_file(weights.path_of(weights.TOKENIZER)))


def prepared_of(told: Mapping[Key, Telling], rarity: Rarity) -> dict[Key, Prepared]:
    """Statements made ready."""
    return dict(zip(told, prepare(list(told.values()), encode=vectors().encode, rarity=rarity), strict=True))


def tellings(shared: Path, wanted: Sequence[Key], cache: Path | None = None) -> dict[Key, Telling]:
    """The statements of PolNeAR train by article and index. `cache` is a file of our own making; it is read where it exists."""
    if cache and cache.exists():
        return pickle.loads(cache.read_bytes())  # noqa: S301 - written below
    found = all_tellings(shared, {article for article, _ in wanted})
    told = {key: found[key] for key in wanted}
    if cache:
        cache.write_bytes(pickle.dumps(told))
    return told


def all_tellings(shared: Path, articles: Collection[str]) -> dict[Key, Telling]:
    """All statements of some articles of PolNeAR train."""
    lines = (shared / TEXTS[0]).read_text(encoding="utf-8").splitlines()
    return {key: telling for record in map(json.loads, lines) if record["id"] in articles for key, telling in _of_article(record).items()}


def _of_article(record: Mapping[str, Any]) -> dict[Key, Telling]:
    name, text = str(record["id"]), str(record["text"])
    marked = [Attribution(*(Passage.of(text, sorted(map(tuple, a[part]))) for part in ("source", "cue", "content"))) for a in record["attributions"]]

    class Marked:
        def annotate(self, document: Document) -> Sequence[Attribution]:  # noqa: ARG002
            return [a for a in marked if a.cue]

    loaded = load_text(text, name=name)
    day = re.findall(r"\d{4}-\d\d-\d\d", name)[0]
    article = Reader(tagger=Marked()).article_of(replace(loaded, document=replace(loaded.document, published=day)))
    at = {(s.source.spans, s.cue.spans, s.content.spans): t for s, t in zip(article.statements, answered(tellings_of(article)), strict=True)}
    return {(name, i): at[spans] for i, a in enumerate(marked) if (spans := (a.source.spans, a.cue.spans, a.content.spans)) in at}
