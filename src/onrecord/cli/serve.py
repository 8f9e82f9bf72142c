"""`onrecord serve`: pages and an API over a ledger."""

import getpass
from importlib.util import find_spec
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.console import error_console
from onrecord.cli.ledger import DEFAULT, Place, ledger, shown_place
from onrecord.errors import UsageError

if TYPE_CHECKING:
    from onrecord.store import Ledger

PORT = 8321
"""The port of `onrecord.web.settings`; repeated here so that `--help` need not load a web framework (a test holds the two equal)."""
NEEDED = ("fastapi", "jinja2", "python_multipart", "uvicorn")
EXTRA = "pip install 'onrecord[web]'"
HOST = "127.0.0.1"
EVERYWHERE = ("0.0.0.0", "::", "")  # noqa: S104 - what is refused

Port = Annotated[int, typer.Option("--port", min=0, max=65_535, metavar="N", help="Where on this machine; 0 takes a free port.")]
AllowJudgements = Annotated[bool, typer.Option("--allow-judgements", help="Take judgements: accept, reject, merge, split, undo.")]
Host = Annotated[str, typer.Option("--host", metavar="ADDRESS", help="Serve on another address of this machine; visitors need tokens then.")]
At = Annotated[
    str | None,
    typer.Option("--at", metavar="URL", help="The address that others reach it by, like https://desk.example; they need tokens.", show_default=False),
]


def serve(place: Place = DEFAULT, *, port: Port = PORT, allow_judgements: AllowJudgements = False, host: Host = HOST, at: At = None) -> None:
    """Serve a ledger as pages and as an API: to this machine only, or to those who have a token."""
    if missing := [name for name in NEEDED if find_spec(name) is None]:
        raise UsageError(f"pages need {', '.join(missing)}; install with: {EXTRA}")
    from onrecord.listening import open_port
    from onrecord.listening import serve as run
    from onrecord.web import Settings, create_app

    with ledger(place) as opened:
        needs_tokens = _is_open_to_others(opened, host, at)
        with open_port(port, host) as taken:
            found = int(taken.getsockname()[1])
            reached = at or (f"http://{host}:{found}" if needs_tokens else None)
            settings = Settings(
                port=found,
                at=reached,
                needs_tokens=needs_tokens,
                allows_judgements=allow_judgements,
                author="as your token says" if needs_tokens else getpass.getuser(),
                place=shown_place(place),
            )
            state = "" if allow_judgements else " (read-only)"
            shown = f"{(reached or f'http://{HOST}:{found}').rstrip('/')}/{state}"
            error_console().print(f"{shown_place(place)}: {shown}; stop with Ctrl-C", soft_wrap=True)
            run(create_app(opened, settings), taken)


def _is_open_to_others(opened: "Ledger", host: str, at: str | None) -> bool:
    """Whether others than this machine can reach what is served. Raises `UsageError` where nobody has a token, or they cannot say where they go."""
    from onrecord.listening import is_loopback
    from onrecord.run.tokens import tokens

    if is_loopback(host) and at is None:
        return False
    if at is None and host in EVERYWHERE:
        raise UsageError(f"{host} is every address of this machine; say with --at URL by which one visitors reach it")
    if at is not None and not at.startswith(("http://", "https://")):
        raise UsageError(f"{at} is no address; write it like https://desk.example")
    if not any(one.revoked_at is None for one in tokens(opened)):
        raise UsageError("others than this machine would reach this, and nobody has a token; make one with: onrecord token add NAME")
    return True
