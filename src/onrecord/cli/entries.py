"""Lines of a dossier on the terminal: who told what, the words below, and where they stand."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.text import Text

from onrecord.cli.answers import SHORT_ID
from onrecord.cli.console import emit_text, output_console

if TYPE_CHECKING:  # the database's libraries are loaded only by commands that need them
    from onrecord.export.dossier.entry import Entry
    from onrecord.export.dossier.outline import Group

ARROW = " → "
STYLES = {"for": "green", "against": "red", "doubt": "yellow"}
INDENT = "  "


def entry_lines(entry: "Entry", indent: str = "") -> list[Text]:
    """One line of a dossier, under the beginning of its id."""
    chain = (f"{entry.chain}{ARROW}", "dim") if entry.chain else ""
    label = (f"  {entry.label}", "cyan") if entry.label else ""
    head = Text.assemble(indent, (entry.id[:SHORT_ID], "dim"), "  ", chain, (entry.who, "bold"), label, (f"  {entry.where}", "dim"))
    words = Text(f"{indent}{INDENT}{entry.cue} | {entry.words}" if entry.cue else f"{indent}{INDENT}{entry.words}")
    return [head, words, *(Text.assemble(indent, INDENT * 2, (f"{note.label}: ", "dim"), note.words) for note in entry.notes)]


def group_lines(group: "Group", depth: int = 0) -> list[Text]:
    """A heading, its counts, its lines and the groups below."""
    indent = INDENT * depth
    title = Text.assemble(indent, (f"{group.claim[:SHORT_ID]}  " if group.claim else "", "dim"), (group.title, STYLES.get(group.title, "bold")))
    lines = [title]
    if group.entries and group.facts:
        title.append(f"  {' · '.join(group.facts)}", "dim")
    else:
        lines += [Text(f"{indent}{INDENT}{fact}") for fact in group.facts]
    lines += [Text(f"{indent}{INDENT}{relation}: claim {id_[:SHORT_ID]}") for relation, id_ in group.related]
    for entry in group.entries:
        lines += entry_lines(entry, indent + INDENT)
    for inner in group.groups:
        lines += group_lines(inner, depth + 1)
    return lines if depth > 1 else [*lines, Text()]


def print_entries(entries: "Iterable[Entry]") -> None:
    """Lines below each other."""
    print_lines(line for entry in entries for line in entry_lines(entry))


def print_lines(lines: Iterable[Text]) -> None:
    """Lines on the output stream; in a pipe they are never folded."""
    console = output_console()
    with console.capture() as captured:
        for line in lines:
            console.print(line, soft_wrap=not console.is_terminal)
    emit_text(captured.get())
