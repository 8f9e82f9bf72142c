"""The report of `onrecord evaluate statements` for the terminal, and the list of a label's errors."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from json import dumps
from typing import Any

from rich import box
from rich.table import Table

from onrecord.cli.console import output_console
from onrecord.evaluate.labels import Label
from onrecord.evaluate.misses import Miss, misses
from onrecord.evaluate.trial import Trial
from onrecord.export.visible import one_line

DASH = "–"


def report_text(figures: Mapping[str, Any]) -> str:
    """The figures of a `StatementReport.as_dict()` as two tables and what they rest on; a dash where a figure does not apply."""
    intervals = figures["interval"]
    found = [
        (level, _figure(f["p"]), _figure(f["r"]), _figure(f["f1"]), _interval(intervals["found"][level]), f"{f['gold']:,}")
        for level, f in figures["found"].items()
    ]
    labels = [
        (
            label,
            _figure(share),
            _interval(intervals["accuracy"][label]),
            _figure(figures["macro_f1"].get(label)),
            _interval(intervals["macro_f1"].get(label)),
            f"{figures['n'][label]:,}",
        )
        for label, share in figures["accuracy"].items()
    ]
    documents = figures["documents"]
    rests_on = (
        f"{documents['read']:,} of {documents['gold']:,} documents read; {figures['spans']['outside']:,} spans outside of the text\n"
        f"95 %: percentile bootstrap, {intervals['units']:,} {intervals['drawn']} drawn {intervals['resamples']:,} times\n"
    )
    return (
        _table(("statements found", "precision", "recall", "F1", "95 %", "n"), found)
        + _table(("label", "accuracy", "95 %", "macro F1", "95 %", "n"), labels)
        + rests_on
    )


def misses_text(trials: Iterable[Trial], label: Label, *, as_lines: bool) -> str:
    """Where a label is wrong: one JSON object a line, or a block for each with a count of what was taken for what at the end."""
    wrong = list(misses(trials, label))
    if as_lines:
        return "".join(f"{dumps(asdict(miss), ensure_ascii=False)}\n" for miss in wrong)
    return "".join(f"{line}\n" for line in (*(line for miss in wrong for line in _block(miss)), *_taken_for(wrong)))


def _block(miss: Miss) -> Iterator[str]:
    """What was taken for what, by which rule, and where; then the words."""
    by = f"  (by {one_line(miss.decided_by)})" if miss.decided_by else ""
    yield f"{_taken(miss)}{by}  {one_line(miss.document)} {one_line(miss.id or '')}".rstrip()
    yield "    " + " | ".join(one_line(words) or "-" for words in (miss.source, miss.cue, miss.content))


def _taken_for(wrong: Sequence[Miss]) -> Iterator[str]:
    yield f"{len(wrong):,} wrong"
    for taken, n in sorted(Counter(map(_taken, wrong)).items(), key=lambda item: (-item[1], item[0])):
        yield f"{n:6,}  {taken}"


def _taken(miss: Miss) -> str:
    return f"{one_line(miss.gold or DASH)} → {one_line(miss.predicted or DASH)}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    table = Table(head[0], box=box.SIMPLE_HEAD, pad_edge=False)
    for name in head[1:]:
        table.add_column(name, justify="right", no_wrap=True)
    for row in rows:
        table.add_row(*row)
    console = output_console()
    with console.capture() as captured:
        console.print(table)
    return captured.get()


def _figure(value: float | None) -> str:
    return DASH if value is None else f"{value:.3f}"


def _interval(value: Sequence[float] | None) -> str:
    return DASH if value is None else f"{value[0]:.3f} to {value[1]:.3f}"
