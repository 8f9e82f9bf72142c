"""How well copies are told: pairs of articles with labels against what `reconcile.copies` says of them."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Any

from onrecord.errors import UsageError
from onrecord.evaluate.counts import Counts, Found
from onrecord.reading import ReadOptions, load_bytes
from onrecord.reconcile.copies import Comparison, Fingerprint, compare, fingerprint
from onrecord.reconcile.copies.keys import is_candidate


class Half(StrEnum):
    """Which pairs: by the last bit of the SHA-256 of "a|b", the even for tuning and the odd for the report."""

    TUNING = "tuning"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class Label:
    """What readers say of a pair of articles."""

    a: str
    b: str
    is_copy: bool
    sure: bool

    @property
    def half(self) -> Half:
        """The half that the pair belongs to."""
        return Half.REPORT if sha256(f"{self.a}|{self.b}".encode()).digest()[-1] % 2 else Half.TUNING


@dataclass(frozen=True, slots=True)
class CopiesReport:
    """The figures, how many of the copies a lookup by keys finds, and the pairs that were told wrongly."""

    pairs: int
    counts: Counts
    lookup: Found
    errors: tuple[tuple[Label, Comparison], ...]

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        errors = [
            {"a": label.a, "b": label.b, "copy": label.is_copy, "sure": label.sure, "reasons": list(comparison.reasons)}
            for label, comparison in self.errors
        ]
        return {"pairs": self.pairs, "copies": self.counts.gold, **self.counts.figures(), "lookup": self.lookup.figures(), "errors": errors}


def evaluate_copies(candidates: Path, labels: Path, half: Half | None = None) -> CopiesReport:
    """Compare the pairs of `candidates` (JSON lines with `a` and `b`) that `labels` knows, or one half of them.

    Raises `UsageError` where a file is not what is expected, or a labelled article is missing.
    """
    prints = _prints(candidates)
    counts, lookup, errors, pairs = Counts(), Found(), list[tuple[Label, Comparison]](), 0
    for label in _labels(labels):
        if half is None or label.half is half:
            a, b = _both(label, prints, candidates)
            comparison = compare(a, b)
            pairs += 1
            counts.add(label.is_copy and comparison.is_copy, label.is_copy, comparison.is_copy)
            if label.is_copy:
                lookup.add(found=is_candidate(a.keys, b.keys))
            if label.is_copy is not comparison.is_copy:
                errors.append((label, comparison))
    return CopiesReport(pairs, counts, lookup, tuple(errors))


def _both(label: Label, prints: Mapping[str, Fingerprint], path: Path) -> tuple[Fingerprint, Fingerprint]:
    missing = [id_ for id_ in (label.a, label.b) if id_ not in prints]
    if missing:
        raise UsageError(f"{path}: no article {missing[0]!r}, which the labels name")
    return prints[label.a], prints[label.b]


def _labels(path: Path) -> list[Label]:
    try:
        pairs = json.loads(path.read_text(encoding="utf-8"))["pairs"]
        return [Label(p["a"], p["b"], bool(p.get("settled", p["copy"])), bool(p.get("sure", True))) for p in pairs]
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        raise UsageError(f"{path}: not a file of labels ({fault!r}); it needs pairs with a, b and copy") from fault


def _prints(path: Path) -> dict[str, Fingerprint]:
    """The fingerprints of the articles in a file of pairs, by their ids."""
    lines = path.read_bytes().splitlines()
    records = {article["id"]: article for number, line in enumerate(lines, 1) if line.strip() for article in _articles(line, f"{path}:{number}")}
    data = "\n".join(json.dumps(record) for record in records.values()).encode()
    read = load_bytes(data, name="pairs.jsonl", options=ReadOptions(any_language=True))
    return {one.name: fingerprint(replace(one.document, id=one.name)) for one in read}


def _articles(line: bytes, where: str) -> Iterable[dict[str, str]]:
    """The two articles of a line, as records that reading takes."""
    try:
        pair = json.loads(line)
        return [_record(pair[side]) for side in ("a", "b")]
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        raise UsageError(f"{where}: not a pair of articles ({fault!r}); a line needs a and b, each with id, title and text") from fault


def _record(article: Mapping[str, str]) -> dict[str, str]:
    title = article["title"].strip()
    known = {"publisher": article.get("source"), "published": (article.get("date") or "").strip()}
    return {"id": article["id"], "title": title, "text": f"{title}\n\n{article['text']}", **{k: v for k, v in known.items() if v}}
