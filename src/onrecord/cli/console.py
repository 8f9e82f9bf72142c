"""Where the command line writes: results to the output stream, everything else to the error stream."""

import os
import sys

import typer
from rich.console import Console


def output_console() -> Console:
    """Lays results out for the output stream: coloured on a terminal (unless NO_COLOR is set), plain in a pipe. Words are never read as markup."""
    return Console(file=sys.stdout, markup=False, highlight=False, emoji=False)


def error_console() -> Console:
    """For rejects, progress and messages."""
    return Console(stderr=True, markup=False, highlight=False, emoji=False)


def emit(data: bytes) -> None:
    """Write to the output stream at once. When its reader has gone away (`| head`), the command ends quietly."""
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _drop_output()
        raise typer.Exit(0) from None


def emit_text(text: str) -> None:
    """Write text: in the terminal's own encoding on a terminal, in UTF-8 in a pipe. What a terminal cannot show becomes a question mark."""
    encoding = sys.stdout.encoding if sys.stdout.isatty() else "utf-8"
    emit(text.encode(encoding, "replace"))


def _drop_output() -> None:
    """Point the output at nothing, so that Python's own flush at exit finds no broken pipe."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
