"""The first step of a dossier: what was said, by whom, on which side, who answered, who turned round, who points to a contradiction."""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence

from sqlalchemy import Connection, select

from onrecord.language.fold import folded
from onrecord.query.answers import Told
from onrecord.query.chains import chains, told_with_ids
from onrecord.query.claims import Claim, claims_in
from onrecord.query.dossier.line import Line
from onrecord.query.dossier.record import Said
from onrecord.query.dossier.standing import standing_of
from onrecord.query.responses import responses_in
from onrecord.query.search import numbers_where, statements
from onrecord.store.chunks import chunks
from onrecord.store.tables import CLAIM_MEMBERS, STATEMENTS

MOST_CLAIMS = 8
MOST_ALONE = 12
MOST_CRITICS = 12
"""Claims, statements of no claim, and critics that are shown at most: the best, or for critics the first."""
MOST_DOCUMENTS = 120
"""Documents in which answers and critics are looked for: those of the statements that bear on the question first."""
DENSE = 2
"""Statements shown of one document, from which on it is taken to tell of the matter."""
SHORTEST_NAME = 3
CRITIC = re.compile(
    r"\b(?:contradict(?:s|ed|ing|ion|ions|ory)?|the (?:exact |very )?opposite of (?:what|how)|(?:said|says|saying) the opposite"
    r"|reversals?|at odds with|about-face|u-turn|volte-face|inconsistent with|inconsistenc(?:y|ies)|backtrack(?:s|ed|ing)?|flip-flop(?:s|ped)?"
    r"|changed (?:his|her|its|their) (?:story|tune|account|version))\b",
    re.IGNORECASE,
)
"""Words by which critics point to a contradiction."""
THEN_AND_NOW = re.compile(
    r"\b(?:(?:days?|weeks?|months?|years?) ago|last (?:week|month|year)|yesterday|back then|on [A-Z][a-z]+ \d{1,2})\b.{1,160}\b(?:today|now)\b"
    r"|\b(?:misled|misleads|lied)\b.{1,80}\bthen\b.{1,80}\bnow\b",
    re.IGNORECASE | re.DOTALL,
)
"""What was said then, set against what is said now: a contradiction shown without a word for it."""


def said(connection: Connection, scores: Mapping[str, float]) -> Said:
    """What was said that bears on the question; `scores` are those of the statements that do."""
    ranked = _ranked(connection, scores)
    claims = claims_in(connection, list(ranked))
    told = told_with_ids(connection, scores)
    inside = {m.told.id: m.told for claim in claims for m in claim.members}
    shown = {**told, **inside}
    bearing = [told[id_] for id_ in scores if id_ in told]
    documents = list(dict.fromkeys(t.document_id for t in (*bearing, *inside.values())))[:MOST_DOCUMENTS]
    given = responses_in(connection, documents)
    answers = [r for r in given if r.answers in inside and r.telling_id not in inside]
    beside = told_with_ids(connection, (r.telling_id for r in answers))
    given_answers = [(r, beside[r.telling_id]) for r in answers if r.telling_id in beside]
    alone = [t for t in bearing if t.id not in inside and t.id not in beside][:MOST_ALONE]
    critics = _critics(connection, documents, shown, _telling_of_it(claims, shown.values()))
    above = chains(connection, [*shown.values(), *beside.values(), *critics])
    return Said(
        tuple(standing_of(claim, ranked[claim.id], above, given_answers) for claim in claims),
        tuple(Line(t, above[t.id]) for t in alone),
        tuple(Line(t, above[t.id]) for t in critics),
        {r.telling_id: str(r.kind) for r in given if r.telling_id in {t.id for t in (*alone, *critics)}},
    )


def _ranked(connection: Connection, scores: Mapping[str, float]) -> dict[str, float]:
    """The claims of some statements with the sums of these statements' scores, highest first."""
    sums: defaultdict[str, float] = defaultdict(float)
    for chunk in chunks(list(scores)):
        query = select(CLAIM_MEMBERS.c.statement_id, CLAIM_MEMBERS.c.claim_id).where(CLAIM_MEMBERS.c.statement_id.in_(chunk))
        for id_, claim in connection.execute(query):
            sums[claim] += scores[id_]
    best = sorted(sums.items(), key=lambda item: (-round(item[1], 6), item[0]))
    return dict(best[:MOST_CLAIMS])


def _telling_of_it(claims: Iterable[Claim], shown: Iterable[Told]) -> frozenset[str]:
    """The documents that tell of a dispute that is shown, or have several statements that are."""
    count = Counter(t.document_id for t in shown)
    disputed = {m.told.document_id for claim in claims if claim.is_disputed for m in claim.members}
    return frozenset({*disputed, *(document for document, found in count.items() if found >= DENSE)})


def _critics(connection: Connection, documents: Sequence[str], shown: Mapping[str, Told], telling: Container[str]) -> list[Told]:
    """Statements that point to a contradiction: those of documents that tell of the matter, and others that bear or name somebody who is shown."""
    names = {name for name in (_last_name(t.speaker) for t in shown.values()) if len(name) >= SHORTEST_NAME}
    found: list[Told] = []
    for chunk in chunks(documents):
        for told in statements(connection, numbers_where(STATEMENTS.c.document_id.in_(chunk))):
            words = f"{told.cue or ''} {told.content or ''}"
            is_near = told.document_id in telling
            if CRITIC.search(words):
                is_critic = is_near or told.id in shown or not names.isdisjoint(folded(words).split())
            else:
                is_critic = is_near and THEN_AND_NOW.search(words) is not None
            if is_critic:
                found.append(told)
    return sorted(found, key=lambda t: (t.day or "9999-12-31", t.id))[:MOST_CRITICS]


def _last_name(speaker: str | None) -> str:
    return (folded(speaker or "").split() or [""])[-1]
