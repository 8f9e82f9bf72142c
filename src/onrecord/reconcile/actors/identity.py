"""Ids of actors: made of the rules' key, so that new members leave them as they are."""

import json
from collections.abc import Sequence
from hashlib import sha256

from onrecord.reconcile.actors.group import Group

DIGITS = 16


def actor_id(key: Sequence[str], anchor: str | None = None) -> str:
    """The id of an actor with this key; `anchor` tells a namesake that is kept apart."""
    return sha256(json.dumps([*key, anchor], separators=(",", ":")).encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]


def ids_of(groups: Sequence[Group]) -> list[str]:
    """The id of each group.

    Of namesakes, the one that was met first has the plain id, others one made with their first entity's;
    what somebody took out of another comes last.
    """
    order = sorted(range(len(groups)), key=lambda i: (groups[i].is_cut, groups[i].anchor.order))
    ids = [""] * len(groups)
    seen: set[tuple[str, ...]] = set()
    for i in order:
        key = groups[i].key
        ids[i] = actor_id(key, groups[i].anchor.entity_id if key in seen else None)
        seen.add(key)
    return ids
