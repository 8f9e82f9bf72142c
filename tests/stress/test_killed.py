import random
import subprocess
import sys
import time
from pathlib import Path

from sqlalchemy import func, select

from onrecord.run.add import add
from onrecord.store import Ledger
from onrecord.store.tables import CAPTURES, DOCUMENTS, STATEMENTS
from tests.contract.dump import dump, integrity
from tests.contract.reader import work
from tests.contract.test_add import write_texts
from tests.stress.size import DOCUMENTS as COUNT
from tests.stress.size import KILLS

SEED = 20240501
LONGEST_PAUSE_S = 0.05
"""After a document was reported the process lives on for a while, so that the kill meets the next one at any of its steps."""
PATIENCE_S = 600


def add_until_killed(place: str, folder: Path, root: Path, *, lines: int | None, pause_s: float) -> list[str]:
    """What a process reported as done before it was killed behind so many lines; with None it is left alone."""
    command = [sys.executable, "-m", "tests.stress.adder", place, str(folder)]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        assert process.stdout is not None
        told: list[str] = []
        while (lines is None or len(told) < lines) and (line := process.stdout.readline()):
            told.append(line.strip())
        if lines is not None:
            time.sleep(pause_s)
            process.kill()
        told += [line.strip() for line in process.stdout.read().splitlines(keepends=True) if line.endswith("\n")]
        code = process.wait(PATIENCE_S)
    assert lines is not None or code == 0
    return told


def names_held(ledger: Ledger) -> list[str]:
    """The names of the documents that are there whole: with their capture and their statement."""
    query = (
        select(CAPTURES.c.name).join(DOCUMENTS, DOCUMENTS.c.id == CAPTURES.c.document_id).join(STATEMENTS, STATEMENTS.c.document_id == DOCUMENTS.c.id)
    )
    with ledger.read() as connection:
        return sorted(connection.scalars(query))


def test_a_process_that_is_killed_time_and_again_loses_nothing_and_doubles_nothing(place: str, tmp_path: Path, root: Path):
    paths = write_texts(tmp_path / "texts", COUNT)
    chance = random.Random(SEED)  # noqa: S311
    stops = sorted(chance.randrange(COUNT) for _ in range(KILLS))
    done: set[str] = set()
    for stop in stops:
        done |= set(add_until_killed(place, tmp_path / "texts", root, lines=stop, pause_s=chance.random() * LONGEST_PAUSE_S))
        held = names_held_at(place)
        assert len(held) == len(set(held))
        assert done <= set(held)
    add_until_killed(place, tmp_path / "texts", root, lines=None, pause_s=0)
    undisturbed = Ledger.open(tmp_path / "undisturbed.db", create=True)
    list(add(undisturbed, paths, work()))
    ledger = Ledger.open(place)
    assert names_held(ledger) == sorted(p.stem for p in paths)
    assert dump(ledger) == dump(undisturbed)
    for opened in (ledger, undisturbed):
        opened.close()
    assert "://" in place or integrity(Path(place)) == "ok"


def names_held_at(place: str) -> list[str]:
    """What stands in the ledger now; making it may have been what was interrupted."""
    ledger = Ledger.open(place, create=True)
    held = names_held(ledger)
    with ledger.read() as connection:
        assert connection.scalar(select(func.count()).select_from(DOCUMENTS)) == len(held)
    ledger.close()
    return held
