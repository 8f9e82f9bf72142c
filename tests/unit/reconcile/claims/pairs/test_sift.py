"""Pairs are sifted by the figures that they are compared by."""

import random
from dataclasses import replace
from itertools import combinations

import numpy as np

from onrecord.model import Act, Certainty, Polarity, SourceKind
from onrecord.reconcile.claims.pairs import Relation, compare, sifted
from onrecord.reconcile.claims.pairs.features import features
from onrecord.reconcile.claims.pairs.figures import features_of
from onrecord.reconcile.claims.pairs.stack import Stack
from onrecord.reconcile.claims.telling import Telling
from tests.unit.reconcile.claims.pairs.builders import context, telling

WORDS = (
    "Varland Meridia Ostrava Orlin Lind drones ships harbour aid asked denied never not no raised lowered rose fell 500 5 percent March Monday "
    "talks ceasefire the of and to in would may has been signed treaty border troops withdrew advanced won lost"
)
SPEAKERS = ("Ada Orlin", "Bo Lind", "Varland", "the Meridian ministry", "")
CLOSE = 1e-5


def many(count: int = 60) -> list[Telling]:
    """Tellings of words drawn at random, some of one article, some without a day, an act or a word."""
    words = WORDS.split()
    chance = random.Random(7)  # noqa: S311 - no secret
    out = [replace(telling(""), sentence="", id="s000", document_id="d0")]
    for number in range(1, count):
        content = " ".join(chance.choice(words) for _ in range(chance.randrange(1, 24)))
        out.append(
            telling(
                content,
                source=chance.choice(SPEAKERS),
                cue=chance.choice(("said", "denied", "has not said", "urged Varland")),
                id=f"s{number:03}",
                document_id=f"d{number // 4}",
                day=chance.choice((None, "2031-05-02", "2031-05-30", "2031-09-01")),
                title=chance.choice((None, "Varland asks for drones", "Harbour talks")),
                lead=" ".join(content.split()[:4]),
                context=f"{content}. Drones again",
                at=chance.randrange(4000),
                kind=chance.choice((None, *SourceKind)),
                act=chance.choice((None, *Act)),
                certainty=chance.choice((None, *Certainty)),
                polarity=chance.choice((None, *Polarity)),
                form_quoted=chance.random() < 0.5,
            )
        )
    return out


def test_the_features_of_many_pairs_are_those_of_each():
    judge, ready = context().model, context().prepare(many())
    pairs = list(combinations(range(len(ready)), 2))
    found = features_of(Stack.of(ready, judge.words), tuple(np.array(end) for end in zip(*pairs, strict=True)))  # pyright: ignore[reportArgumentType]
    for place, (a, b) in enumerate(pairs):
        expected = features(ready[a], ready[b], judge.words)
        apart = {name: (values[place], expected[name]) for name, values in found.items() if abs(values[place] - expected[name]) > CLOSE}
        assert (apart, found.keys()) == ({}, expected.keys())


def test_no_pair_is_lost_that_would_be_kept_and_most_others_are_left_out():
    judge, ready = context().model, {p.id: p for p in context().prepare(many())}
    pairs = list(combinations(sorted(ready), 2))
    kept = {pair for pair in pairs if compare(ready[pair[0]], ready[pair[1]], judge).relation not in {Relation.RELATED, Relation.UNRELATED}}
    found = sifted(ready, pairs, judge)
    assert kept
    assert kept <= set(found)
    across = [pair for pair in found if ready[pair[0]].document_id != ready[pair[1]].document_id]
    assert len(set(across) - kept) < 0.02 * len(pairs)


def test_of_no_pairs_none_are_kept():
    assert sifted({}, [], context().model) == []
