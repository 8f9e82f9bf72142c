import subprocess
import sys
from pathlib import Path

HEAVY = ("numpy", "onnxruntime", "tokenizers", "trafilatura", "lxml", "spacy", "torch", "httpx", "rich", "typer")


def test_imports_run_downward_only(root: Path):
    command = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([command, "--no-cache"], cwd=root, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stdout


def test_importing_onrecord_imports_nothing_heavy():
    code = f"import sys, onrecord; print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "[]"
