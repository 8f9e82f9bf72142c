import json
import random
from dataclasses import replace
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model import Naming, Office, SourceKind
from onrecord.reconcile.actors import Card, Handle, Merge, Split, block_of, blocks_touched, gather
from tests.unit.reconcile.actors.builders import body, card

NAMES = {
    SourceKind.PERSON: [
        "Joe Marlow",
        "Joseph Marlow",
        "Joseph R. Marlow",
        "J. Marlow",
        "J.R. Marlow",
        "Marlow",
        "Li Xin",
        "Xin Li",
        "Li",
        "Olga Zelmany",
        "Olga Zelmani",
        "Zelmany",
        "",
    ],
    SourceKind.GOVERNMENT: ["China", "Foreign Ministry", "Chinese foreign ministry", "police", "Department of Tides", "DOT"],
    SourceKind.ORGANIZATION: ["World Salt Council", "Western Sand Club", "WSC", "Lumen Ltd", "Lumen", "Department of Tides"],
    SourceKind.PEOPLE: ["the Marlow family", "officials"],
}
OFFICES = [
    Office("foreign minister"),
    Office("mayor", "Carrow"),
    Office("mayor", "Grey Point"),
    Office("striker", "Port Rovers"),
    Office("director", "Lumen"),
    Office("bishop", None, is_past=True),
]


SECONDS = 5
"""Some ten times what the slowest of these blocks takes; with a step for each pair it would take a hundred times as long."""


@st.composite
def cards(draw: st.DrawFn, number: int) -> Card:
    kind = draw(st.sampled_from(sorted(NAMES)))
    return Card(
        entity_id=f"e{number}",
        document_id=f"d{number}",
        day=draw(st.sampled_from(["2024-01-01", "2024-01-02", None])),
        name=draw(st.sampled_from(NAMES[kind])),
        kind=kind,
        naming=draw(st.sampled_from([Naming.NAMED, Naming.NAMED, Naming.NAMED, Naming.ROLE])),
        country=draw(st.sampled_from(["CN", "US", None])),
        nationality=draw(st.sampled_from([None, None, "CN", "US"])),
        offices=tuple(draw(st.lists(st.sampled_from(OFFICES), max_size=2))),
        aliases=draw(st.sampled_from([(), (), ("WSC",)])),
    )


@st.composite
def ledgers(draw: st.DrawFn) -> list[Card]:
    return [draw(cards(n)) for n in range(draw(st.integers(1, 14)))]


@st.composite
def judged(draw: st.DrawFn) -> tuple[list[Card], list[Merge | Split]]:
    ledger = draw(ledgers())
    judgements: list[Merge | Split] = []
    for _ in range(draw(st.integers(0, 4))):
        one, other = (draw(st.sampled_from(gather(ledger, judgements))).handle for _ in range(2))
        taken = draw(st.sampled_from(ledger))
        judgements.append(
            draw(
                st.sampled_from(
                    [Merge(one, other, "Vera", "x"), Split(one, "Vera", "x", (taken.entity_id,)), Split(one, "Vera", "x", names=(taken.name,))]
                )
            )
        )
    return ledger, judgements


@settings(max_examples=50, deadline=None)
@given(judged(), st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_matter(case: tuple[list[Card], list[Merge | Split]], chance: random.Random):
    ledger, judgements = case
    other = ledger.copy()
    chance.shuffle(other)
    assert gather(other, judgements) == gather(ledger, judgements)


@settings(max_examples=50, deadline=None)
@given(judged())
def test_blocks_gathered_one_by_one_give_the_same_actors(case: tuple[list[Card], list[Merge | Split]]):
    ledger, judgements = case
    kept: dict[str, object] = {}
    for n in range(1, len(ledger) + 1):
        touched = blocks_touched([block_of(ledger[n - 1])], judgements)
        kept = {id_: a for id_, a in kept.items() if a.block not in touched}  # pyright: ignore[reportAttributeAccessIssue]
        kept |= {a.id: a for a in gather([c for c in ledger[:n] if block_of(c) in touched], judgements)}
    assert sorted(kept) == [a.id for a in gather(ledger, judgements)]
    assert list(gather(ledger, judgements)) == [kept[id_] for id_ in sorted(kept)]


@settings(max_examples=50, deadline=None)
@given(judged())
def test_every_card_is_in_one_actor_and_links_hold_it_together(case: tuple[list[Card], list[Merge | Split]]):
    ledger, judgements = case
    actors = gather(ledger, judgements)
    assert sorted(m for a in actors for m in a.members) == sorted(c.entity_id for c in ledger)
    assert len({a.id for a in actors}) == len(actors)
    for actor in actors:
        reached = {actor.members[0]}
        for _ in actor.members:
            reached |= {e for link in actor.links if {link.to, *link.entities} & reached for e in (link.to, *link.entities)}
        assert reached == set(actor.members)
        json.dumps(actor.to_json())


@settings(max_examples=50, deadline=None)
@given(ledgers(), st.data())
def test_a_merge_and_then_a_split_restore(ledger: list[Card], data: st.DataObject):
    before = gather(ledger)
    one, other = (data.draw(st.sampled_from(before)) for _ in range(2))
    merge = Merge(one.handle, other.handle, "Vera", "x")
    split = Split(one.handle, "Vera", "x", entities=other.members)
    assert gather(ledger, [merge, split]) == before


def test_an_id_stays_when_members_arrive_in_the_order_of_days():
    ledger = [card("Ann Okoro", country="NG", day="2024-01-01")]
    first = gather(ledger)[0].id
    for later in (
        card("Ann B. Okoro", country="NG", day="2024-01-02"),
        card("Ann Okoro", country="GB", day="2024-01-03"),
        card("Okoro", country="NG", day="2024-01-04"),
    ):
        ledger.append(later)
        assert first in {a.id for a in gather(ledger)}


def test_a_card_given_twice_counts_once():
    one = card("Ann Okoro")
    assert gather([one, replace(one)])[0].members == (one.entity_id,)


@pytest.mark.parametrize(
    "crowd",
    [
        lambda n: card(f"{chr(97 + n % 26)}{n} Smith", country="US", offices=[("senator", "Northmarch")]),
        lambda n: card("Smith", country="US", offices=[("senator", "Northmarch")] if n % 2 else []),
        lambda n: card("Jan Smith", country="US", offices=[("mayor", f"Town{n}")]),
        lambda n: card(f"{chr(97 + n % 26)}{n} Smith" if n % 2 else f"{chr(97 + n % 26)}. Smith", country="US"),
        lambda n: body("WSC" if n % 2 else f"W{n} Salt Council"),
    ],
)
def test_a_block_of_thousands_takes_seconds_at_most(crowd: object):
    many = [crowd(n) for n in range(2_000)]  # pyright: ignore[reportCallIssue]
    began = process_time()
    gather(many)
    assert process_time() - began < SECONDS


def test_a_merge_with_itself_has_no_effect():
    ledger = [card("Ann Okoro"), card("Ann Okoro")]
    handle = Handle("Ann Okoro", (block_of(ledger[0]),), (ledger[0].entity_id,))
    assert len(gather(ledger, [Merge(handle, handle, "Vera", "x")])) == 1
