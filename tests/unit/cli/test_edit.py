"""`onrecord edit`: what is named changes, what was read is told beside it, and a bad call says why."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord.cli.app import app
from onrecord.errors import UsageError
from onrecord.store import Ledger
from tests.contract.builders import harbour, put

STATEMENT = harbour().statements[1].id


@pytest.fixture
def db(tmp_path: Path) -> str:
    place = tmp_path / "news.db"
    made = Ledger.open(place, create=True)
    put(made, harbour())
    made.close()
    return str(place)


def call(db: str, *arguments: str) -> str:
    done = CliRunner().invoke(app, [*arguments, "--db", db], catch_exceptions=False)
    return done.stdout


def test_an_edit_tells_what_it_changed_and_is_shown_as_one(db: str):
    told = call(
        db, "edit", STATEMENT, "--act", "warn", "--content", "harbour was", "--content", "closed", "--role", "none", "--by", "Ada", "--reason", "x"
    )
    assert told.startswith("judgement ")
    assert "  act: warn  (read: deny)\n" in told
    assert "  content: harbour was … closed  (read: " in told
    shown = call(db, "show", STATEMENT)
    assert "edited" in shown.splitlines()[2]
    assert "as it was read" in shown
    assert "Ada" in call(db, "judgements")
    call(db, "undo", told.split()[1])
    assert "edited" not in call(db, "show", STATEMENT)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--act", "sing"], "it is one of say"),
        (["--cue", "none"], "cue cannot be empty"),
        (["--content", "100:900"], "cannot stand there"),
        ([], "nothing changes"),
    ],
)
def test_what_cannot_be_says_why(db: str, arguments: list[str], message: str):
    with pytest.raises(UsageError, match=message):
        call(db, "edit", STATEMENT, *arguments, "--reason", "x")
