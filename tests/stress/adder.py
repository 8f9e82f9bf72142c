"""Adds a folder to a ledger and prints the name of each document once it is done: `python -m tests.stress.adder LEDGER FOLDER`. Made to be killed."""

import sys
from pathlib import Path

from onrecord.run.add import add
from onrecord.store import Ledger
from tests.contract.reader import work


def main(place: str, folder: str) -> None:
    """Add, and say so."""
    ledger = Ledger.open(place, create=True)
    for done in add(ledger, sorted(Path(folder).iterdir()), work()):
        print(done.name, flush=True)
    ledger.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
