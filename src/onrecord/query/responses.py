"""What answers what in the documents of a ledger: as it was found when they were read, else found again."""

from collections.abc import Iterable, Sequence
from functools import cache
from importlib.metadata import version

from sqlalchemy import Connection

from onrecord.reconcile.claims.responses import Response, responses
from onrecord.reconcile.claims.responses.response import Kind
from onrecord.reconcile.claims.telling import tellings_of
from onrecord.store.articles import load_articles
from onrecord.store.responses import Found, responses_kept


@cache
def rules() -> str:
    """The version of the rules; what others found is found again."""
    return version("onrecord")


def responses_in(connection: Connection, documents: Sequence[str]) -> list[Response]:
    """Which statements of some documents answer which, and how."""
    wanted = sorted(set(documents))
    kept = {id_: _from_record(found) for id_, found in responses_kept(connection, wanted, version=rules()).items()}
    missing = load_articles(connection, [id_ for id_ in wanted if id_ not in kept])
    found = kept | {article.document.id: responses(tellings_of(article)) for article in missing}
    return [response for id_ in wanted for response in found.get(id_, ())]


def to_record(found: Iterable[Response]) -> Found:
    """The responses of a document as they are stored."""
    return [{"telling_id": r.telling_id, "kind": r.kind, "answers": r.answers, "reasons": list(r.reasons)} for r in found]


def _from_record(found: Found) -> tuple[Response, ...]:
    return tuple(Response(r["telling_id"], Kind(r["kind"]), r["answers"], tuple(r["reasons"])) for r in found)
