"""A claim from the statements that were found to be about one proposition."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.model import Act
from onrecord.reconcile.claims.origins import Origin, origins
from onrecord.reconcile.claims.responses import Response
from onrecord.reconcile.claims.sides import Kin, Side, Stand, sides
from onrecord.reconcile.claims.telling import Telling
from onrecord.reconcile.claims.timeline import Event, timeline

OPPOSING = frozenset({"deny", "deny_in_part", "dismiss"})
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
    """`founder` is the earliest member by the day of its document, then by id; its words are the proposition."""

    founder: Telling
    members: tuple[Member, ...]
    origins: Mapping[Side, tuple[Origin, ...]]
    timeline: tuple[Event, ...]

    @property
    def is_disputed(self) -> bool:
        """Whether sources stand on different sides."""
        return len({m.side for m in self.members}) > 1


Reasons = Callable[[str, str], tuple[str, ...]]


def claim_of(members: Sequence[Telling], kins: Sequence[Kin], responses: Sequence[Response], link: Reasons) -> Claim:
    """The claim of some statements.

    `kins` have all statements of their documents, one each, `responses` what answers what in these, `link` why two of them were joined.
    """
    ordered = sorted(members, key=lambda t: (t.day or "9999-12-31", t.id))
    founder = ordered[0]
    answers = {r.telling_id: r.answers for r in responses if r.answers is not None and r.kind in OPPOSING}
    kinds = {r.telling_id: r.kind for r in responses}
    kin = Kin.joined(kins, answers)
    stands = _toward_the_words(founder, sides(ordered, founder, kin))
    by_side = {side: origins([t for t in ordered if stands[t.id].side is side], kin.tellings.get) for side in Side}
    origin_of = {id_: origin for found in by_side.values() for origin in found for id_ in origin.tellings}
    out = [
        Member(
            telling=t,
            side=stands[t.id].side,
            response=kinds.get(t.id),
            link="founder" if t is founder else "same",
            reasons=(*link(founder.id, t.id), *stands[t.id].reasons),
            origin=origin_of[t.id],
        )
        for t in ordered
    ]
    return Claim(founder, tuple(out), by_side, timeline([(m.telling, m.side, m.response) for m in out]))


def _toward_the_words(founder: Telling, stands: Mapping[str, Stand]) -> Mapping[str, Stand]:
    """Sides toward what the founder's words say: who founds a claim by denying it stands against it, and all others turn round with it."""
    if founder.act not in DENIALS:
        return stands
    return {id_: Stand(TURNED[stand.side], stand.reasons) for id_, stand in stands.items()}
