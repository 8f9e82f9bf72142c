"""`onrecord doctor`: what is installed, whether it works, and what to do where it does not."""

import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import typer
from rich.text import Text

from onrecord.cli.console import emit_text, output_console
from onrecord.cli.reader import open_reader
from onrecord.cli.versions import LIBRARIES, installed_version
from onrecord.errors import ModelError, OnRecordError
from onrecord.export.visible import one_line

OLDEST_PYTHON = (3, 11)
REINSTALL = "pip install --force-reinstall onrecord"
SENTENCE = "The mayor of Ostry said on Monday that the new bridge would open to traffic in the first week of June."
SOURCE, CUE = "The mayor of Ostry", "said"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at; `fix` is empty where it is in order."""

    what: str
    found: str
    fix: str = ""


def doctor(context: typer.Context) -> None:
    """Print what is installed and working; exit with 1, and the fix, when something is wrong."""
    console = output_console()
    broken = False
    for check in checks(context):
        broken = broken or bool(check.fix)
        with console.capture() as captured:
            console.print(_line(check), soft_wrap=True)
        emit_text(captured.get())
    if broken:
        raise typer.Exit(1)


def checks(context: typer.Context) -> Iterator[Check]:
    """Each thing in turn, what the others need first."""
    new_enough = sys.version_info >= OLDEST_PYTHON
    yield Check("python", platform.python_version(), "" if new_enough else "install Python 3.11 or later")
    for package in ("onrecord", *LIBRARIES):
        found = installed_version(package)
        yield Check(package, found or "not installed", "" if found else f"pip install {package}")
    yield model_check()
    yield vectors_check()
    yield reading_check(context)


def model_check() -> Check:
    """Whether the tagger's files are there and are the ones that were shipped."""
    try:
        from onrecord.annotate import weights  # a broken installation must not keep the doctor from speaking

        return Check("model", f"sha256 {weights.verify()}")
    except (ModelError, ImportError, OSError) as fault:
        return Check("model", one_line(str(fault)), REINSTALL)


def vectors_check() -> Check:
    """Whether the table of sentence vectors is there and is the one that was shipped."""
    try:
        from onrecord.language.vectors import PieceTable

        PieceTable.shipped()
    except (ModelError, ImportError, OSError) as fault:
        return Check("vectors", one_line(str(fault)), REINSTALL)
    return Check("vectors", "as shipped")


def reading_check(context: typer.Context) -> Check:
    """Whether one sentence comes out as the statement that it holds."""
    try:
        article = open_reader(context).read_text(SENTENCE, name="doctor")
    except OnRecordError as fault:
        return Check("reading", one_line(str(fault)), REINSTALL)
    except Exception as fault:  # noqa: BLE001 - whatever a library raises, the doctor reports it
        return Check("reading", one_line(f"{type(fault).__name__}: {fault}"), REINSTALL)
    if any(s.source.text == SOURCE and s.cue.text == CUE for s in article.statements):
        return Check("reading", "one sentence, one statement")
    reasons = "; ".join(r.reason for r in article.rejects) or f"{len(article.statements)} statements, none of them the one in the sentence"
    return Check("reading", one_line(reasons), REINSTALL)


def _line(check: Check) -> Text:
    mark = ("fail", "bold red") if check.fix else ("ok  ", "green")
    line = Text.assemble(mark, f"  {check.what:<18}  {check.found}")
    return line.append(f"\n      fix: {check.fix}", style="bold") if check.fix else line
