"""What a dossier holds: a question answered in three steps, each line of it a statement of somebody."""

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.query.answers import Json, Told
from onrecord.query.claims import Claim
from onrecord.query.dossier.line import Answer, Chain, Foreseen, Given, Line, Reversal
from onrecord.query.held import Compared
from onrecord.query.outcomes import score_to_json
from onrecord.reconcile.expectations import Order, Score


@dataclass(frozen=True, slots=True)
class Standing:
    """A claim that bears on the question. `score` is the sum of those of its members that do; `chains` are those of all members, by id."""

    claim: Claim
    score: float
    chains: Mapping[str, Chain]
    answers: tuple[Answer, ...]
    reversals: tuple[Reversal, ...]

    def line(self, told: Told) -> Line:
        """A member as a line."""
        return Line(told, self.chains.get(told.id, ()))

    def to_json(self) -> Json:
        """The claim as `onrecord claims` prints it, each member with its line."""
        whole = self.claim.to_json()
        lines = {m.told.id: self.line(m.told).to_json() for m in self.claim.members}
        members = [{**lines[m["statement_id"]], **m} for m in whole["members"]]
        own = {"score": round(self.score, 4), "answers": [a.to_json() for a in self.answers], "reversals": [r.to_json() for r in self.reversals]}
        return {**whole, "members": members, **own}


@dataclass(frozen=True, slots=True)
class Said:
    """What was said: claims, what stands in no claim, and who points to a contradiction. `kinds`: which of the last two answer something, and how."""

    standings: tuple[Standing, ...]
    alone: tuple[Line, ...]
    critics: tuple[Line, ...]
    kinds: Mapping[str, str]

    def to_json(self) -> Json:
        """All three; a line that answers something says how."""
        lines = {name: [{**one.to_json(), "response": self.kinds.get(one.told.id)} for one in getattr(self, name)] for name in ("alone", "critics")}
        return {"claims": [one.to_json() for one in self.standings], **lines}


@dataclass(frozen=True, slots=True)
class Ahead:
    """What might happen: expectations that bear on the question, others of the same articles, and comparisons with the orders they come to."""

    expected: tuple[Foreseen, ...]
    around: tuple[Foreseen, ...]
    compared: tuple[tuple[Compared, Chain], ...]
    orders: tuple[Order, ...]


@dataclass(frozen=True, slots=True)
class Weighed:
    """Would it happen: reasons for and against, who finds what likely or not, how it came out, and what holders' expectations came to."""

    reasons_for: tuple[Given, ...]
    reasons_against: tuple[Given, ...]
    outlooks: Mapping[str, tuple[Foreseen, ...]]
    resolved: tuple[Foreseen, ...]
    scores: tuple[Score, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """The answer to a question. `words` are those that were looked for, `statements` how many bear on it."""

    question: str
    words: tuple[str, ...]
    statements: int
    said: Said
    ahead: Ahead
    weighed: Weighed

    def to_json(self) -> Json:
        """The shape that `onrecord dossier --format json` prints."""
        a, w = self.ahead, self.weighed
        orders = [{"actor_id": o.actor_id, "scale": o.scale, "above": list(o.above), "contested": list(o.contested)} for o in a.orders]
        compared = [{**c.to_json(), "statement": Line(c.told, chain).to_json()} for c, chain in a.compared]
        return {
            "question": self.question,
            "words": list(self.words),
            "statements": self.statements,
            "said": self.said.to_json(),
            "ahead": {
                "expected": [one.to_json() for one in a.expected],
                "around": [one.to_json() for one in a.around],
                "compared": compared,
                "orders": orders,
            },
            "weighed": {
                "reasons_for": [one.to_json() for one in w.reasons_for],
                "reasons_against": [one.to_json() for one in w.reasons_against],
                "outlooks": {name: [f.held.expectation.id for f in some] for name, some in w.outlooks.items()},
                "resolved": [f.held.expectation.id for f in w.resolved],
                "scores": [score_to_json(one) for one in w.scores],
            },
        }
