"""What the tools answer with: the records of the query layer, each with its words beside their offsets."""

from collections.abc import Iterable, Mapping
from typing import Any

from onrecord.model import Article
from onrecord.model.json import document_to_json, reject_to_json, statement_to_json
from onrecord.model.statement_json import EXTRACTED
from onrecord.query.answers import Told
from onrecord.query.claims import Claim
from onrecord.query.dossier import Line
from onrecord.query.find import Chain

Json = dict[str, Any]
LABELS = ("form", "certainty", "polarity", "distance", "naming")


def statement(told: Told, above: Iterable[Told] = ()) -> Json:
    """A statement as a dossier shows it, with its labels, and what was read of those that a person changed."""
    return {**Line(told, tuple(above)).to_json(), **{name: told.record[name] for name in LABELS}, EXTRACTED: told.extracted}


def chain(found: Chain) -> Json:
    """A statement with all that the ledger has of it, what it stands in, and what stands in it."""
    inner = [statement(one) for one in found.children]
    return {"statement": found.statement.to_json(), "stands_in": [statement(one) for one in found.parents], "holds": inner}


def claim(found: Claim, above: Mapping[str, tuple[Told, ...]]) -> Json:
    """A claim as `onrecord claim` prints it, each member with its words and its chain."""
    members = [{**statement(m.told, above[m.told.id]), **m.to_json()} for m in found.members]
    return {**found.to_json(), "proposition": _proposition(found), "members": members}


def dispute(found: Claim) -> Json:
    """A claim in short: its proposition, and how many stand where."""
    whole = found.to_json()
    return {"id": found.id, "proposition": _proposition(found), "counts": whole["counts"], "days": _days(found)}


def article(found: Article) -> Json:
    """A text that was read and is not kept: its statements with their words. The text itself is not said again."""
    document = document_to_json(found.document)
    del document["text"]
    told = [{**statement_to_json(s), "words": {"source": s.source.text, "cue": s.cue.text, "content": s.content.text}} for s in found.statements]
    return {"document": document, "statements": told, "rejects": [reject_to_json(one) for one in found.rejects]}


def _proposition(found: Claim) -> Json:
    founder = found.founder
    return {"statement_id": founder.id, "document_id": founder.document_id, "text": founder.content, "spans": founder.record["content"]}


def _days(found: Claim) -> list[str]:
    days = sorted(m.told.day for m in found.members if m.told.day)
    return [days[0], days[-1]] if days else []
