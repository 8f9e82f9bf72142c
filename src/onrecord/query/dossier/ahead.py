"""The second and third step of a dossier: what might happen as each holder puts it, and what is said for and against it."""

from collections import Counter
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, RowMapping, Table, select

from onrecord.language.fold import folded
from onrecord.model import Certainty
from onrecord.query.chains import chains
from onrecord.query.dossier.line import Chain, Foreseen, Given
from onrecord.query.dossier.record import Ahead, Weighed
from onrecord.query.expectations import compared_in, held_in, orders_of
from onrecord.query.held import Held
from onrecord.query.outcomes import Resolved, holder_scores, holders_of, resolved
from onrecord.reconcile.expectations import Direction, Expectation, Happened
from onrecord.store.chunks import chunks
from onrecord.store.tables import COMPARISONS, EXPECTATIONS, STATEMENTS

DENSE = 3
"""Statements of a document that bear on the question, from which on its other expectations are shown too."""
MOST_EXPECTED = 40
MOST_AROUND = 12
UNLIKELY = frozenset({"almost no chance", "very unlikely", "unlikely"})
EVEN = frozenset({"roughly even chance"})
OUTLOOKS = ("likely", "possible", "unlikely")


def ahead(connection: Connection, scores: Mapping[str, float]) -> Ahead:
    """Expectations and comparisons of the statements that bear on the question, best first, and other expectations of their articles."""
    outcomes = resolved(connection)
    direct = _rows(connection, EXPECTATIONS, "statement_id", list(scores))
    direct.sort(key=lambda row: (-scores[row["statement_id"]], row["statement_id"], row["at"]))
    known = {row["id"] for row in direct}
    dense = _dense(connection, list(scores))
    around = [row for row in _rows(connection, EXPECTATIONS, "document_id", dense) if row["id"] not in known]
    compared = _rows(connection, COMPARISONS, "statement_id", list(scores))
    compared += [row for row in _rows(connection, COMPARISONS, "document_id", dense) if row["statement_id"] not in scores]
    found = compared_in(connection, compared)
    expected, others = held_in(connection, direct[:MOST_EXPECTED], outcomes), held_in(connection, around, outcomes)
    others.sort(key=lambda held: (held.told.day or "9999-12-31", held.told.document_id, held.told.id, held.expectation.words.start))
    above = chains(connection, [one.told for one in (*expected, *others, *found)])
    return Ahead(
        _together(expected, above),
        _together(others, above)[:MOST_AROUND],
        tuple((one, above[one.told.id]) for one in found),
        orders_of(found),
    )


def weighed(connection: Connection, step: Ahead) -> Weighed:
    """What is said for and against, who finds what likely, and how it came out."""
    shown = (*step.expected, *step.around)
    reasons = [(Given(words, one), _speaks_for(one.held, is_against=against)) for one in shown for words, against in one.held.reasons()]
    outcomes = resolved(connection)
    shown_holders = {f.held.told.actor_id for f in shown}
    holders = [id_ for id_ in holders_of(connection, outcomes) if id_ in shown_holders]
    return Weighed(
        tuple(given for given, is_for in reasons if is_for),
        tuple(given for given, is_for in reasons if not is_for),
        {name: tuple(f for f in shown if outlook(f.held.expectation) == name) for name in OUTLOOKS},
        tuple(f for f in shown if f.held.outcome and f.held.outcome.happened is not Happened.OPEN),
        holder_scores(_all_of(connection, holders, outcomes), outcomes),
    )


def outlook(one: Expectation) -> str:
    """Whether the holder finds the event likely, possible or unlikely: by direction and step; without a step, by how sure the statement sounds."""
    if one.direction is Direction.WILL_NOT or one.step in UNLIKELY:
        return "unlikely"
    if one.step is not None:
        return "possible" if one.step in EVEN else "likely"
    return "likely" if one.certainty in (Certainty.CERTAIN, Certainty.PROBABLE) else "possible"


def _together(some: Sequence[Held], above: Mapping[str, Chain]) -> tuple[Foreseen, ...]:
    """Expectations, those of one holder in the same words as one: a wire story brings them many times. The first of them stays."""
    alike: dict[tuple[str, str, str], list[Held]] = {}
    for one in some:
        holder = one.told.actor_id or one.told.id
        alike.setdefault((holder, one.expectation.direction, folded(one.expectation.words.text)), []).append(one)
    return tuple(Foreseen(first, above[first.told.id], tuple(h.told for h in others)) for first, *others in alike.values())


def _speaks_for(held: Held, *, is_against: bool) -> bool:
    """Whether a reason speaks for what its holder tells of coming about."""
    return (held.expectation.direction is Direction.WILL) is not is_against


def _dense(connection: Connection, ids: Sequence[str]) -> list[str]:
    """The documents in which several statements bear on the question."""
    count: Counter[str] = Counter()
    for chunk in chunks(ids):
        count.update(connection.scalars(select(STATEMENTS.c.document_id).where(STATEMENTS.c.id.in_(chunk))))
    return sorted(document for document, found in count.items() if found >= DENSE)


def _rows(connection: Connection, table: Table, column: str, values: Sequence[str]) -> list[RowMapping]:
    out = [row for chunk in chunks(values) for row in connection.execute(select(table).where(table.c[column].in_(chunk))).mappings()]
    return sorted(out, key=lambda row: row["id"])


def _all_of(connection: Connection, holders: Sequence[str], outcomes: Mapping[str, Resolved]) -> list[Expectation]:
    """All expectations of some holders in the ledger: a score counts them all."""
    held = select(EXPECTATIONS).join(STATEMENTS, STATEMENTS.c.id == EXPECTATIONS.c.statement_id)
    rows = [row for chunk in chunks(holders) for row in connection.execute(held.where(STATEMENTS.c.actor_id.in_(chunk))).mappings()]
    return [one.expectation for one in held_in(connection, sorted(rows, key=lambda row: row["id"]), outcomes)]
