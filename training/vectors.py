"""Make the table of sentence vectors: `python -m training.vectors --base DIR --data DIR [--out DIR]`. Five minutes of CPU; seeded.

1. Each piece of the vocabulary goes through the sentence encoder alone, is centred on the middle of news, and weighted by its rarity in news (SIF:
   Arora and others, 2017). The idea of such tables is that of Model2Vec (Tulkens and van Dongen, 2024).
2. The contents of the training statements go through the encoder whole, and the rows of their pieces are moved until their sums point where the
   encoder does. Labels are not used.
3. Both on the contents' main axes (PCA); then rounded to whole numbers.
"""

import argparse
import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch.nn import functional
from transformers import BertConfig, BertModel

from onrecord.language.pieces import WordPieces
from onrecord.language.vectors import DIM, PieceTable
from onrecord.language.words import split_words

TEXTS = {"corpora/polnear/train.jsonl": "attributions", "annotation/train-international/statements.jsonl": "statements"}
RARITY = 1e-3
"""The `a` of a / (a + p), where p is the piece's share of all pieces. The sweep stands in `docs/concepts/vectors.md`, as do those of the next."""
EPOCHS, BATCH, RATE = 4, 512, 2e-3
LONGEST_PIECES = 94
BATCH_PIECES = 4096
SEED = 20261126
SHIPPED = Path(__file__).parents[1] / "src/onrecord/language/vectors"
Floats = NDArray[np.floating]
Bags = Sequence[Sequence[int]]
"""Pieces of each text."""


def main() -> None:
    """Parse the command line, make the table and write it with its card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True, help="folder with config.json, model.safetensors and tokenizer.json")
    parser.add_argument("--data", type=Path, required=True, help="folder with corpora/ and annotation/")
    parser.add_argument("--out", type=Path, default=SHIPPED)
    options = parser.parse_args()
    torch.use_deterministic_algorithms(mode=True)
    contents, texts = read(options.data)
    pieces = WordPieces.from_file(options.base / "tokenizer.json")
    bags = bags_of(contents, pieces)
    wanted, axes = on_main_axes(encode(options.base, bags))
    rows = fit(start(options.base, texts, axes), bags, wanted)
    options.out.mkdir(parents=True, exist_ok=True)
    rounded(rows).write(options.out, card(options.base))


def read(data: Path) -> tuple[list[str], list[str]]:
    """The contents of all top-level statements, and the articles."""
    contents, texts = [], []
    for name, key in TEXTS.items():
        for d in (json.loads(line) for line in (data / name).read_text(encoding="utf-8").splitlines()):
            texts.append(d["text"])
            contents += [" ".join(d["text"][s:e] for s, e in a["content"]) for a in d[key] if not a.get("parent")]
    return contents, texts


def bags_of(texts: Iterable[str], pieces: WordPieces) -> list[list[int]]:
    """The first pieces of each text."""
    return [pieces.split(split_words(text)).ids[:LONGEST_PIECES] for text in texts]


def encode(base: Path, bags: Bags) -> NDArray[np.float32]:
    """The mean of the encoder's states over each bag between its two marks, `[bags, hidden]`: what it was trained to compare."""
    encoder = BertModel(BertConfig.from_pretrained(base), add_pooling_layer=False)
    encoder.load_state_dict(load_file(base / "model.safetensors"), strict=False)
    encoder.eval()
    pieces = WordPieces.from_file(base / "tokenizer.json")
    rows = [[pieces.start_id, *bag, pieces.end_id] for bag in bags]
    out = np.zeros((len(rows), encoder.config.hidden_size), dtype=np.float32)
    batch: list[int] = []
    for i in sorted(range(len(rows)), key=lambda i: len(rows[i])):
        if batch and (len(batch) + 1) * len(rows[i]) > BATCH_PIECES:
            out[batch] = _mean_states(encoder, [rows[j] for j in batch])
            batch = []
        batch.append(i)
    if batch:
        out[batch] = _mean_states(encoder, [rows[j] for j in batch])
    return out


@torch.inference_mode()
def _mean_states(encoder: BertModel, rows: Bags) -> NDArray[np.float32]:
    longest = max(map(len, rows))
    ids = torch.tensor([[*row, *[0] * (longest - len(row))] for row in rows])
    mask = torch.arange(longest)[None] < torch.tensor([len(row) for row in rows])[:, None]
    states = encoder(ids, attention_mask=mask.long()).last_hidden_state
    return ((states * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)).numpy()


def on_main_axes(vectors: Floats) -> tuple[Floats, Floats]:
    """Directions of texts, centred, on their `DIM` main axes; and the axes, `[hidden, DIM]`, each pointing to where its largest entry is positive."""
    directions = unit(vectors.astype(np.float64))
    centred = directions - directions.mean(0)
    _, axes = np.linalg.eigh(centred.T @ centred)
    axes = axes[:, ::-1][:, :DIM]
    axes = axes * np.sign(axes[np.abs(axes).argmax(0), np.arange(DIM)])
    return unit(centred @ axes), axes


def unit(vectors: Floats) -> Floats:
    """Rows of length one; zeros stay."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors / np.where(lengths > 0, lengths, 1.0)


def start(base: Path, texts: Iterable[str], axes: Floats) -> Floats:
    """The rows before they are fitted, the longest of length one."""
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    vocabulary, pieces = tokenizer.get_vocab(), WordPieces(tokenizer)
    counts = np.ones(len(vocabulary), dtype=np.int64)
    for text in texts:
        counts += np.bincount(pieces.split(split_words(text)).ids, minlength=len(counts))
    shares = counts / counts.sum()
    weights = RARITY / (RARITY + shares)
    weights[[i for piece, i in vocabulary.items() if len(piece) > 2 and piece[0] == "[" and piece[-1] == "]"]] = 0.0
    alone = encode(base, [[i] for i in range(len(counts))])
    rows = (alone - shares @ alone) @ axes * weights[:, None]
    return rows / np.linalg.norm(rows, axis=1).max()


def fit(rows: Floats, bags: Bags, wanted: Floats) -> Floats:
    """Move the rows of the pieces that stand in `bags` until the sum over each bag points where `wanted` does; the others stay.

    A piece whose row is zero stands for no word, and stays so.
    """
    chance = np.random.default_rng(SEED)
    means = rows.any(1)
    bags = [[i for i in bag if means[i]] for bag in bags]
    full = np.array([i for i, bag in enumerate(bags) if bag])
    seen, at = np.unique(np.concatenate([bags[i] for i in full]), return_inverse=True)
    ends = np.cumsum([len(bags[i]) for i in full])
    parts = [torch.tensor(part) for part in np.split(at, ends[:-1])]
    targets, fixed = (torch.tensor(x, dtype=torch.float32) for x in (wanted[full], rows[seen]))
    moved = torch.zeros_like(fixed).requires_grad_()
    optimizer = torch.optim.Adam([moved], lr=RATE)
    orders = [chance.permutation(len(full)) for _ in range(EPOCHS)]
    plan = [batch for order in orders for batch in np.split(order, range(BATCH, len(order), BATCH))]
    for step, batch in enumerate(plan):
        optimizer.param_groups[0]["lr"] = RATE * (1 - step / len(plan))
        offsets = np.cumsum([0, *(len(parts[i]) for i in batch[:-1])])
        sums = functional.embedding_bag(torch.cat([parts[i] for i in batch]), fixed + moved, torch.tensor(offsets), mode="sum")
        loss = (functional.normalize(sums) - targets[batch]).square().sum(1).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    out = rows.copy()
    out[seen] += moved.detach().numpy()
    return out


def rounded(rows: Floats) -> PieceTable:
    """Whole numbers: each row to 8 bits by its own largest entry, the rows' scales to 16 bits by the largest of all. Lengths do not matter."""
    peaks = np.abs(rows).max(1)
    scales = np.ceil(peaks / peaks.max() * np.iinfo(np.uint16).max).astype(np.uint16)
    units = scales * (peaks.max() / np.iinfo(np.uint16).max) / np.iinfo(np.int8).max
    return PieceTable(np.rint(rows / np.where(units > 0, units, 1.0)[:, None]).astype(np.int8), scales)


def card(base: Path) -> dict[str, object]:
    """What the table was made from."""
    return {
        "what": "a vector for each word piece, for search and blocking",
        "made_from": "all-MiniLM-L6-v2 (sentence-transformers), Apache-2.0",
        "base": {name: hashlib.sha256((base / name).read_bytes()).hexdigest() for name in ("model.safetensors", "tokenizer.json")},
        "made_by": "training/vectors.py: distilled from the encoder's vectors of pieces and of contents of PolNeAR and Wikinews training articles",
        "texts": "none inside",
        "licence": "Apache-2.0",
    }


if __name__ == "__main__":
    main()
