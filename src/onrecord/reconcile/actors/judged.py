"""Applying judgements to what the rules made, in their order: the later one wins."""

from collections.abc import Iterable, Sequence

from onrecord.language.fold import folded
from onrecord.reconcile.actors.block import block_of
from onrecord.reconcile.actors.card import Card
from onrecord.reconcile.actors.group import Group, Link
from onrecord.reconcile.actors.judgement import Handle, Judgement, Merge, Split


class Table:
    """Groups while they are judged; `rule` remembers which group of the rules each entity came from."""

    def __init__(self, groups: Iterable[Group]):
        self.groups = dict(enumerate(groups))
        self.rule = {card.entity_id: (i, group.key) for i, group in self.groups.items() for card in group.cards}
        self.place = {card.entity_id: i for i, group in self.groups.items() for card in group.cards}

    def find(self, handle: Handle) -> int | None:
        """The group that a handle means: most of its entities, else the only one of its blocks with its name."""
        votes: dict[int, int] = {}
        for entity in handle.entities:
            if entity in self.place:
                votes[self.place[entity]] = votes.get(self.place[entity], 0) + 1
        if votes:
            return min(votes, key=lambda i: (-votes[i], self.groups[i].anchor.order))
        named = [i for i, group in self.groups.items() if any(_is_called(card, handle) for card in group.cards)]
        return named[0] if len(named) == 1 else None

    def put(self, i: int, group: Group) -> None:
        """Set a group down at a number."""
        self.groups[i] = group
        self.place.update({card.entity_id: i for card in group.cards})

    def merge(self, judgement: Merge) -> None:
        """Make two groups one. A handle that means nothing here any more has no effect."""
        i, j = self.find(judgement.one), self.find(judgement.other)
        if i is None or j is None or i == j:
            return
        one, other = self.groups[i], self.groups.pop(j)
        link = Link(one.anchor.entity_id, (other.anchor.entity_id,), (f"merged by {judgement.author}", judgement.reason))
        cards = sorted([*one.cards, *other.cards], key=lambda card: card.order)
        self.put(i, Group(one.key, cards, sorted([*one.links, *other.links, link]), one.is_cut))

    def split(self, judgement: Split) -> None:
        """Take cards out of a group, unless that is all of it or none."""
        i = self.find(judgement.source)
        if i is None:
            return
        group = self.groups[i]
        out = [card for card in group.cards if judgement.takes(card.entity_id, card.name)]
        rest = [card for card in group.cards if not judgement.takes(card.entity_id, card.name)]
        if out and rest:
            rules = {self.rule[card.entity_id][0] for card in rest}
            is_cut = any(self.rule[card.entity_id][0] in rules for card in out)
            key = self.rule[min(out, key=lambda card: card.order).entity_id][1]
            self.put(i, Group(group.key, rest, _trimmed(group.links, rest), group.is_cut))
            self.put(max(self.groups) + 1, Group(key, out, _trimmed(group.links, out), is_cut))


def judged(groups: Iterable[Group], judgements: Sequence[Judgement]) -> list[Group]:
    """The groups after all judgements."""
    if not judgements:
        return list(groups)
    table = Table(groups)
    for judgement in judgements:
        if isinstance(judgement, Merge):
            table.merge(judgement)
        else:
            table.split(judgement)
    return [table.groups[i] for i in sorted(table.groups)]


def _is_called(card: Card, handle: Handle) -> bool:
    return folded(card.name) == folded(handle.name) and block_of(card) in handle.blocks


def _trimmed(links: Iterable[Link], cards: Sequence[Card]) -> list[Link]:
    """What of the links holds among some of the cards; one that led to a card outside leads to the first of these."""
    ids = {card.entity_id for card in cards}
    anchor = min(cards, key=lambda card: card.order).entity_id
    kept: list[Link] = []
    for link in links:
        to = link.to if link.to in ids else anchor
        entities = tuple(e for e in link.entities if e in ids and e != to)
        if entities:
            kept.append(Link(to, entities, link.reasons))
    return sorted(kept)
