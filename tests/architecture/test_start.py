import subprocess
import sys

import pytest

HEAVY = ("sqlalchemy", "numpy", "fastapi", "pyarrow", "lxml", "jinja2", "onnxruntime")
READING = ("onrecord.annotate.tagger", "onrecord.interpret", "onnxruntime", "tokenizers", "trafilatura", "lxml")


@pytest.mark.parametrize(
    ("module", "unused"),
    [
        pytest.param("onrecord.cli.app", HEAVY, id="the command line, what only some commands need"),
        pytest.param("onrecord.__main__", (*HEAVY, "onrecord.cli.app", "rich"), id="a worker's first file, the command line"),
        pytest.param("onrecord.run.cluster.drive", READING, id="who hands work to workers, what reads"),
    ],
)
def test_a_process_starts_without_what_it_does_not_use(module: str, unused: tuple[str, ...]):
    code = f"import sys, {module}; print([m for m in {unused!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "[]"
