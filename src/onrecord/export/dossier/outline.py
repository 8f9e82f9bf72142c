"""A dossier as headings and lines, the same for the terminal, Markdown and the page."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from onrecord.export.dossier.entry import Entry, of_answer, of_comparison, of_expectation, of_line, of_outlook, of_reason
from onrecord.export.visible import one_line
from onrecord.query.claims import SIDES
from onrecord.query.dossier import Ahead, Dossier, Foreseen, Line, Said, Standing, Weighed
from onrecord.reconcile.expectations import Order, Score

PROMISE = "Every line is a statement of somebody, with its place in its document. Nothing here says what is true, or foretells anything."
MOST_MEMBERS = 12
"""Statements of one side that are shown; the JSON has them all, and so has `onrecord claim`."""
NOTHING = "The ledger has nothing."
HEADINGS = {
    "likely": "Found likely by its holder",
    "possible": "Found possible by its holder",
    "unlikely": "Found unlikely by its holder, or foretold not to happen",
}


@dataclass(frozen=True, slots=True)
class Group:
    """A heading with lines, and groups below it. `claim` is the id of the claim that it is about; `facts` are counts and labels.

    `related` are the relations to other claims, with the ids of these.
    """

    title: str
    entries: tuple[Entry, ...] = ()
    groups: tuple["Group", ...] = ()
    facts: tuple[str, ...] = ()
    claim: str | None = None
    related: tuple[tuple[str, str], ...] = ()


def outline(found: Dossier) -> tuple[Group, ...]:
    """The three steps."""
    return (
        Group("What was said", groups=tuple(_said(found.said))),
        Group("What might happen", groups=tuple(_ahead(found.ahead))),
        Group("Would it happen", groups=tuple(_weighed(found.weighed))),
    )


def summary(found: Dossier) -> str:
    """What was looked for, and how much there is."""
    words = ", ".join(one_line(word) for word in found.words)
    return f"Looked for: {words}. Statements that bear on it: {found.statements}."


def _said(step: Said) -> Iterator[Group]:
    yield from (_claim(one) for one in step.standings)
    yield from _some("Told in no claim", (of_line(line, _label(line, step.kinds)) for line in step.alone))
    yield from _some("Who points to a contradiction, or denies one", (of_line(line, _label(line, step.kinds)) for line in step.critics))


def _claim(one: Standing) -> Group:
    claim = one.claim
    title = f"{'Disputed' if claim.is_disputed else 'Not disputed'}: {one_line(claim.founder.content or '(the words are not kept)')}"
    groups: list[Group] = []
    for side in SIDES:
        members = [m for m in claim.members if m.side == side]
        entries = [of_line(one.line(m.told), (m.response or m.told.record["act"] or "unclear").replace("_", " ")) for m in members[:MOST_MEMBERS]]
        more = (f"the first {MOST_MEMBERS} are shown",) if len(members) > MOST_MEMBERS else ()
        groups += _some(side, entries, (*_counts(claim.counts(side)), *more))
    groups += _some("Answers that take no side", (of_answer(a) for a in one.answers))
    turns = (of_line(line, label) for turn in one.reversals for line, label in ((turn.before, "before"), (turn.after, "after")))
    groups += _some("The same speaker on another side", turns)
    related = dict.fromkeys((str(other["relation"]), str(other["claim_id"])) for other in claim.related)
    return Group(title, groups=tuple(groups), claim=claim.id, related=tuple(related))


def _counts(counts: dict[str, object]) -> tuple[str, ...]:
    origins = counts["origins"]
    kinds = [f"{n} {kind}" for kind, n in origins.items() if n] if isinstance(origins, dict) else []  # pyright: ignore[reportUnknownVariableType]
    return (*(f"{name}: {counts[name]}" for name in ("mentions", "documents", "outlets")), f"origins: {', '.join(kinds) or 'none'}")


def _ahead(step: Ahead) -> Iterator[Group]:
    yield from _some("Expectations", (of_expectation(one) for one in _in_order(step.expected)))
    yield from _some("Other expectations in the same articles", (of_expectation(one) for one in _in_order(step.around)))
    yield from _some("Comparisons, each as its holder makes it", (of_comparison(one, Line(one.told, chain)) for one, chain in step.compared))
    names = {one.told.actor_id: one.told.speaker for one, _ in step.compared}
    orders = tuple(_order(one, names.get(one.actor_id)) for one in step.orders)
    if orders:
        yield Group("What each holder puts before what", facts=orders)


def _in_order(some: tuple[Foreseen, ...]) -> list[Foreseen]:
    """Expectations with those of one holder together, holders in the order of their first one."""
    whose: dict[str, list[Foreseen]] = {}
    for one in some:
        whose.setdefault(one.held.told.actor_id or one.held.told.id, []).append(one)
    return [one for held in whose.values() for one in held]


def _weighed(step: Weighed) -> Iterator[Group]:
    yield from _some("Reasons given for what is foretold", (of_reason(given) for given in step.reasons_for))
    yield from _some("Reasons given against what is foretold", (of_reason(given) for given in step.reasons_against))
    for name, some in step.outlooks.items():
        yield from _some(HEADINGS[name], (of_outlook(one) for one in _in_order(some)))
    yield from _some("What came of expectations, by the judgement of people", (of_expectation(one) for one in step.resolved))
    scored = tuple(_score(one) for one in step.scores)
    if scored:
        yield Group("What holders' expectations came to", facts=scored)


def _some(title: str, entries: Iterable[Entry], facts: tuple[str, ...] = ()) -> list[Group]:
    found = tuple(entries)
    return [Group(title, found, facts=facts)] if found else []


def _label(line: Line, kinds: Mapping[str, str]) -> str:
    """How it answers, else what was done by telling it."""
    return kinds.get(line.told.id, line.told.record["act"] or "unclear").replace("_", " ")


def _order(one: Order, name: str | None) -> str:
    pairs = "; ".join(f"{better} before {worse}" for better, worse in one.above)
    both = "; ".join(f"{a} and {b} both ways round" for a, b in one.contested)
    return one_line(f"{name or one.actor_id} ({one.scale}): {'; '.join(part for part in (pairs, both) if part)}")


def _score(one: Score) -> str:
    counts = [f"{row.as_said} as said, {row.otherwise} otherwise, {row.open} open" for row in one.rows]
    rows = "; ".join(f"{row.step or row.certainty or 'unclear'}, {row.direction}: {told}" for row, told in zip(one.rows, counts, strict=True))
    brier = f"Brier score {one.brier:.3f} over {one.figures}" if one.brier is not None else ""
    return one_line(f"{one.speaker or one.actor_id}: {'; '.join(part for part in (rows, brier) if part)}")
