"""Train the tagger: `python -m training.train --base DIR --data DIR --out DIR`.

Seeded; writes a checkpoint after every epoch and a log of the losses beside it. `training.compare` scores what comes out.
"""

import argparse
import json
import random
import time
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from onrecord.language.pieces import WordPieces
from training.batches import ANY, NESTED, NONE, Batch, batches, slices
from training.corpus import Example, load_annotated, load_polnear
from training.network import Tagger

EPOCHS = 6
BATCH_PIECES = 2048
ENCODER_RATE = 2e-4
HEAD_RATE = 1e-3
SETTLING_RATE = 0.25
WARM_UP = 0.08
ROLE_WEIGHT = 1 / 20
"""Brings the sum over a window's words to the size of the cue loss."""
FLAT_WEIGHT = 1.0
AVERAGED = (0.35, 0.65)
"""Shares of the last two epochs in the shipped weights; on PolNeAR dev that brings 0.004 of exact contents and 0.003 of relations over the last."""
INTERNATIONAL_COPIES = 2
SEED = 20261126


def main() -> None:
    """Parse the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True, help="folder with config.json, model.safetensors and tokenizer.json")
    parser.add_argument("--data", type=Path, required=True, help="folder with corpora/ and annotation/")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--start", type=Path, help="go on from these weights, at SETTLING_RATE of the rates")
    parser.add_argument("--sample", type=int, default=1, help="use every Nth article only, for a trial")
    options = parser.parse_args()
    torch.manual_seed(SEED)
    encoder = WordPieces.from_file(options.base / "tokenizer.json")
    examples = load_polnear(options.data / "corpora/polnear/train.jsonl", options.data / "annotation/train/nested.jsonl", encoder)
    examples += load_annotated(options.data / "annotation/train-international/statements.jsonl", encoder) * INTERNATIONAL_COPIES
    options.out.mkdir(parents=True, exist_ok=True)
    tagger = load_base(options.base)
    if options.start:
        tagger.load_state_dict(torch.load(options.start, weights_only=True))
    train(tagger, examples[:: options.sample], encoder, options.out, options.epochs, SETTLING_RATE if options.start else 1.0)


def load_base(folder: Path) -> Tagger:
    """The untrained tagger on a pre-trained encoder."""
    config = BertConfig.from_pretrained(folder, attention_probs_dropout_prob=0.0)
    return Tagger(BertModel.from_pretrained(folder, config=config, add_pooling_layer=False))


def train(tagger: Tagger, examples: list[Example], encoder: WordPieces, out: Path, epochs: int, rate: float = 1.0) -> None:
    """Run `epochs` passes; after each, write `tagger-<epoch>.pt` below `out`, at the end `tagger.pt`, and losses to `log.jsonl`."""
    chance = random.Random(SEED + round(1000 * (1 - rate)))
    plan = [list(batches(slices(examples, chance), encoder, chance, pieces=BATCH_PIECES)) for _ in range(1)]
    steps = len(plan[0]) * epochs
    optimizer = _optimizer(tagger, rate)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / (WARM_UP * steps), max(0.0, (steps - s) / (steps * (1 - WARM_UP))))
    )
    log = (out / "log.jsonl").open("a", encoding="utf-8")
    step = 0
    for epoch in range(epochs):
        tagger.train()
        began, sums = time.monotonic(), {"cue": 0.0, "role": 0.0, "flat": 0.0}
        group = plan.pop() if plan else list(batches(slices(examples, chance), encoder, chance, pieces=BATCH_PIECES))
        for count, batch in enumerate(group, 1):
            losses = loss_of(tagger, batch)
            total = losses["cue"] + ROLE_WEIGHT * losses["role"] + FLAT_WEIGHT * losses["flat"]
            optimizer.zero_grad()
            total.backward()
            nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            for name, value in losses.items():
                sums[name] += float(value)
            if count % 20 == 0:
                line = {
                    "epoch": epoch,
                    "step": step,
                    "of": steps,
                    "seconds": round(time.monotonic() - began),
                    **{k: round(v / count, 4) for k, v in sums.items()},
                }
                print(json.dumps(line), file=log, flush=True)
        torch.save(tagger.state_dict(), out / f"tagger-{epoch}.pt")
    torch.save(average([out / f"tagger-{epoch}.pt" for epoch in range(epochs)][-len(AVERAGED) :]), out / "tagger.pt")


def average(checkpoints: list[Path]) -> dict[str, Tensor]:
    """The weighted mean of the last checkpoints; the last one where there is only one."""
    states = [torch.load(path, weights_only=True) for path in checkpoints]
    shares = AVERAGED if len(states) == len(AVERAGED) else (1.0,)
    last = states[-1]
    means = {k: sum(share * state[k] for share, state in zip(shares, states, strict=True)) for k, v in last.items() if v.is_floating_point()}
    return {**last, **means}


def loss_of(tagger: Tagger, batch: Batch) -> dict[str, Tensor]:
    """The three losses of a batch, each over its number of cues."""
    hidden = tagger.encode(batch.ids, batch.shapes, batch.flags, batch.mask)
    cue, role, flat, count = (hidden.new_zeros(()) for _ in range(4))
    for row, firsts in enumerate(batch.firsts):
        states = tagger.dropout(hidden[row].index_select(0, firsts))
        cue = cue + cue_loss(tagger.cue_head(states), batch.classes[row])
        flat = flat + nn.functional.binary_cross_entropy_with_logits(tagger.flat_head(states), batch.flat[row], reduction="sum") / 10
        cues = batch.cues[row]
        if len(cues):
            logits = tagger.roles(states, states.index_select(0, cues), cues)
            role = role + nn.functional.cross_entropy(logits.flatten(0, 1), batch.roles[row].flatten(), reduction="sum")
            count = count + len(cues)
    count = count.clamp(min=1)
    return {"cue": cue / count, "role": role / count, "flat": flat / count}


def cue_loss(logits: Tensor, classes: Tensor) -> Tensor:
    """Cross entropy; where nested cues were not searched for, "none" and "nested" are both right."""
    scores = logits.log_softmax(-1)
    known = classes != ANY
    exact = nn.functional.nll_loss(scores[known], classes[known], reduction="sum")
    either = scores[~known][:, [NONE, NESTED]].logsumexp(-1)
    return exact - either.sum()


def _optimizer(tagger: Tagger, scale: float) -> torch.optim.Optimizer:
    """AdamW with a slow rate for the encoder and a fast one for what is new; no decay on vectors."""
    groups = []
    for is_encoder, rate in ((True, ENCODER_RATE), (False, HEAD_RATE)):
        for is_matrix in (True, False):
            chosen = [p for n, p in tagger.named_parameters() if n.startswith("encoder.") == is_encoder and (p.dim() > 1) == is_matrix]
            groups.append({"params": chosen, "lr": rate * scale, "weight_decay": 0.01 if is_matrix else 0.0})
    return torch.optim.AdamW(groups, fused=True)


if __name__ == "__main__":
    main()
