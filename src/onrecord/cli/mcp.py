"""`onrecord mcp`: a ledger as tools for language models."""

from importlib.metadata import PackageNotFoundError, version
from typing import Annotated

import typer

from onrecord.cli.console import error_console
from onrecord.cli.ledger import DEFAULT, Place, ledger, shown_place
from onrecord.errors import UsageError

PORT = 8322
PACKAGE, GENERATION = "mcp", 2
EXTRA = "pip install 'onrecord[mcp]'"
EPILOG = """[bold]Examples[/bold]

onrecord mcp news.db

onrecord mcp news.db --http --port 8322

Without [bold]--http[/bold] it talks over the standard streams: a program for language models starts it by itself. No tool changes anything.
"""

Http = Annotated[bool, typer.Option("--http", help="Serve over HTTP to this machine, at /mcp, instead of the standard streams.")]
Port = Annotated[int, typer.Option("--port", min=0, max=65_535, metavar="N", help="With --http: where on this machine; 0 takes a free port.")]


def mcp(place: Place = DEFAULT, *, http: Http = False, port: Port = PORT) -> None:
    """Serve a ledger to language models as tools of the Model Context Protocol."""
    _check_extra()
    with ledger(place) as opened:
        from onrecord.listening import open_port
        from onrecord.mcp.serve import serve_http, serve_streams
        from onrecord.mcp.server import create_server

        server = create_server(opened)
        if not http:
            serve_streams(server)
            return
        with open_port(port) as taken:
            found = int(taken.getsockname()[1])
            error_console().print(f"{shown_place(place)}: http://127.0.0.1:{found}/mcp; stop with Ctrl-C", soft_wrap=True)
            serve_http(server, taken)


def _check_extra() -> None:
    """Raises `UsageError` where the protocol's package is missing, or is of the first generation, whose server has another name."""
    try:
        found = version(PACKAGE)
    except PackageNotFoundError:
        found = "0"
    if int(found.split(".")[0]) < GENERATION:
        raise UsageError(f"tools for language models need the package {PACKAGE} {GENERATION}; install with: {EXTRA}")
