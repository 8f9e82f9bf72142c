"""The lines of a dossier: statements with their chains, and what makes each a line."""

from dataclasses import dataclass

from onrecord.query.answers import Json, Told
from onrecord.query.held import Held
from onrecord.query.places import Placed

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
class Foreseen:
    """An expectation with the chain of its statement; `also` are the other statements in which its holder tells the same in the same words."""

    held: Held
    chain: Chain = ()
    also: Chain = ()

    @property
    def line(self) -> Line:
        """Its statement."""
        return Line(self.held.told, self.chain)

    def to_json(self) -> Json:
        """The expectation and its line."""
        return {**self.held.to_json(), "statement": self.line.to_json(), "also": [_telling(told) for told in self.also]}


@dataclass(frozen=True, slots=True)
class Given:
    """A reason that a holder gives, with the expectation that it is given for."""

    words: Placed
    foreseen: Foreseen

    def to_json(self) -> Json:
        """The reason's words and the expectation's id."""
        return {**self.words.to_json(), "expectation": self.foreseen.held.expectation.id, "statement": self.foreseen.line.to_json()}


def _telling(told: Told) -> Json:
    own = {"statement_id": told.id, "document": told.document, "document_id": told.document_id, "url": told.url, "outlet": told.outlet}
    labels = {"published": told.day, "speaker": told.speaker, "actor_id": told.actor_id, "act": told.record["act"]}
    words = {"source": told.source, "cue": told.cue, "content": told.content}
    return {**own, **labels, "words": words, "spans": {role: told.record[role] for role in ROLES}}
