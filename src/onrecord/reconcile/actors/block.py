"""Blocks: only cards of one block can be one actor by rule, so that a new document touches few of them."""

from onrecord.language.fold import folded
from onrecord.model import Naming, SourceKind
from onrecord.reconcile.actors.body import is_apart, name_of
from onrecord.reconcile.actors.card import Card
from onrecord.reconcile.actors.person_name import person_name, sounded
from onrecord.reconcile.actors.role import role_key

BODIES = frozenset({SourceKind.GOVERNMENT, SourceKind.ORGANIZATION})
FEWEST_WORDS = 4
"""Words from which a document's name is its own ("report" and "annual report" are not)."""


def block_of(card: Card) -> str:
    """The block of a card, by nothing but the card. What no rule may join ("officials") has a block of its own."""
    apart = f"alone {card.entity_id}"
    if card.naming == Naming.UNNAMED or card.naming is None or not folded(card.name):
        return apart
    if card.kind in BODIES:
        return _body_block(card) or apart
    if card.naming == Naming.ROLE:
        key = role_key(card)
        return " ".join(key) if key else apart
    if card.kind == SourceKind.PERSON:
        return f"person {sounded(person_name(card.name).last)}"
    words = folded(card.name).split()
    if card.kind == SourceKind.DOCUMENT and len(words) < FEWEST_WORDS:
        return apart
    return f"{card.kind or 'name'} {' '.join(words)}"


def _body_block(card: Card) -> str | None:
    name = name_of(card)
    if name.is_state:
        return f"state {name.code}"
    return None if is_apart(name) else f"body {name.letters}"
