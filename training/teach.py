"""Write what teachers believe of batches: `python -m training.teach --base DIR --teachers FILE... --batches FILE... --out DIR`."""

import argparse
import json
from pathlib import Path

import torch

from training.network import Tagger
from training.objective import believe
from training.train import load_base

FAILED = 2.0
"""A teacher whose loss on cues that were held out is so many times the best one's has not learned, and is not asked."""


def main() -> None:
    """Parse the command line; one file of beliefs for each file of batches, of the same name."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--teachers", type=Path, nargs="+", required=True)
    parser.add_argument("--batches", type=Path, nargs="+", required=True)
    parser.add_argument("--bf16", action="store_true")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    torch.set_float32_matmul_precision("high")
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    teachers = [_teacher(options.base, path).to(device) for path in learned(options.teachers)]
    options.out.mkdir(parents=True, exist_ok=True)
    for path in options.batches:
        with torch.autocast(device.type, torch.bfloat16, enabled=options.bf16):
            beliefs = [believe(teachers, batch.to(device)).to(torch.device("cpu")) for batch in torch.load(path, weights_only=False)]
        torch.save(beliefs, options.out / path.name)


def learned(teachers: list[Path]) -> list[Path]:
    """Those that have learned; with so large networks and high rates now and then one does not, from the first steps on."""
    held = {path: json.loads(path.with_suffix(".jsonl").read_text(encoding="utf-8").splitlines()[-1])["held"]["cue"] for path in teachers}
    return [path for path, loss in held.items() if loss < FAILED * min(held.values())]


def _teacher(base: Path, path: Path) -> Tagger:
    teacher = load_base(base)
    teacher.load_state_dict(torch.load(path, weights_only=True))
    return teacher.eval()


if __name__ == "__main__":
    main()
