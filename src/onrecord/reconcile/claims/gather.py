"""A claim from the statements that were found to be about one proposition."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.model import Act
from onrecord.reconcile.claims.origins import Origin, origins
from onrecord.reconcile.claims.pairs import Relation
from onrecord.reconcile.claims.responses import Response
from onrecord.reconcile.claims.sides import Kin, Likeness, Side, Stand, sides
from onrecord.reconcile.claims.telling import Telling
from onrecord.reconcile.claims.timeline import Event, timeline

OPPOSING = frozenset({"deny", "deny_in_part", "dismiss"})
ANSWERING = OPPOSING | {"counter_accuse"}
DENIALS = frozenset({Act.DENY, Act.DISPUTE})
TURNED = {Side.FOR: Side.AGAINST, Side.AGAINST: Side.FOR, Side.DOUBT: Side.DOUBT}


@dataclass(frozen=True, slots=True)
class Member:
    """A statement of a claim: its side, the kind of answer that it gives, how it is linked to the founder, and where it comes from."""

    telling: Telling
    side: Side
    response: str | None
    link: str
    reasons: tuple[str, ...]
    origin: Origin


@dataclass(frozen=True, slots=True)
class Claim:
    """`founder` is the earliest member: by day, then by document, then by its place in the text, answers last. Its words are the proposition."""

    founder: Telling
    members: tuple[Member, ...]
    origins: Mapping[Side, tuple[Origin, ...]]
    timeline: tuple[Event, ...]

    @property
    def is_disputed(self) -> bool:
        """Whether sources stand on different sides."""
        return len({m.side for m in self.members}) > 1


@dataclass(frozen=True, slots=True)
class Tie:
    """How a member was compared with the founder, and why it was joined; empty where it came by others."""

    relation: Relation = Relation.SAME
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ties:
    """`tie` says how a member stands to the founder, `likeness` how surely two members are about one proposition, where they were joined."""

    tie: Callable[[str, str], Tie]
    likeness: Likeness


def claim_of(members: Sequence[Telling], kins: Sequence[Kin], responses: Sequence[Response], ties: Ties) -> Claim:
    """The claim of some statements.

    `kins` have all statements of their documents, one each, `responses` what answers what in these, `ties` how members stand
    to each other.
    """
    answers = {r.telling_id: r.answers for r in responses if r.answers is not None and r.kind in OPPOSING}
    kinds = {r.telling_id: r.kind for r in responses}
    ordered = sorted(members, key=lambda t: (t.day or "9999-12-31", t.document_id, is_answer(t, kinds), t.at, t.id))
    founder = ordered[0]
    kin = Kin.joined(kins, answers)
    stands = _toward_the_words(founder, sides(ordered, founder, kin, ties.likeness))
    by_side = {side: origins([t for t in ordered if stands[t.id].side is side], kin.tellings.get) for side in Side}
    origin_of = {id_: origin for found in by_side.values() for origin in found for id_ in origin.tellings}
    founders = {t.id: ties.tie(t.id, founder.id) for t in ordered}
    out = [
        Member(
            telling=t,
            side=stands[t.id].side,
            response=kinds.get(t.id),
            link="founder" if t is founder else founders[t.id].relation,
            reasons=(*founders[t.id].reasons, *stands[t.id].reasons),
            origin=origin_of[t.id],
        )
        for t in ordered
    ]
    return Claim(founder, tuple(out), by_side, timeline([(m.telling, m.side, m.response) for m in out]))


def is_answer(telling: Telling, kinds: Mapping[str, str]) -> bool:
    """Whether a statement answers another, or says what its source answers: its words are not the proposition then."""
    return kinds.get(telling.id) in ANSWERING or (telling.act is Act.ACCUSE and kinds.get(telling.parent_id or "") in ANSWERING)


def _toward_the_words(founder: Telling, stands: Mapping[str, Stand]) -> Mapping[str, Stand]:
    """Sides toward what the founder's words say: who founds a claim by denying it stands against it, and all others turn round with it."""
    if founder.act not in DENIALS:
        return stands
    return {id_: Stand(TURNED[stand.side], stand.reasons) for id_, stand in stands.items()}
