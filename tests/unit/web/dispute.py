"""A claim on a small site: three documents that tell of one gate, joined by links that are put there by hand, so that no model is needed."""

from itertools import combinations

from onrecord.model import Act, Article, Certainty, Naming, Polarity, SourceKind
from onrecord.run.claims import remake
from onrecord.store import Ledger, claims
from tests.contract.builders import Told, article
from tests.unit.web.site import fill

SCORE = 0.91
WHY = "both name the gate"


def dispute(gate: str = "the gate was shut", *, holder: str = "Jon Aster", day: str = "2024-05-02") -> tuple[Article, ...]:
    """One who says so and takes it back a week later, one who denies it, one unnamed; `gate` are the words of the first, `holder` his name."""
    return (
        article(
            f'Shut\n\n{holder} said {gate}. "Nobody may pass the shut gate," officials said.',
            Told(holder, "said", gate, country="VR"),
            Told("officials", "said", '"Nobody may pass the shut gate,"', kind=SourceKind.PEOPLE, naming=Naming.UNNAMED,
                 certainty=Certainty.PROBABLE),
            name="shut", title="Shut", publisher="Varland Post", published=day,
        ),
        article(
            f"Open\n\nMara Ilves denied that the gate was shut. The Echo reported that {holder} said the gate was shut tight.",
            Told("Mara Ilves", "denied", "that the gate was shut", act=Act.DENY, polarity=Polarity.NEGATIVE, country="VR"),
            Told("The Echo", "reported", f"that {holder} said the gate was shut tight", act=Act.REPORT, kind=SourceKind.DOCUMENT),
            Told(holder, "said", "the gate was shut tight", inside=1, country="VR"),
            name="open", title="Open", publisher="Courier", published="2024-05-03",
        ),
        article(
            f"Turned\n\n{holder} denied that the gate was shut.",
            Told(holder, "denied", "that the gate was shut", act=Act.DENY, polarity=Polarity.NEGATIVE, country="VR"),
            name="turned", title="Turned", publisher="Courier", published="2024-05-09",
        ),
    )  # fmt: skip


def fill_dispute(ledger: Ledger, articles: tuple[Article, ...] | None = None) -> tuple[Article, ...]:
    """Store the documents and join what they say of the gate."""
    told = articles or dispute()
    fill(ledger, *told)
    ids = [s.id for one in told for s in one.statements if s.act is not Act.REPORT]
    join(ledger, told, ids)
    return told


def join(ledger: Ledger, articles: tuple[Article, ...], ids: list[str]) -> None:
    """Have some statements be about one proposition."""
    documents = {s.id: one.document.id for one in articles for s in one.statements}
    cards = [{"statement_id": id_, "document_id": documents[id_], "day": None, "vector": b"", "prepared": b""} for id_ in documents]
    links = [{"first_id": a, "second_id": b, "relation": "same", "score": SCORE, "reasons": [WHY]} for a, b in combinations(sorted(ids), 2)]
    with ledger.write() as connection:
        claims.put_cards(connection, cards, {})
        claims.put_neighbours(connection, {id_: [] for id_ in documents}, full=1)
        claims.put_links(connection, links, [])
        remake(connection, ids)
