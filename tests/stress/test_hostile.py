from pathlib import Path

from sqlalchemy import select

from onrecord.run.add import Outcome, add
from onrecord.store import Ledger
from onrecord.store.tables import CAPTURES, REJECTS
from tests.contract.dump import integrity
from tests.contract.reader import work
from tests.hostile.make import damaged_inputs, hostile_inputs
from tests.stress.size import HOSTILE_INPUTS, IS_FULL


def test_hostile_inputs_are_in_the_ledger_or_among_its_rejects(place: str, tmp_path: Path):
    ledger = Ledger.open(place, create=True)
    for number, given in enumerate(hostile_inputs(HOSTILE_INPUTS) if IS_FULL else damaged_inputs(HOSTILE_INPUTS)):
        path = tmp_path / str(number) / given.name
        path.parent.mkdir()
        path.write_bytes(given.data)
        done = list(add(ledger, [path], work()))
        path.unlink()
        with ledger.read() as connection:
            named = set(connection.scalars(select(CAPTURES.c.name).where(CAPTURES.c.path == str(path))))
            refused = connection.scalar(select(REJECTS.c.id).where(REJECTS.c.place.startswith(str(path), autoescape=True)).limit(1))
        read = {added.name.replace("\x00", "\ufffd") for added in done if added.outcome is not Outcome.REJECTED}
        assert done, given
        assert read == named, given.done
        assert refused or all(added.outcome is not Outcome.REJECTED for added in done), given.done
    ledger.close()
    assert "://" in place or integrity(Path(place)) == "ok"
