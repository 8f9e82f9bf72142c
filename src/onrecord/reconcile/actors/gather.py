"""From cards to actors: rules within blocks, then judgements across them."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from onrecord.language.fold import folded
from onrecord.reconcile.actors.actor import Actor, actor_of
from onrecord.reconcile.actors.block import block_of
from onrecord.reconcile.actors.body import bodies
from onrecord.reconcile.actors.card import Card
from onrecord.reconcile.actors.group import Group, alone, group_of
from onrecord.reconcile.actors.identity import ids_of
from onrecord.reconcile.actors.judged import judged
from onrecord.reconcile.actors.judgement import Judgement
from onrecord.reconcile.actors.partition import Mark, parted
from onrecord.reconcile.actors.person import persons

PLACES: Mark[Card] = Mark(lambda card: card.places)


def gather(cards: Iterable[Card], judgements: Sequence[Judgement] = ()) -> tuple[Actor, ...]:
    """The actors among the cards of some whole blocks, in the order of their ids.

    Depends on the cards as a set and on the judgements as a list (undone ones are not passed). Blocks can be gathered one by one or all at once, to
    the same actors, where `blocks_touched` has put together what judgements tie.
    """
    blocks: dict[str, list[Card]] = {}
    for card in sorted({card.entity_id: card for card in cards}.values(), key=lambda c: c.order):
        blocks.setdefault(block_of(card), []).append(card)
    groups = [group for block in sorted(blocks) for group in _rules(block)(blocks[block])]
    groups = judged(groups, judgements)
    return tuple(sorted((actor_of(g, id_) for g, id_ in zip(groups, ids_of(groups), strict=True)), key=lambda actor: actor.id))


def _rules(block: str) -> Callable[[Sequence[Card]], list[Group]]:
    return RULES.get(block.partition(" ")[0], _of_one_name)


def _alone(cards: Sequence[Card]) -> list[Group]:
    return [alone(card) for card in cards]


def _role(cards: Sequence[Card]) -> list[Group]:
    return [group_of(("role", block_of(cards[0])), cards, "same office")]


def _of_one_name(cards: Sequence[Card]) -> list[Group]:
    key = (block_of(cards[0]).partition(" ")[0], folded(cards[0].name))
    return [group_of(key, part, "same name") for part in parted(cards, PLACES)]


RULES: Mapping[str, Callable[[Sequence[Card]], list[Group]]] = {
    "alone": _alone,
    "role": _role,
    "person": persons,
    "body": bodies,
    "state": bodies,
}
"""How the cards of a block are joined, by the first word of its name; other blocks hold one name each."""
