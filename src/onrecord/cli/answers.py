"""Answers of a ledger on the terminal, as JSON lines or as CSV."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from onrecord.cli.console import emit, emit_text, output_console
from onrecord.export.sheet import csv_rows
from onrecord.export.visible import one_line
from onrecord.query.answers import Told

SHORT_ID = 8
INDENT = "  "


def print_json_lines(records: Iterable[Mapping[str, Any]]) -> None:
    """One object a line."""
    for record in records:
        emit(json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace") + b"\n")


def print_csv(columns: Sequence[str], records: Iterable[Mapping[str, Any]]) -> None:
    """A line of names, then one line for each record; what is no scalar is written as JSON."""
    emit(csv_rows([columns]))
    for record in records:
        emit(csv_rows([[_cell(record.get(name)) for name in columns]]))


def print_told(statements: Iterable[Told]) -> None:
    """Statements for people: who did what, where and when on the first line, the words below."""
    console = output_console()
    with console.capture() as captured:
        for told in statements:
            for line in told_lines(told):
                console.print(line, soft_wrap=not console.is_terminal)
    emit_text(captured.get())


def told_lines(told: Told, indent: str = "") -> list[Text]:
    """One statement; on a pipe these are two lines, whatever their length."""
    act = told.record["act"] or "unclear"
    stance = " ".join(filter(None, (told.record["certainty"], told.record["polarity"] if told.record["polarity"] == "negative" else None)))
    head = Text.assemble(
        indent,
        (told.id[:SHORT_ID], "dim"),
        "  ",
        (one_line(told.speaker or "no source named"), "bold" if told.speaker else "dim italic"),
        "  ",
        (act, "cyan"),
        (f"  {stance}" if stance else ""),
        ("  edited", "magenta") if told.extracted else "",
        (f"  {' · '.join(one_line(part) for part in (told.day or 'no date', told.outlet or told.document) if part)}", "dim"),
    )
    words = Text(indent + INDENT + one_line(told.content or "(the words are not kept)"))
    return [head, words]


def print_rows(columns: Sequence[str], rows: Sequence[Sequence[object]], console: Console | None = None) -> None:
    """A plain table: names, then rows, as wide as their longest cells."""
    console = console or output_console()
    cells = [[one_line("" if value is None else str(value)) for value in row] for row in rows]
    widths = [max([len(name), *(len(row[i]) for row in cells)]) for i, name in enumerate(columns)]
    with console.capture() as captured:
        console.print(Text("  ".join(name.ljust(w) for name, w in zip(columns, widths, strict=True)).rstrip(), style="dim"), soft_wrap=True)
        for row in cells:
            console.print(Text("  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)).rstrip()), soft_wrap=True)
    emit_text(captured.get())


def _cell(value: object) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
