"""What a dossier holds: a question answered in three steps, each line of it a statement of somebody."""

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.query.answers import Json, Told
from onrecord.query.claims import Claim
from onrecord.query.held import Compared, Held
from onrecord.query.outcomes import score_to_json
from onrecord.query.places import Placed
from onrecord.reconcile.expectations import Order, Score

Chain = tuple[Told, ...]
ROLES = ("source", "cue", "content")


@dataclass(frozen=True, slots=True)
class Line:
    """One statement with the tellings that it stands in, outermost first."""

    told: Told
    chain: Chain = ()

    def to_json(self) -> Json:
        """Who told what, where: the words with their offsets, and the chain above."""
        return {**_telling(self.told), "chain": [_telling(above) for above in self.chain]}


@dataclass(frozen=True, slots=True)
class Answer:
    """A statement that answers another one, by its id, and takes no side in the claim."""

    line: Line
    kind: str
    answers: str
    reasons: tuple[str, ...]

    def to_json(self) -> Json:
        """The line, and what it is."""
        return {**self.line.to_json(), "response": self.kind, "answers": self.answers, "reasons": list(self.reasons)}


@dataclass(frozen=True, slots=True)
class Reversal:
    """One speaker's two statements on different sides of a claim; both texts are shown, and nothing is said about why."""

    before: Line
    after: Line

    def to_json(self) -> Json:
        """Both lines."""
        return {"before": self.before.to_json(), "after": self.after.to_json()}


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
class Foreseen:
    """An expectation with the chain of its statement."""

    held: Held
    chain: Chain = ()

    @property
    def line(self) -> Line:
        """Its statement."""
        return Line(self.held.told, self.chain)

    def to_json(self) -> Json:
        """The expectation and its line."""
        return {**self.held.to_json(), "statement": self.line.to_json()}


@dataclass(frozen=True, slots=True)
class Given:
    """A reason that a holder gives, with the expectation that it is given for."""

    words: Placed
    foreseen: Foreseen

    def to_json(self) -> Json:
        """The reason's words and the expectation's id."""
        return {**self.words.to_json(), "expectation": self.foreseen.held.expectation.id, "statement": self.foreseen.line.to_json()}


@dataclass(frozen=True, slots=True)
class Said:
    """What was said: claims, what stands in no claim, and who points to a contradiction."""

    standings: tuple[Standing, ...]
    alone: tuple[Line, ...]
    critics: tuple[Line, ...]


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
        s, a, w = self.said, self.ahead, self.weighed
        orders = [{"actor_id": o.actor_id, "scale": o.scale, "above": list(o.above), "contested": list(o.contested)} for o in a.orders]
        compared = [{**c.to_json(), "statement": Line(c.told, chain).to_json()} for c, chain in a.compared]
        return {
            "question": self.question,
            "words": list(self.words),
            "statements": self.statements,
            "said": {
                "claims": [one.to_json() for one in s.standings],
                "alone": [one.to_json() for one in s.alone],
                "critics": [one.to_json() for one in s.critics],
            },
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


def _telling(told: Told) -> Json:
    own = {"statement_id": told.id, "document": told.document, "document_id": told.document_id, "url": told.url, "outlet": told.outlet}
    labels = {"published": told.day, "speaker": told.speaker, "actor_id": told.actor_id, "act": told.record["act"]}
    words = {"source": told.source, "cue": told.cue, "content": told.content}
    return {**own, **labels, "words": words, "spans": {role: told.record[role] for role in ROLES}}
