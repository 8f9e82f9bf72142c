import re
import subprocess
from pathlib import Path

import pytest

LONGEST = 300
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:(?:work|root|farm|home)/[\w.-]+|tmp/bash)")
"""Paths of the machine that something was made on; they mean nothing to anybody else."""
TEXTS = {".py", ".md", ".toml", ".json", ".jsonl", ".txt", ".html", ".css", ".j2", ".yml", ".yaml", ""}
NOT_OURS = {"LICENSE", "uv.lock", "tokenizer.json"}


def tracked(root: Path) -> list[Path]:
    """The texts of ours that git tracks; none outside of a clone."""
    listed = subprocess.run(["git", "ls-files"], cwd=root, capture_output=True, text=True, check=False)  # noqa: S607
    paths = [root / name for name in listed.stdout.splitlines()]
    return [p for p in paths if p.suffix in TEXTS and p.name not in NOT_OURS and p.is_file()]


def test_no_file_of_code_is_long(root: Path):
    lengths = {p: len(p.read_text(encoding="utf-8").splitlines()) for p in tracked(root) if p.suffix == ".py"}
    assert [f"{p.relative_to(root)}: {n} lines" for p, n in lengths.items() if n > LONGEST] == []


def test_no_file_names_a_place_of_the_machine_it_was_made_on(root: Path):
    found = {p: MACHINE_PATH.search(p.read_text(encoding="utf-8")) for p in tracked(root)}
    assert [f"{p.relative_to(root)}: {hit.group()}" for p, hit in found.items() if hit] == []


@pytest.mark.parametrize(
    ("parts", "leaks"),
    [(("see ", "work", "main"), True), (("see docs", "work", "main"), False), (("frame", "works"), False), (("", "tmp", "bash_jobs.0"), True)],
)
def test_a_machine_path_is_told_from_others(parts: tuple[str, ...], leaks: bool):
    assert bool(MACHINE_PATH.search("/".join(parts))) is leaks
