"""Writing a ledger into a folder: all files are written aside, and appear together when they are whole."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection

from onrecord.errors import UsageError
from onrecord.export.ledger.linked.write import write_jsonld
from onrecord.export.ledger.sheets import write_sheet
from onrecord.export.ledger.tables import TABLES
from onrecord.export.ledger.training import write_training
from onrecord.store import Ledger

ASIDE = ".onrecord-export-"


class Format(StrEnum):
    """What a ledger can be written as."""

    PARQUET = "parquet"
    CSV = "csv"
    JSONLD = "jsonld"
    TRAINING = "training"


@dataclass(frozen=True, slots=True)
class Plan:
    """What to write. `replaces` lets files of an earlier export be replaced."""

    formats: tuple[Format, ...]
    keeps_text: bool = True
    replaces: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """How far a file has come: `rows` of a table, or nodes of the JSON-LD."""

    file: str
    rows: int


def export_ledger(ledger: Ledger, folder: Path, plan: Plan) -> Iterator[Step]:
    """Write the ledger's present state into `folder`, which is made; tell each step.

    Raises `UsageError` where the folder holds something already and `plan.replaces` is false, a library is missing, or words are asked to be left out
    of what is nothing without them; `OSError` where the folder cannot be written to. Files of an earlier export that this one does not write stay.
    """
    if Format.PARQUET in plan.formats:
        _need_pyarrow()
    if Format.TRAINING in plan.formats and not plan.keeps_text:
        raise UsageError("what is to be trained on needs the texts; leave --no-text away, or training")
    _make(folder, replaces=plan.replaces)
    with TemporaryDirectory(dir=folder, prefix=ASIDE) as aside, ledger.read() as connection:
        for kind in dict.fromkeys(plan.formats):
            yield from _write(connection, Path(aside), kind, plan)
        for file in sorted(Path(aside).iterdir()):
            file.replace(folder / file.name)


def _write(connection: Connection, aside: Path, kind: Format, plan: Plan) -> Iterator[Step]:
    if kind is Format.JSONLD:
        yield from _steps("ledger.jsonld", write_jsonld(aside / "ledger.jsonld", connection, keeps_text=plan.keeps_text))
        return
    if kind is Format.TRAINING:
        yield from _steps("training.jsonl", write_training(aside / "training.jsonl", connection))
        return
    for table in TABLES:
        name, rows = f"{table.name}.{kind}", table.read(connection, keeps_text=plan.keeps_text)
        if kind is Format.CSV:
            yield from _steps(name, write_sheet(aside / name, table, rows))
        else:
            from onrecord.export.ledger.parquet import write_parquet  # pyarrow is an extra

            yield from _steps(name, write_parquet(aside / name, table, rows))


def _steps(file: str, counts: Iterator[int]) -> Iterator[Step]:
    yield Step(file, 0)
    for rows in counts:
        yield Step(file, rows)


def _need_pyarrow() -> None:
    try:
        import pyarrow  # noqa: F401  # pyright: ignore[reportUnusedImport]
    except ImportError as fault:
        raise UsageError("Parquet needs pyarrow; install it with: pip install 'onrecord[parquet]'") from fault


def _make(folder: Path, *, replaces: bool) -> None:
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is a file; --to takes a folder")
    folder.mkdir(parents=True, exist_ok=True)
    if not replaces and any(folder.iterdir()):
        raise UsageError(f"{folder} is not empty; name another folder, or replace files of an earlier export with --force")
