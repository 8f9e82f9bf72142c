"""Why statements stand in one claim: the links between them, and what people said of pairs of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.query.answers import Told
from onrecord.query.chains import told_with_ids
from onrecord.reconcile.claims.pairs import JOINING
from onrecord.store import Ledger, claims
from onrecord.store.judgements import judgements as stored

PAIR_KINDS = ("link", "unlink")


@dataclass(frozen=True, slots=True)
class Link:
    """Two statements that were found to be about one proposition, how sure that is (0 to 1), and why."""

    one: str
    other: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PairJudged:
    """What somebody said of statements: that two are about one proposition (`link`), or that some are not about what others are (`unlink`).

    `about` are the two, or those that go and the first one that stays; one that is not there any more is None.
    """

    id: str
    kind: str
    about: tuple[Told | None, ...]
    author: str
    reason: str
    made_at: str


def links_among(ledger: Ledger, ids: Sequence[str]) -> tuple[Link, ...]:
    """The links that join some statements with each other, the surest first."""
    inside = frozenset(ids)
    with ledger.read() as connection:
        found = claims.links(connection, sorted(inside), relations=JOINING)
    links = [Link(a, b, row["score"], tuple(row["reasons"])) for (a, b), row in found.items() if a in inside and b in inside]
    return tuple(sorted(links, key=lambda link: (-link.score, link.one, link.other)))


def strongest(links: Iterable[Link], founder: str) -> dict[str, Link]:
    """The surest link of each statement, by its id; the founder needs none."""
    out: dict[str, Link] = {}
    for link in links:
        for end in (link.one, link.other):
            if end != founder:
                out.setdefault(end, link)
    return out


def pairs_judged(ledger: Ledger, ids: Iterable[str]) -> tuple[PairJudged, ...]:
    """What is said, and in force, of pairs one of which is among some statements, in the order in which it was said."""
    wanted = frozenset(ids)
    with ledger.read() as connection:
        rows = [row for row in stored(connection, kinds=PAIR_KINDS) if wanted & set(row["subject"]["statements"])]
        told = told_with_ids(connection, (id_ for row in rows for id_ in row["subject"]["statements"]))
    out: list[PairJudged] = []
    for row in rows:
        subject = row["subject"]
        about = tuple(told.get(id_) for id_ in subject["statements"][: len(subject["words"])])
        own = {name: row[name] for name in ("id", "kind", "author", "reason", "made_at")}
        out.append(PairJudged(**own, about=about))
    return tuple(out)
