"""`onrecord serve`: pages and an API over a ledger, on this machine."""

import getpass
from importlib.util import find_spec
from typing import Annotated

import typer

from onrecord.cli.console import error_console
from onrecord.cli.ledger import DEFAULT, Place, ledger, shown_place
from onrecord.errors import UsageError

PORT = 8321
"""The port of `onrecord.web.settings`; repeated here so that `--help` need not load a web framework (a test holds the two equal)."""
NEEDED = ("fastapi", "jinja2", "python_multipart", "uvicorn")
EXTRA = "pip install 'onrecord[web]'"

Port = Annotated[int, typer.Option("--port", min=0, max=65_535, metavar="N", help="Where on this machine; 0 takes a free port.")]
AllowJudgements = Annotated[bool, typer.Option("--allow-judgements", help="Take judgements: accept, reject, merge, split, undo.")]


def serve(place: Place = DEFAULT, *, port: Port = PORT, allow_judgements: AllowJudgements = False) -> None:
    """Serve a ledger as pages and as an API, to this machine only."""
    if missing := [name for name in NEEDED if find_spec(name) is None]:
        raise UsageError(f"pages need {', '.join(missing)}; install with: {EXTRA}")
    from onrecord.listening import open_port
    from onrecord.listening import serve as run
    from onrecord.web import Settings, create_app

    with ledger(place) as opened, open_port(port) as taken:
        found = int(taken.getsockname()[1])
        settings = Settings(port=found, allows_judgements=allow_judgements, author=getpass.getuser(), place=shown_place(place))
        state = "" if allow_judgements else " (read-only)"
        error_console().print(f"{shown_place(place)}: http://127.0.0.1:{found}/{state}; stop with Ctrl-C", soft_wrap=True)
        run(create_app(opened, settings), taken)
