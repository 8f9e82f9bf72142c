"""A site that is really served, over a ledger with hostile words, for the tests in a browser."""

import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from time import sleep

import uvicorn

from onrecord.listening import open_port
from onrecord.model.ids import content_id
from onrecord.store import Ledger
from onrecord.web import Settings, create_app
from onrecord.web.paths import claim_path, document_path, edit_path, statement_path
from tests.contract.builders import Told, article, harbour
from tests.unit.web.dispute import dispute, fill_dispute
from tests.unit.web.site import ALL, GATE, fill

PHONE, DESKTOP = 360, 1280
ATTACK = "<script>document.title='hit'</script><img src=x onerror=\"document.title='hit'\">"
LONG = "unbreakable" * 40
HOSTILE = article(
    f"{ATTACK}\n\n{ATTACK} {LONG} said {ATTACK} {LONG}.",
    Told(f"{ATTACK} {LONG}", "said", f"{ATTACK} {LONG}", country="VR"),
    name=ATTACK, title=ATTACK, publisher=f"{ATTACK} {LONG}", byline=ATTACK, url=f"https://courier.example/{LONG}", published="2024-05-01",
)  # fmt: skip
DISPUTE = dispute(f"{ATTACK} {LONG} the gate was shut", holder=f"{ATTACK} {LONG}")
CLAIM = claim_path(content_id("claim", min(s.id for s in DISPUTE[0].statements)))
STATEMENT = harbour().statements[1]
PAGES = [
    "/", "/claims", "/disputes?sort=latest", CLAIM, f"{CLAIM}/review?q=gate", "/dossier", "/dossier?q=Was+the+gate+shut", "/network",
    "/read", "/search", "/search?act=deny&q=closed", "/sources", "/documents", "/copies", "/anonymous", "/judgements", "/ledger", "/rejects",
    "/api", "/versions?url=https://courier.example/gate", "/anonymous/outlet?name=Courier", "/nowhere", document_path(GATE.document.id),
    document_path(HOSTILE.document.id), statement_path(STATEMENT.id), statement_path(HOSTILE.statements[0].id),
    edit_path(STATEMENT.id), edit_path(HOSTILE.statements[0].id), "/sign-in",
]  # fmt: skip


@contextmanager
def served(folder: Path) -> Generator[str, None, None]:
    """Where the site is reached, as long as it is served."""
    ledger = fill(Ledger.open(folder / "news.db", create=True), *ALL, HOSTILE)
    fill_dispute(ledger, DISPUTE)
    with running(ledger) as address:
        yield address
    ledger.close()


@contextmanager
def running(ledger: Ledger, *, needs_tokens: bool = False) -> Generator[str, None, None]:
    """Where a site over a ledger is reached, as long as it is served."""
    with open_port(0) as taken:
        port = int(taken.getsockname()[1])
        app = create_app(ledger, Settings(port=port, needs_tokens=needs_tokens, allows_judgements=True, author="Ada", place="news.db"))
        server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [taken]})
        thread.start()
        while not server.started:
            sleep(0.05)
        yield f"http://127.0.0.1:{port}"
        server.should_exit = True
        thread.join()
