import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

MARKED = "import pytest\n\n\n@pytest.mark.corpora\ndef test_needs_corpora(shared):\n    assert shared.is_dir()\n"


@pytest.fixture
def project(tmp_path: Path, root: Path) -> Path:
    (tmp_path / "tests").mkdir()
    shutil.copy(root / "tests" / "conftest.py", tmp_path / "tests")
    (tmp_path / "tests" / "test_marked.py").write_text(MARKED)
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers = corpora\n")
    return tmp_path


def run(project: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pytest", "-rs", "-p", "no:cacheprovider", "tests"]
    plain = {k: v for k, v in os.environ.items() if not k.startswith("ONRECORD_")}
    return subprocess.run(command, cwd=project, env=plain | environment, capture_output=True, text=True, check=False)  # noqa: S603


def test_a_marked_test_is_skipped_with_its_reason_where_the_data_is_absent(project: Path):
    done = run(project, ONRECORD_SHARED=str(project / "nowhere"))
    assert done.returncode == 0
    assert "there is no folder corpora in" in done.stdout


def test_a_marked_test_fails_where_the_data_is_absent_and_everything_is_required(project: Path):
    done = run(project, ONRECORD_SHARED=str(project / "nowhere"), ONRECORD_REQUIRE="all")
    assert done.returncode == 1
    assert "ONRECORD_REQUIRE=all, and there is no folder corpora in" in done.stdout


def test_a_marked_test_runs_where_the_data_is_there(project: Path):
    (project / "data" / "corpora").mkdir(parents=True)
    done = run(project, ONRECORD_SHARED=str(project / "data"), ONRECORD_REQUIRE="all")
    assert "1 passed" in done.stdout
