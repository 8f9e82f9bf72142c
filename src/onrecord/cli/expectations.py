"""`onrecord expectations`: what people say will happen, what they find likelier than what, and what it came to."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from onrecord.cli.answers import print_csv, print_json_lines
from onrecord.cli.console import emit_text, error_console
from onrecord.cli.entries import print_entries
from onrecord.cli.ledger import DEFAULT, Answer, AsAnswer, Db, Offset, ledger
from onrecord.cli.options import iso_date, one_of
from onrecord.errors import UsageError
from onrecord.export.visible import one_line
from onrecord.model import Certainty

if TYPE_CHECKING:
    from onrecord.query.expectations import Wanted
    from onrecord.reconcile.expectations import Score
    from onrecord.store import Ledger

COLUMNS = (
    "id", "document", "document_id", "statement_id", "published", "speaker", "kind", "direction", "certainty", "step", "probability", "event",
    "likelihood_words", "condition_words", "horizon_words", "until", "happened",
)  # fmt: skip
COMPARED = ("document", "document_id", "statement_id", "published", "speaker", "scale", "better_words", "worse_words", "relation_words")
SEVERAL = ("likelihood", "condition", "better", "worse", "relation")
SCORED = ("actor_id", "speaker", "certainty", "step", "direction", "as_said", "otherwise", "open", "figures", "brier")
EPILOG = """[bold]Examples[/bold]

onrecord expectations --about ships --step unlikely

onrecord expectations --comparisons --format jsonl

onrecord resolve 7a7256f4 yes --reason "the owner says so on May 30"

onrecord expectations --scores

A label may be given several times: any of the values will do.

An expectation is always somebody's. People say how it came out; onrecord foretells nothing.
"""

KINDS, DIRECTIONS = ("forecast", "commitment", "intention"), ("will", "will not")
ODDS = ("almost no chance", "very unlikely", "unlikely", "roughly even chance", "likely", "very likely", "almost certain")
"""What `Kind`, `Direction` and the steps of likelihood are; repeated here so that `--help` need not load them (a test holds them equal)."""

About = Annotated[str, typer.Option("--about", metavar="WORDS", help="Only those whose statement has these words.", show_default=False)]
By = Annotated[str | None, typer.Option("--by", help="Words of the holder's name, or a source's id.", show_default=False)]
Until = Annotated[
    str | None,
    typer.Option("--until", metavar="DATE", callback=iso_date, help="Only what is to have happened by this day (2031-06-30).", show_default=False),
]
Resolved = Annotated[
    bool | None, typer.Option("--resolved/--unresolved", help="Only those that somebody said yes or no to, or only the others.", show_default=False)
]
MostLimit = Annotated[
    int | None, typer.Option("--limit", min=1, metavar="N", help="How many to show.  \\[default: 20; jsonl and csv show all]", show_default=False)
]


def expectations(
    *,
    about: About = "",
    by: By = None,
    kind: Annotated[list[str] | None, one_of("What it is, a promise or a threat being a commitment", KINDS)] = None,
    direction: Annotated[list[str] | None, one_of("Whether it will happen or not", DIRECTIONS)] = None,
    step: Annotated[list[str] | None, one_of("How likely by the holder's words, in steps of ICD 203", ODDS)] = None,
    certainty: Annotated[list[str] | None, one_of("How sure the statement sounds", Certainty, may_be_open=True)] = None,
    until: Until = None,
    resolved: Resolved = None,
    comparisons: Annotated[bool, typer.Option("--comparisons", help="What is found likelier, better or larger than what, instead.")] = False,
    scores: Annotated[bool, typer.Option("--scores", help="What came of each holder's expectations, instead.")] = False,
    limit: MostLimit = None,
    offset: Offset = 0,
    db: Db = DEFAULT,
    as_format: AsAnswer = Answer.TABLE,
) -> None:
    """List what people say will or will not happen, newest first."""
    from onrecord.query.expectations import Wanted
    from onrecord.query.filters import Filters

    if comparisons and scores:
        raise UsageError("--comparisons and --scores are two lists; ask for one of them")
    most = limit or (20 if as_format is Answer.TABLE else None)
    labels = {name: tuple(values or ()) for name, values in (("kind", kind), ("direction", direction), ("step", step))}
    filters = Filters(by=by, certainty=tuple(certainty or ()))
    wanted = Wanted(about, filters, until=until, is_resolved=resolved, limit=most, offset=offset, **labels)
    with ledger(db) as opened:
        listing = _scores if scores else _comparisons if comparisons else _expectations
        total, shown = listing(opened, wanted, as_format)
    error_console().print(f"{shown} of {total} {'holders' if scores else 'comparisons' if comparisons else 'expectations'}", style="dim")
    if not total:
        raise typer.Exit(1)


def _expectations(opened: "Ledger", wanted: "Wanted", as_format: Answer) -> tuple[int, int]:
    from onrecord.export.dossier.entry import of_expectation
    from onrecord.query.dossier import Foreseen
    from onrecord.query.expectations import expectations as run

    total, found = run(opened, wanted)
    if as_format is Answer.TABLE:
        print_entries(of_expectation(Foreseen(one)) for one in found)
    elif as_format is Answer.JSONL:
        print_json_lines(one.to_json() for one in found)
    else:
        print_csv(COLUMNS, (_flat(one.to_json()) for one in found))
    return total, len(found)


def _comparisons(opened: "Ledger", wanted: "Wanted", as_format: Answer) -> tuple[int, int]:
    from onrecord.export.dossier.entry import of_comparison
    from onrecord.query.dossier import Line
    from onrecord.query.expectations import comparisons as run

    total, found = run(opened, wanted)
    if as_format is Answer.TABLE:
        print_entries(of_comparison(one, Line(one.told)) for one in found)
    elif as_format is Answer.JSONL:
        print_json_lines(one.to_json() for one in found)
    else:
        print_csv(COMPARED, (_flat(one.to_json()) for one in found))
    return total, len(found)


def _scores(opened: "Ledger", wanted: "Wanted", as_format: Answer) -> tuple[int, int]:
    from onrecord.query.expectations import scores_of
    from onrecord.query.outcomes import score_to_json

    found = scores_of(opened, wanted)
    if as_format is Answer.JSONL:
        print_json_lines(score_to_json(one) for one in found)
    elif as_format is Answer.CSV:
        print_csv(SCORED, (row for one in found for row in _score_rows(score_to_json(one))))
    else:
        emit_text("".join(f"{line}\n" for one in found for line in _score_lines(one)))
    return len(found), len(found)


def _flat(record: dict[str, Any]) -> dict[str, Any]:
    """A record as cells of a sheet: words without their spans."""
    words = {f"{name}_words": " … ".join(part["text"] for part in record[name]) for name in SEVERAL if name in record}
    horizon, outcome = record.get("horizon"), record.get("outcome")
    own = {"event": record["words"]["text"]} if "words" in record else {}
    known = {"horizon_words": horizon and horizon["text"], "until": horizon and horizon["end"], "happened": outcome and outcome["happened"]}
    return {**record, **words, **own, **known}


def _score_rows(record: dict[str, Any]) -> list[dict[str, Any]]:
    """A holder in each of its rows; one row where all its expectations had figures."""
    rows: list[dict[str, Any]] = record["rows"]
    return [{**record, **row} for row in rows] or [record]


def _score_lines(score: "Score") -> list[str]:
    """A holder, then a line for each way of telling."""
    rows = [
        f"  {row.step or row.certainty or 'unclear'}, {row.direction}: {row.as_said} as said, {row.otherwise} otherwise, {row.open} open"
        for row in score.rows
    ]
    brier = [] if score.brier is None else [f"  Brier score {score.brier:.3f} over {score.figures} with a figure"]
    return [one_line(score.speaker or score.actor_id), *rows, *brier]
