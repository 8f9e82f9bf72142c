"""Train a tagger on batches: `python -m training.train --base DIR --batches DIR --out FILE`.

A *teacher* learns from the marks alone, on all folds but one (`--without`); a *student* also learns what teachers believe (`--beliefs`).
Seeded. Writes the weights, smoothed over the last steps, and beside them a log of the losses, on what was held out at the end.
"""

import argparse
import json
import random
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn
from transformers import AutoConfig, BertModel, MPNetModel

from training.batches import Batch
from training.network import Tagger
from training.objective import Belief, losses, total

HEAD_RATE = 1e-3
WARM_UP = 0.08
TAUGHT = 0.85
"""Share of the teachers' beliefs in the loss of what people marked; of the two tried, 0.5 is worse on exact contents and on nested statements."""
SMOOTHED_EVERY, SMOOTHING = 10, 0.97
LOGGED_EVERY = 50
ENCODERS = {"bert": BertModel, "mpnet": MPNetModel}


@dataclass(frozen=True, slots=True)
class Item:
    """A batch in a pass: what teachers believe of it, and whether its marks count."""

    batch: Batch
    belief: Belief | None
    marked: bool

    def to(self, device: torch.device) -> "Item":
        """The same on another device."""
        return Item(self.batch.to(device), self.belief and self.belief.to(device), self.marked)


def main() -> None:
    """Parse the command line, train, and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True, help="folder with config.json and model.safetensors")
    parser.add_argument("--batches", type=Path, required=True)
    parser.add_argument("--beliefs", type=Path, help="folder of what teachers believe of the batches")
    parser.add_argument("--without", help="the fold that a teacher is not trained on")
    parser.add_argument("--kinds", nargs="+", default=["plain"])
    parser.add_argument("--steps", type=int, required=True)
    parser.add_argument("--rate", type=float, default=2e-4, help="of the encoder")
    parser.add_argument("--taught", type=float, default=TAUGHT)
    parser.add_argument("--bf16", action="store_true")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_float32_matmul_precision("high")
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    tagger = load_base(options.base)
    tagger.to(device)
    items = [i.to(device) for i in load(options.batches, options.kinds, options.without, options.beliefs)]
    held = [i.to(device) for i in load_held(options.batches)]
    options.out.parent.mkdir(parents=True, exist_ok=True)
    with options.out.with_suffix(".jsonl").open("w", encoding="utf-8") as log:
        smooth = fit(tagger, items, options, log)
        smooth.eval()
        print(json.dumps({"held": measure(smooth, held)}), file=log, flush=True)
    torch.save({name: value.float().cpu() for name, value in smooth.state_dict().items()}, options.out)


def load_base(folder: Path) -> Tagger:
    """The untrained tagger on a pre-trained encoder."""
    config = AutoConfig.from_pretrained(folder, attention_probs_dropout_prob=0.0)
    encoder = ENCODERS[config.model_type](config, add_pooling_layer=False)
    missing, unused = encoder.load_state_dict(load_file(folder / "model.safetensors"), strict=False)
    if wrong := [n for n in missing if "position_ids" not in n] + [n for n in unused if not n.startswith("pooler") and "position_ids" not in n]:
        raise ValueError(f"the weights in {folder} do not fit: {wrong[:3]}")
    return Tagger(encoder)


def load(folder: Path, kinds: list[str], without: str | None, beliefs: Path | None) -> Iterator[Item]:
    """Batches of some kinds, less those of a fold, with the beliefs about them where a folder has them."""
    for kind in kinds:
        for path in sorted(folder.glob(f"{kind}-*.pt")):
            fold = path.stem.split("-")[-1]
            if fold in ("held", without):
                continue
            found = torch.load(path, weights_only=False)
            believed = torch.load(beliefs / path.name, weights_only=False) if beliefs else [None] * len(found)
            yield from (Item(batch, belief, kind == "plain") for batch, belief in zip(found, believed, strict=True))


def load_held(folder: Path) -> Iterator[Item]:
    """What was held out."""
    for path in sorted(folder.glob("*-held.pt")):
        yield from (Item(batch, None, True) for batch in torch.load(path, weights_only=False))


def fit(tagger: Tagger, items: list[Item], options: argparse.Namespace, log: TextIO) -> Tagger:
    """Take the steps, with rates that rise and then fall to nothing; returns the smoothed network."""
    device_type = next(tagger.parameters()).device.type
    optimizer = torch.optim.AdamW(groups(tagger, options.rate), fused=True)
    rates = [group["lr"] for group in optimizer.param_groups]
    smooth = AveragedModel(tagger, multi_avg_fn=get_ema_multi_avg_fn(SMOOTHING))
    began, sums = time.monotonic(), Sums()
    tagger.train()
    for step, item in zip(range(1, options.steps + 1), endless(items, random.Random(options.seed)), strict=False):
        done = step / options.steps
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * min(done / WARM_UP, (1 - done) / (1 - WARM_UP))
        with torch.autocast(device_type, torch.bfloat16, enabled=options.bf16):
            parts = losses(tagger, item.batch, item.belief, marked=item.marked)
            loss = total(parts, options.taught)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
        optimizer.step()
        if step % SMOOTHED_EVERY == 0:
            smooth.update_parameters(tagger)
        sums.add(parts)
        if step % LOGGED_EVERY == 0:
            print(json.dumps({"step": step, "seconds": round(time.monotonic() - began, 1), **sums.means()}), file=log, flush=True)
            sums = Sums()
    smooth.update_parameters(tagger)
    return smooth.module


def endless(items: list[Item], chance: random.Random) -> Iterator[Item]:
    """Pass after pass, each in another order."""
    while True:
        yield from chance.sample(items, len(items))


class Sums:
    """Losses on the way, by name. They stay on the device until they are asked for: to ask is to wait."""

    def __init__(self) -> None:
        self._sums: dict[str, Tensor] = {}
        self._weights: dict[str, float] = defaultdict(float)

    def add(self, parts: dict[str, Tensor], weight: float = 1.0) -> None:
        """Count the losses of a batch."""
        for name, value in parts.items():
            self._sums[name] = self._sums.get(name, 0.0) + weight * value.detach()
            self._weights[name] += weight

    def means(self) -> dict[str, float]:
        """Mean losses."""
        return {name: round(float(value) / self._weights[name], 4) for name, value in self._sums.items()}


@torch.no_grad()
def measure(tagger: Tagger, items: list[Item]) -> dict[str, float]:
    """Mean losses over the cues of what was held out."""
    sums = Sums()
    for item in items:
        sums.add(losses(tagger, item.batch), weight=len(item.batch.cues))
    return sums.means()


def groups(tagger: Tagger, encoder_rate: float) -> list[dict]:
    """A slow rate for the encoder and a fast one for what is new; no decay on vectors."""
    out = []
    for is_encoder, rate in ((True, encoder_rate), (False, HEAD_RATE)):
        for is_matrix in (True, False):
            chosen = [p for n, p in tagger.named_parameters() if n.startswith("encoder.") == is_encoder and (p.dim() > 1) == is_matrix]
            out.append({"params": chosen, "lr": rate, "weight_decay": 0.01 if is_matrix else 0.0})
    return out


if __name__ == "__main__":
    main()
