"""Cut training texts into batches: `python -m training.prepare --base DIR --data DIR --out DIR`.

Articles fall into `FOLDS`, so that teachers can be asked about texts that they were not trained on; a few are held out of everything.
"""

import argparse
import json
import os
import random
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import torch

from onrecord.language.pieces import WordPieces
from onrecord.language.words import split_words
from training.batches import batches, slices
from training.corpus import Example, load_annotated, load_polnear
from training.variation import Variation

FOLDS = 4
HELD_OUT = 17
"""Every so many-th article is held out."""
PASSES = {"plain": 8, "varied": 17, "unlabelled": 6}
BATCH_PIECES = 2048
INTERNATIONAL_COPIES = 2
SHORTEST_TEXT = 600
SHINGLE = 8
SHARED = 0.02
SEED = 20261127


def main() -> None:
    """Parse the command line and write the batches."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True, help="folder with tokenizer.json")
    parser.add_argument("--data", type=Path, required=True, help="folder with corpora/ and annotation/")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--sample", type=int, default=1, help="use every Nth article only, for a trial")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    jobs = [(kind, number) for kind, passes in PASSES.items() for number in range(passes)]
    with ProcessPoolExecutor(max_workers=os.cpu_count()) as pool:
        list(pool.map(partial(write, options.base, options.data, options.out, options.sample), jobs))


def write(base: Path, data: Path, out: Path, sample: int, job: tuple[str, int]) -> None:
    """One pass over the texts of a kind, a file for each fold."""
    kind, number = job
    chance = random.Random(f"{SEED} {kind} {number}")
    encoder = WordPieces.from_file(base / "tokenizer.json")
    if kind == "unlabelled":
        groups = {"all": list(unlabelled(data, encoder))[::sample]}
    else:
        groups = folds(data, encoder, sample)
        held = groups.pop("held")
        if kind == "varied":
            variation = Variation((e for group in groups.values() for e in group), encoder)
            groups = {name: [variation.vary(e, chance) for e in group] for name, group in groups.items()}
        elif number == 0:
            groups["held"] = held
    for name, group in groups.items():
        torch.save(list(batches(slices(group, chance), encoder, chance, pieces=BATCH_PIECES)), out / f"{kind}-{number}-{name}.pt")


def folds(data: Path, encoder: WordPieces, sample: int = 1) -> dict[str, list[Example]]:
    """The marked articles by fold, and those held out."""
    out: dict[str, list[Example]] = {str(i): [] for i in range(FOLDS)} | {"held": []}
    polnear = load_polnear(data / "corpora/polnear/train.jsonl", data / "annotation/train/nested.jsonl", encoder)
    international = load_annotated(data / "annotation/train-international/statements.jsonl", encoder)
    for examples, copies in ((polnear, 1), (international, INTERNATIONAL_COPIES)):
        for i, example in enumerate(examples[::sample]):
            held = i % HELD_OUT == HELD_OUT - 1
            out["held" if held else str(i % FOLDS)] += [example] * (1 if held else copies)
    return out


def unlabelled(data: Path, encoder: WordPieces) -> Iterator[Example]:
    """News and official texts that nobody marked, less those that share much with a development article."""
    measured = set()
    for name in ("corpora/polnear/dev.jsonl", "annotation/dev-international/statements.jsonl"):
        for line in (data / name).read_text(encoding="utf-8").splitlines():
            measured |= shingles(json.loads(line)["text"])
    for name, text in sorted(unmarked_texts(data / "corpora")):
        own = shingles(text)
        if len(text) >= SHORTEST_TEXT and len(own & measured) < SHARED * len(own):
            words = split_words(text)
            yield Example(name, words, encoder.split(words), [])


def unmarked_texts(corpora: Path) -> Iterator[tuple[str, str]]:
    """Names and texts of the corpora without marks."""
    seen = set()
    for line in (corpora / "near-duplicates/candidates.jsonl").read_text(encoding="utf-8").splitlines():
        for side in ("a", "b"):
            article = json.loads(line)[side]
            if article["text"] not in seen:
                seen.add(article["text"])
                yield f"near-duplicates {len(seen)}", article["text"]
    for line in (corpora / "statements-2022/documents.jsonl").read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        if "BY-SA" not in document["licence"]:
            yield document["id"], document["text"]
    for path in sorted((corpora / "pages").rglob("*.json")):
        for number, page in enumerate(json.loads(path.read_text(encoding="utf-8")).values()):
            yield f"{path.name} {number}", "\n\n".join(_paragraphs(page.get("body") or {}))


def _paragraphs(body: dict) -> Iterator[str]:
    yield from body.get("summary", [])
    for section in body.get("sections", []):
        yield from section["headline"]
        yield from section["paragraphs"]


def shingles(text: str) -> set[tuple[str, ...]]:
    """Runs of `SHINGLE` words."""
    words = text.split()
    return {tuple(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)}


if __name__ == "__main__":
    main()
