"""Write what teachers believe of batches: `python -m training.teach --base DIR --teachers FILE... --batches FILE... --out DIR`."""

import argparse
from pathlib import Path

import torch

from training.network import Tagger
from training.objective import believe
from training.train import load_base


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
    teachers = [_teacher(options.base, path).to(device) for path in options.teachers]
    options.out.mkdir(parents=True, exist_ok=True)
    for path in options.batches:
        with torch.autocast(device.type, torch.bfloat16, enabled=options.bf16):
            beliefs = [believe(teachers, batch.to(device)).to(torch.device("cpu")) for batch in torch.load(path, weights_only=False)]
        torch.save(beliefs, options.out / path.name)


def _teacher(base: Path, path: Path) -> Tagger:
    teacher = load_base(base)
    teacher.load_state_dict(torch.load(path, weights_only=True))
    return teacher.eval()


if __name__ == "__main__":
    main()
