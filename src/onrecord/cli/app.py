"""The command `onrecord`: its verbs, and what a failure looks like from outside.

Exit codes: 0 done, 1 nothing could be read or a check failed, 2 the call cannot be carried out, 130 interrupted.
"""

from collections.abc import Sequence
from typing import Annotated, NoReturn

import typer

from onrecord.cli.add import EPILOG as ADD_EPILOG
from onrecord.cli.add import add
from onrecord.cli.care import backup, forget
from onrecord.cli.claims import EPILOG as CLAIMS_EPILOG
from onrecord.cli.claims import LINK_EPILOG, UNLINK_EPILOG, claim, claims, disputes, link, unlink
from onrecord.cli.console import emit_text, error_console
from onrecord.cli.demo import demo
from onrecord.cli.doctor import doctor
from onrecord.cli.dossier import EPILOG as DOSSIER_EPILOG
from onrecord.cli.dossier import dossier
from onrecord.cli.edit import EPILOG as EDIT_EPILOG
from onrecord.cli.edit import edit
from onrecord.cli.evaluate import evaluate
from onrecord.cli.expectations import EPILOG as EXPECTATIONS_EPILOG
from onrecord.cli.expectations import expectations
from onrecord.cli.export import EPILOG as EXPORT_EPILOG
from onrecord.cli.export import export
from onrecord.cli.holdings import copies, rejects, show, stats, versions
from onrecord.cli.judge import UNDO_EPILOG, accept, judgements, merge, reject, split, undo, withhold
from onrecord.cli.mcp import EPILOG as MCP_EPILOG
from onrecord.cli.mcp import mcp
from onrecord.cli.options import HELP_EPILOG
from onrecord.cli.read import read
from onrecord.cli.resolve import EPILOG as RESOLVE_EPILOG
from onrecord.cli.resolve import resolve
from onrecord.cli.run import EPILOG as RUN_EPILOG
from onrecord.cli.run import run
from onrecord.cli.search import EPILOG as SEARCH_EPILOG
from onrecord.cli.search import search
from onrecord.cli.serve import serve
from onrecord.cli.sources import source, sources
from onrecord.cli.token import token
from onrecord.cli.versions import own_version
from onrecord.errors import OnRecordError, UsageError

app = typer.Typer(
    help="Reads the news and keeps the record of who said what.",
    epilog="Start with [bold]onrecord demo[/bold], then [bold]onrecord read[/bold] an article of your own.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command(epilog=HELP_EPILOG)(read)
app.command(epilog=ADD_EPILOG)(add)
app.command(epilog=SEARCH_EPILOG)(search)
for verb in (claims, disputes, claim):
    app.command(epilog=CLAIMS_EPILOG)(verb)
app.command(epilog=LINK_EPILOG)(link)
app.command(epilog=UNLINK_EPILOG)(unlink)
app.command(epilog=EXPECTATIONS_EPILOG)(expectations)
app.command(epilog=RESOLVE_EPILOG)(resolve)
app.command(epilog=DOSSIER_EPILOG)(dossier)
app.command(epilog=EXPORT_EPILOG)(export)
app.command(epilog=RUN_EPILOG)(run)
app.command()(serve)
app.command(epilog=MCP_EPILOG)(mcp)
for verb in (
    show, sources, source, copies, versions, rejects, stats, merge, split, accept, reject, withhold, judgements, forget, backup,
):  # fmt: skip
    app.command()(verb)
app.command(epilog=UNDO_EPILOG)(undo)
app.command(epilog=EDIT_EPILOG)(edit)
app.command()(demo)
app.command()(doctor)
app.add_typer(evaluate, name="evaluate")
app.add_typer(token, name="token")


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and exit."""
    try:
        app(arguments)
    except OnRecordError as fault:
        error_console().print(f"onrecord: {fault}", soft_wrap=True)
        raise SystemExit(2 if isinstance(fault, UsageError) else 1) from None
    raise SystemExit(0)


def _show_version(wanted: bool) -> None:
    if wanted:
        emit_text(f"onrecord {own_version()}\n")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[  # its callback does the work
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Reads the news and keeps the record of who said what."""
