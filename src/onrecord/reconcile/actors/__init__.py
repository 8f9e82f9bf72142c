"""Actors: who the entities of single documents are across documents."""

from onrecord.reconcile.actors.actor import Actor
from onrecord.reconcile.actors.block import block_of
from onrecord.reconcile.actors.card import Card, acronyms, card_from_json, card_of
from onrecord.reconcile.actors.gather import gather
from onrecord.reconcile.actors.group import Link
from onrecord.reconcile.actors.held import Held
from onrecord.reconcile.actors.holders import Holder, holders_of
from onrecord.reconcile.actors.judgement import Handle, Judgement, Merge, Split, blocks_touched, judgement_from_json
from onrecord.reconcile.actors.same_as import Hypothesis, same_as

__all__ = [
    "Actor",
    "Card",
    "Handle",
    "Held",
    "Holder",
    "Hypothesis",
    "Judgement",
    "Link",
    "Merge",
    "Split",
    "acronyms",
    "block_of",
    "blocks_touched",
    "card_from_json",
    "card_of",
    "gather",
    "holders_of",
    "judgement_from_json",
    "same_as",
]
