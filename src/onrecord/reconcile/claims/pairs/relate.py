"""What two statements have to do with one another: the model proposes, the vetoes dispose."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.model import Act
from onrecord.reconcile.claims.pairs.alignment import WordVectors
from onrecord.reconcile.claims.pairs.deeds import Deed
from onrecord.reconcile.claims.pairs.features import features
from onrecord.reconcile.claims.pairs.link import Link, Relation
from onrecord.reconcile.claims.pairs.model import PairModel, shipped_model
from onrecord.reconcile.claims.pairs.prepare import Encode, prepare
from onrecord.reconcile.claims.pairs.prepared import Prepared
from onrecord.reconcile.claims.pairs.rarity import Rarity, shipped_rarity
from onrecord.reconcile.claims.pairs.reasons import reasons
from onrecord.reconcile.claims.pairs.vetoes import is_surer, veto, words_differ
from onrecord.reconcile.claims.telling import Telling

WITHIN = 0.3
"""Score from which two statements of one article count as the same: they share its words anyhow, and scores say less there. From here on more of the
labelled pairs within an article are of one proposition than not (0.52; from 0.25 on fewer)."""
ANSWERED = 0.6
"""Score that a statement and the one that it answers have at least: of 37 responses read in training articles 26 had the right one."""
MUCH = 0.8
LITTLE = 0.45
"""A content of which so much stands in another one, while so little of the other stands in it, says less."""


@dataclass(frozen=True, slots=True)
class Judge:
    """The model, and the words' vectors that its features need."""

    pairs: PairModel
    words: WordVectors


@dataclass(frozen=True, slots=True)
class Context:
    """What comparing needs: `encode` gives vectors of length one (`SentenceVectors.encode`)."""

    encode: Encode
    rarity: Rarity
    model: Judge

    @classmethod
    def shipped(cls, encode: Encode) -> "Context":
        """With the model and the table of rarity of this package."""
        return cls(encode, shipped_rarity(), Judge(shipped_model(), WordVectors(encode)))

    def prepare(self, tellings: Sequence[Telling]) -> list[Prepared]:
        """Make tellings ready, in their order; worth keeping."""
        return prepare(tellings, encode=self.encode, rarity=self.rarity)


def relate(a: Telling, b: Telling, context: Context) -> Link:
    """How `a` stands to `b`. To compare many, prepare each once and call `compare`."""
    one, other = context.prepare([a, b])
    return compare(one, other, context.model)


def compare(a: Prepared, b: Prepared, model: Judge) -> Link:
    """How `a` stands to `b`. The score is the same whichever comes first; `narrower` turns into `broader`."""
    found = features(a, b, model.words)
    score = max(model.pairs.score(found), least(a, b))
    relation, against = _relation(a, b, score, model.pairs)
    why = () if relation is Relation.UNRELATED else (*reasons(a, b, found), *against)
    return Link(a.id, b.id, relation, score, why, found)


def least(a: Prepared, b: Prepared) -> float:
    """The score that a pair has whatever the model says: where one of two answers the other, or both are one request."""
    if b.id == a.answers or a.id == b.answers:
        return ANSWERED
    return WITHIN if _is_one_request(a, b) else 0.0


def _is_one_request(a: Prepared, b: Prepared) -> bool:
    """Whether an article tells twice that somebody asks for something, with a word in common besides names."""
    is_asked_twice = a.act is b.act is Act.ASK and a.document_id == b.document_id and a.actor is not None and a.actor == b.actor
    return is_asked_twice and not a.words.weights.keys().isdisjoint(b.words.weights.keys() - a.names - b.names)


def _relation(a: Prepared, b: Prepared, score: float, model: PairModel) -> tuple[Relation, tuple[str, ...]]:
    if score < model.same:
        return (Relation.RELATED if score >= model.related else Relation.UNRELATED), ()
    is_weak = score < WITHIN and a.document_id == b.document_id
    if forbidden := (words_differ if is_weak else veto)(a, b):
        return Relation.APART, (forbidden,)
    if is_weak:
        return Relation.RELATED, ()
    if is_surer(a, b):
        return Relation.NARROWER, ("certain here, possible there",)
    if is_surer(b, a):
        return Relation.BROADER, ("possible here, certain there",)
    relation, why = _by_extent(a.words.weights, b.words.weights)
    less, more = (b, a) if relation is Relation.NARROWER else (a, b)
    if relation is not Relation.SAME and less.deed is Deed.ASK and more.deed is not Deed.ASK:
        return Relation.RELATED, ("one is a request, the other what came of it",)
    return relation, why


def _by_extent(a: Mapping[str, float], b: Mapping[str, float]) -> tuple[Relation, tuple[str, ...]]:
    """Whether all of one stands in the other, which says much besides."""
    both = sum(a[s] for s in a.keys() & b.keys())
    mine, theirs = both / max(1e-9, sum(a.values())), both / max(1e-9, sum(b.values()))
    if mine <= LITTLE and theirs >= MUCH:
        return Relation.NARROWER, ("says all the other says, and more",)
    if theirs <= LITTLE and mine >= MUCH:
        return Relation.BROADER, ("the other says all this says, and more",)
    return Relation.SAME, ()
