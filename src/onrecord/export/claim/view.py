"""A claim as it is shown: side by side, in each the origins, in each origin the wordings, in each wording the places where it stands.

So a story of a wire agency that forty papers carried is one entry with forty places.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.language.fold import folded
from onrecord.query.answers import Told
from onrecord.query.claims import SIDES, Claim, Member
from onrecord.query.dossier import Standing

KINDS = ("certain", "assumed", "suspected")


@dataclass(frozen=True, slots=True)
class Wording:
    """Words that an origin told, `told` where they stood first, with the chain through which they came; `places` has all of their statements."""

    told: Told
    chain: tuple[Told, ...]
    response: str | None
    reasons: tuple[str, ...]
    places: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class OriginView:
    """One origin with its wordings, oldest first; `kind` says how sure it is that they have it in common, `reasons` why."""

    kind: str
    label: str
    reasons: tuple[str, ...]
    wordings: tuple[Wording, ...]

    @property
    def told(self) -> Told:
        """Its first statement, which says who that is."""
        return self.wordings[0].told


@dataclass(frozen=True, slots=True)
class SideView:
    """One side with its numbers; kinds of origins are never added up."""

    side: str
    counts: Mapping[str, Any]
    origins: tuple[OriginView, ...]


@dataclass(frozen=True, slots=True)
class Happened:
    """One line of a claim's life; `before` is the statement of another side that the same speaker takes back."""

    day: str | None
    happening: str
    side: str
    told: Told
    before: Told | None


@dataclass(frozen=True, slots=True)
class ClaimView:
    """All that is shown of a claim."""

    claim: Claim
    sides: tuple[SideView, ...]
    life: tuple[Happened, ...]
    answering: tuple[Member, ...]


def claim_view(found: Standing) -> ClaimView:
    """The claim with what stands around it."""
    claim = found.claim
    told = {m.told.id: m.told for m in claim.members}
    events = (Happened(e["day"], e["happening"], e["side"], told[e["statement_id"]], told.get(e["before"] or "")) for e in claim.timeline)
    sides = (SideView(side, claim.counts(side), tuple(_origins(found, side))) for side in SIDES)
    return ClaimView(claim, tuple(s for s in sides if s.origins), tuple(events), tuple(m for m in claim.members if m.response))


def _origins(found: Standing, side: str) -> list[OriginView]:
    """The origins of a side: those that are certain first, then by when they spoke."""
    members = [m for m in found.claim.members if m.side == side]
    out: list[OriginView] = []
    for origin in found.claim.origins.get(side, ()):
        mine = [m for m in members if m.origin == origin["id"]]
        if mine:
            out.append(OriginView(origin["kind"], origin["label"], tuple(origin["reasons"]), _wordings(mine, found.chains)))
    return sorted(out, key=lambda o: (KINDS.index(o.kind), o.told.day or "9999-12-31", o.told.id))


def _wordings(members: Sequence[Member], chains: Mapping[str, tuple[Told, ...]]) -> tuple[Wording, ...]:
    """Members that say the same in the same words, as surely and through the same speakers, are one wording."""
    groups: dict[tuple[object, ...], list[Member]] = {}
    for m in members:
        record = m.told.record
        through = tuple(_names(chains.get(m.told.id, ())))
        groups.setdefault((folded(m.told.content or m.told.id), record["certainty"], record["polarity"], m.response, through), []).append(m)
    return tuple(
        Wording(some[0].told, chains.get(some[0].told.id, ()), some[0].response, some[0].reasons, tuple(m.told for m in some))
        for some in groups.values()
    )


def _names(chain: Iterable[Told]) -> Iterable[str]:
    return (told.speaker or "" for told in chain)
