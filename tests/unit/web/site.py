"""A site over a small ledger that is built by hand, and somebody who visits it."""

import re
from collections.abc import Iterable
from html import unescape
from pathlib import Path

from starlette.testclient import TestClient

from onrecord.errors import ModelError
from onrecord.model import Act, Article, Certainty, Naming, Polarity, Reject, SourceKind
from onrecord.run.copies import note_copies
from onrecord.run.reconcile import note_entities, settle
from onrecord.store import Ledger
from onrecord.web import Settings, create_app
from tests.contract.builders import Told, article, harbour, put

PORT = 8321
HERE = f"http://127.0.0.1:{PORT}"
TOKEN = re.compile(r'name="token" value="([^"]+)"')
LINK = re.compile(r'(?:href|src|action)="(/[^"]*)"')

GATE = article(
    'Gate stays shut\n\nJon Aster said the gate was shut. "Nobody asked us," officials said. Mara Ilves denied that ships wait.',
    Told("Jon Aster", "said", "the gate was shut", country="VR"),
    Told("officials", "said", '"Nobody asked us,"', kind=SourceKind.PEOPLE, naming=Naming.UNNAMED, certainty=Certainty.PROBABLE),
    Told("Mara Ilves", "denied", "that ships wait", act=Act.DENY, polarity=Polarity.NEGATIVE, country="VR"),
    name="gate", title="Gate stays shut", publisher="Courier", published="2024-05-02", url="https://courier.example/gate",
)  # fmt: skip
LATER = article(
    "Gate stays shut\n\nJon Aster said the gate was shut and locked.",
    Told("Jon Aster", "said", "the gate was shut and locked", country="VR"),
    name="gate-later", title="Gate stays shut", publisher="Courier", published="2024-05-02", updated="2024-05-03", url="https://courier.example/gate",
)  # fmt: skip
ALL = (harbour(), GATE, LATER)
REFUSED = Reject("document", "broken.html", "there is no text in it")


class FakeReader:
    """Gives an article for every text, and remembers what it was asked to read."""

    def __init__(self):
        self.asked: list[object] = []

    def read_text(self, text: str, *, name: str = "text") -> Article:
        self.asked.append(text)
        return article(text, name=name)

    def read_many(self, things: Iterable[str | Path]):
        for thing in things:
            self.asked.append(thing)
            yield article("Nobody spoke.", name="page")

    def article_of(self, loaded: object) -> Article:
        self.asked.append(loaded)
        return article("Nobody spoke here.", name="file")


def no_reader():
    raise ModelError("there are no weights")


def fill(ledger: Ledger, *articles: Article, keeps_text: bool = True) -> Ledger:
    """Store articles and work out what depends on several of them."""
    put(ledger, *articles, keeps_text=keeps_text)
    with ledger.write() as connection:
        for one in articles:
            note_copies(connection, one.document)
            note_entities(connection, one)
        settle(connection)
    return ledger


def visitor(ledger: Ledger, *, judges: bool = False, reader: object = no_reader) -> TestClient:
    """Somebody at the site."""
    settings = Settings(port=PORT, allows_judgements=judges, author="Ada", place="news.db", open_reader=reader)  # pyright: ignore[reportArgumentType]
    return TestClient(create_app(ledger, settings), base_url=HERE, raise_server_exceptions=False, follow_redirects=False)


def links(page: str) -> list[str]:
    """Where a page leads on this site."""
    return [unescape(link) for link in LINK.findall(page)]


def token(client: TestClient, path: str) -> str:
    """The token of the form on a page."""
    found = TOKEN.search(client.get(path).text)
    assert found is not None, path
    return found[1]


def send(client: TestClient, path: str, on: str, **fields: object):
    """Send the form that stands on the page `on`."""
    return client.post(path, data={"token": token(client, on), **fields}, headers={"Origin": HERE, "Sec-Fetch-Site": "same-origin"})
