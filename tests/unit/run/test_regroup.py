"""What is grouped again after a change is what grouping all anew would give."""

import random
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, create_engine, delete

from onrecord.reconcile.claims.cluster import Constraints, Pair, clusters, components
from onrecord.run.regroup import regrouped
from onrecord.store.tables import CLAIM_LINKS, CLAIM_MEMBERS, METADATA

Groups = set[tuple[str, ...]]
IDS = [f"s{number:02}" for number in range(48)]


def all_anew(scores: Mapping[Pair, float], apart: Iterable[Pair], constraints: Constraints) -> Groups:
    """The groups of two and more when everything is grouped."""
    rules = Constraints(constraints.joined, constraints.parted.union(apart) - constraints.joined)
    whole = components(IDS, [*scores, *constraints.joined])
    return {ids for part in whole for ids in clusters(part, {ends: s for ends, s in scores.items() if ends[0] in part}, rules) if len(ids) > 1}


def put(connection: Connection, scores: Mapping[Pair, float], apart: Iterable[Pair]) -> None:
    """Have these links, and no others."""
    rows = [(ends, "same", score) for ends, score in scores.items()] + [(ends, "apart", 0.3) for ends in apart]
    connection.execute(delete(CLAIM_LINKS))
    connection.execute(
        CLAIM_LINKS.insert(), [{"first_id": a, "second_id": b, "relation": kind, "score": s, "reasons": []} for (a, b), kind, s in rows]
    )


def make(connection: Connection, groups: Groups) -> None:
    """Have these claims."""
    rows = [{"statement_id": id_, "claim_id": ids[0], "side": "for", "record": []} for ids in sorted(groups) for id_ in ids]
    connection.execute(CLAIM_MEMBERS.insert(), rows)


def opened() -> Connection:
    """A connection to an empty database with the tables of claims; what they refer to is not looked at."""
    engine = create_engine("sqlite://")
    METADATA.create_all(engine)
    return engine.connect()


def drawn(chance: random.Random, count: int) -> dict[Pair, float]:
    """Pairs near one another in the list of ids, with scores as the model gives them."""
    out: dict[Pair, float] = {}
    for _ in range(count):
        a = chance.randrange(len(IDS) - 8)
        out[IDS[a], IDS[a + chance.randrange(1, 8)]] = round(chance.uniform(0.15, 0.6), 3)
    return out


def test_after_any_change_the_groups_are_those_of_grouping_all_anew():
    reached: list[int] = []
    for seed in range(60):
        chance = random.Random(seed)  # noqa: S311 - no secret
        scores, said = drawn(chance, 55), Constraints(frozenset(drawn(chance, 2)), frozenset(drawn(chance, 2)))
        apart = {ends for ends in drawn(chance, 6) if ends not in scores}
        before = all_anew(scores, apart, said)
        gone, new = chance.sample(sorted(scores), 3), {ends: score for ends, score in drawn(chance, 3).items() if ends not in apart}
        scores = {ends: score for ends, score in scores.items() if ends not in gone} | new
        with opened() as connection:
            make(connection, before)
            put(connection, scores, apart)
            part, groups, stands = regrouped(connection, {end for ends in (*gone, *new) for end in ends}, said)
        assert {ids for ids in before if part.isdisjoint(ids)} | set(groups) == all_anew(scores, apart, said)
        assert stands == {ids for ids in before if not part.isdisjoint(ids)}
        reached.append(len(part))
    assert min(reached) < max(reached) < len(IDS)


def test_a_claim_that_nothing_new_is_linked_with_is_not_reached():
    scores = {("s00", "s01"): 0.5, ("s01", "s02"): 0.12, ("s02", "s03"): 0.5, ("s10", "s11"): 0.5}
    with opened() as connection:
        make(connection, {("s02", "s03"), ("s10", "s11")})
        put(connection, scores, [])
        assert regrouped(connection, ["s00"], Constraints()) == ({"s00", "s01"}, [("s00", "s01")], frozenset())
