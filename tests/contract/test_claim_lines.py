"""Claims on the terminal: nobody's words appear without those who tell them."""

from contextlib import closing

from typer.testing import CliRunner

from onrecord.cli.app import app
from onrecord.store import Ledger
from tests.unit.web.dispute import fill_dispute


def test_members_that_others_tell_of_stand_behind_those_who_tell(place: str):
    with closing(Ledger.open(place, create=True)) as ledger:
        fill_dispute(ledger)

    def run(*words: str) -> list[str]:
        return CliRunner().invoke(app, [*words, "--db", place]).stdout.splitlines()

    listed = run("disputes")
    (told,) = (line for line in listed if "The Echo" in line)
    assert "The Echo → Jon Aster" in told
    assert sum("Jon Aster" in line for line in listed) == 3
    whole = run("claim", listed[0].split()[0])
    (happened,) = (line for line in whole if "Echo" in line and ", for" in line)
    assert happened.endswith("The Echo → Jon Aster, for")
    headings = [line.strip() for line in whole if line.startswith("  ") and not line.startswith("   ")]
    assert headings[-2:] == ["what happened when", "where each side comes from, origin by origin"]
