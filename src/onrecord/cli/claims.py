"""`onrecord claims`, `claim`, `disputes`, `link` and `unlink`: what stands against what."""

from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from onrecord.cli.answers import SHORT_ID, print_csv, print_json_lines
from onrecord.cli.console import emit_text, error_console, output_console
from onrecord.cli.entries import ARROW
from onrecord.cli.judge import Author, Reason, StatementId, author_of
from onrecord.cli.ledger import DEFAULT, Answer, AsAnswer, Db, Limit, Offset, ledger
from onrecord.cli.options import not_empty
from onrecord.export.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.query.answers import Told
    from onrecord.query.claims import Claim, Member
    from onrecord.store import Ledger

EPILOG = """[bold]Examples[/bold]

onrecord disputes --about "military aid"

onrecord claim 3f2a9c

onrecord claims --format jsonl > claims.jsonl

A claim's members hold or oppose one proposition, which is shown in the words of the statement that was told first. Mentions, outlets and origins are
counted apart: forty papers with one wire story are one origin. Origins are certain (named), assumed (one unnamed group in one story) or suspected
(unnamed groups of several stories that may be one); these are never added up.
"""
LINK_EPILOG = """[bold]Example[/bold]

onrecord link 3f2a9c10 8be01d77 --reason "both tell of the same order"

The ids are those that [bold]onrecord search[/bold] and [bold]onrecord claim[/bold] show. [bold]onrecord undo[/bold] takes it back.
"""
UNLINK_EPILOG = """[bold]Example[/bold]

onrecord unlink 3f2a9c10 8be01d77 --reason "one is about the ships, the other about the crews"

The ids are those that [bold]onrecord search[/bold] and [bold]onrecord claim[/bold] show. [bold]onrecord undo[/bold] takes it back.
"""
STYLES = {"for": "green", "against": "red", "doubt": "yellow"}
SIGNS = {"for": "+", "against": "-", "doubt": "?"}

About = Annotated[str, typer.Option("--about", metavar="WORDS", help="Only claims with a statement that has these words.", show_default=False)]

OtherId = Annotated[
    str, typer.Argument(metavar="OTHER", callback=not_empty, help="The id of another statement, or the beginning of it.", show_default=False)
]
AllLimit = Annotated[
    int | None, typer.Option("--limit", min=1, metavar="N", help="How many to show.  \\[default: 20; jsonl and csv show all]", show_default=False)
]


def claims(*, about: About = "", limit: AllLimit = None, offset: Offset = 0, db: Db = DEFAULT, as_format: AsAnswer = Answer.TABLE) -> None:
    """List what is claimed by several statements, disputed claims first, then the largest."""
    _list(about, db, as_format, limit, offset, disputed=False)


def disputes(*, about: About = "", limit: Limit = 20, offset: Offset = 0, db: Db = DEFAULT, as_format: AsAnswer = Answer.TABLE) -> None:
    """List the claims on which sources stand apart."""
    _list(about, db, as_format, limit, offset, disputed=True)


def claim(
    id_: Annotated[str, typer.Argument(metavar="ID", callback=not_empty, help="The id of a claim, or the beginning of it.", show_default=False)],
    *,
    db: Db = DEFAULT,
    as_format: AsAnswer = Answer.TABLE,
) -> None:
    """Show one claim: who is for and against it, on how many origins, who answered, and what happened when."""
    from onrecord.query.claims import claim_named

    with ledger(db) as opened:
        found = claim_named(opened, id_)
        _print(opened, [found], as_format, whole=True)


def link(one: StatementId, other: OtherId, *, reason: Reason, author: Author = None, db: Db = DEFAULT) -> None:
    """Say that two statements, by their ids, are about one proposition."""
    _judge("link", one, other, reason, author, db)


def unlink(one: StatementId, other: OtherId, *, reason: Reason, author: Author = None, db: Db = DEFAULT) -> None:
    """Say that two statements are not about one proposition."""
    _judge("unlink", one, other, reason, author, db)


def _judge(kind: str, one: str, other: str, reason: str, author: str | None, db: str) -> None:
    from onrecord.run.judge import Judge, judge_pair

    with ledger(db) as opened:
        emit_text(f"judgement {judge_pair(opened, kind, one, other, Judge(author_of(author), reason))}\n")


def _list(about: str, db: str, as_format: Answer, limit: int | None, offset: int, *, disputed: bool) -> None:
    from onrecord.query.claims import claims as run

    most = limit or (20 if as_format is Answer.TABLE else None)
    with ledger(db) as opened:
        total, found = run(opened, about=about, disputed=disputed, limit=most, offset=offset)
        _print(opened, found, as_format, whole=False)
    error_console().print(f"{len(found)} of {total} {'disputes' if disputed else 'claims'}", style="dim")
    if not total:
        raise typer.Exit(1)


def _print(opened: "Ledger", found: list["Claim"], as_format: Answer, *, whole: bool) -> None:
    if as_format is Answer.JSONL:
        print_json_lines(one.to_json() for one in found)
    elif as_format is Answer.CSV:
        from onrecord.export.claim.sheet import COLUMNS, rows

        print_csv(COLUMNS, rows(found))
    else:
        from onrecord.query.chains import chains

        with opened.read() as connection:
            above = chains(connection, (m.told for one in found for m in one.members))
        console = output_console()
        with console.capture() as captured:
            for one in found:
                for line in claim_lines(one, above, whole=whole):
                    console.print(line, soft_wrap=not console.is_terminal)
        emit_text(captured.get())


def claim_lines(found: "Claim", above: "Mapping[str, tuple[Told, ...]]", *, whole: bool) -> list[Text]:
    """A claim for people: the proposition, then each side with its counts and members; with `whole` its reasons and its life too.

    `above` are the tellings that members stand in, by the members' ids, outermost first.
    """
    through = {m.told.id: "".join(f"{_name(told)}{ARROW}" for told in above.get(m.told.id, ())) for m in found.members}
    out = [Text.assemble((found.id[:SHORT_ID], "dim"), "  ", (one_line(found.founder.content or "(the words are not kept)"), "bold"))]
    for side in ("for", "against", "doubt"):
        members = [m for m in found.members if m.side == side]
        if members:
            out.append(Text.assemble("  ", (f"{SIGNS[side]} {side}", STYLES[side]), (f"  {_counted(found, side)}", "dim")))
            out += [line for m in members for line in _member_lines(m, through[m.told.id], whole=whole)]
    if whole:
        out += _life(found, through)
    return [*out, Text()]


def _counted(found: "Claim", side: str) -> str:
    counts = found.counts(side)
    kinds = " · ".join(f"{n} {kind}" for kind, n in counts["origins"].items() if n)
    return f"{counts['mentions']} mentions in {counts['documents']} documents of {counts['outlets']} outlets; origins: {kinds or 'none'}"


def _name(told: "Told") -> str:
    return one_line(told.speaker or "unspecified")


def _member_lines(m: "Member", through: str, *, whole: bool) -> list[Text]:
    told = m.told
    answer = f"  answers: {m.response.replace('_', ' ')}" if m.response else ""
    where = " · ".join(one_line(part) for part in (told.day or "no date", told.outlet or told.document) if part)
    words = f"{one_line(told.cue or '')} | {one_line(told.content or '')}"
    head = Text.assemble("      ", (told.id[:SHORT_ID], "dim"), "  ", (through, "dim"), (_name(told), "bold"), answer, (f"  {where}", "dim"))
    lines = [head, Text(f"        {words}")]
    return [*lines, *(Text(f"        because {one_line(reason)}", style="dim") for reason in m.reasons if whole)]


def _life(found: "Claim", through: "Mapping[str, str]") -> list[Text]:
    names = {m.told.id: f"{through[m.told.id]}{_name(m.told)}" for m in found.members}
    out = [Text("  what happened when", style="dim")]
    for event in found.timeline:
        turned = f" (before: {event['before'][:SHORT_ID]})" if event["before"] else ""
        told = f"{event['happening']:<10}  {names[event['statement_id']]}, {event['side']}{turned}"
        out.append(Text(f"      {event['day'] or 'no date':<10}  {told}"))
    related = [f"{other['relation']}: claim {other['claim_id'][:SHORT_ID]}" for other in found.related]
    origins = [f"{side}, {origin['kind']}: {one_line('; '.join(origin['reasons']))}" for side, some in found.origins.items() for origin in some]
    return [*out, *_headed("related claims", related), *_headed("where each side comes from, origin by origin", origins)]


def _headed(title: str, lines: list[str]) -> list[Text]:
    """Lines under a heading; nothing where there are none."""
    return [Text(text, style="dim") for text in (f"  {title}", *(f"      {line}" for line in lines))] if lines else []
