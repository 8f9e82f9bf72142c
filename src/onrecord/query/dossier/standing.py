"""How one claim stands: its members with the chains through which they came, who answers without taking a side, who turned round."""

from collections.abc import Iterable, Mapping

from onrecord.query.answers import Told
from onrecord.query.chains import chains, told_with_ids
from onrecord.query.claims import Claim
from onrecord.query.dossier.line import Answer, Chain, Line, Reversal
from onrecord.query.dossier.record import Standing
from onrecord.query.responses import responses_in
from onrecord.reconcile.claims.responses import Response
from onrecord.store import Ledger

MOST_DOCUMENTS = 12
"""Documents of one claim in which answers are looked for: most pages show them all."""


def standing(ledger: Ledger, claim: Claim) -> Standing:
    """How a claim stands. Answers that take no side are looked for in the first documents that tell of it, in the order of days."""
    members = {m.told.id: m.told for m in claim.members}
    documents = list(dict.fromkeys(m.told.document_id for m in claim.members))[:MOST_DOCUMENTS]
    with ledger.read() as connection:
        given = [r for r in responses_in(connection, documents) if r.answers in members and r.telling_id not in members]
        beside = told_with_ids(connection, (r.telling_id for r in given))
        above = chains(connection, [*members.values(), *beside.values()])
    return standing_of(claim, 0.0, above, [(r, beside[r.telling_id]) for r in given if r.telling_id in beside])


def standing_of(claim: Claim, score: float, above: Mapping[str, Chain], answers: Iterable[tuple[Response, Told]]) -> Standing:
    """A claim with those of some answers that are given to its members; `above` are the chains of all."""
    members = {m.told.id: m.told for m in claim.members}
    given = [Answer(Line(told, above[told.id]), r.kind, r.answers, r.reasons) for r, told in answers if r.answers in members]
    turned = [
        Reversal(*(Line(members[id_], above[id_]) for id_ in (event["before"], event["statement_id"])))
        for event in claim.timeline
        if event["before"] in members
    ]
    given.sort(key=lambda a: (a.line.told.day or "9999-12-31", a.line.told.id))
    return Standing(claim, score, {id_: above[id_] for id_ in members}, tuple(given), tuple(turned))
