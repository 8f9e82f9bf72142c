from itertools import combinations

from onrecord.reconcile.claims.cluster import CUT, Constraints, clusters, components

SURE, FAINT = 0.9, 0.05


def test_one_good_link_makes_a_claim_of_two():
    assert clusters("ab", {("a", "b"): CUT}) == (("a", "b"),)


def test_a_link_below_the_cut_makes_none():
    assert clusters("ab", {("a", "b"): FAINT}) == (("a",), ("b",))


def test_a_denial_joins_by_one_good_link_to_one_of_three_tellings():
    links = {("a", "b"): SURE, ("a", "c"): SURE, ("b", "c"): SURE, ("c", "denial"): 0.5}

    assert clusters(["a", "b", "c", "denial"], links) == (("a", "b", "c", "denial"),)


def test_one_link_does_not_join_two_large_groups():
    one, other = "abcdefghij", "qrstuvwxyz"
    links = {(x, y): SURE for group in (one, other) for x in group for y in group if x < y}

    assert clusters(one + other, {**links, ("j", "q"): 9 * CUT}) == (tuple(one), tuple(other))


def test_faint_links_add_up():
    links = {("a", "b"): SURE, ("c", "d"): SURE, ("a", "c"): FAINT, ("a", "d"): FAINT, ("b", "c"): FAINT, ("b", "d"): FAINT}

    assert clusters("abcd", links) == (("a", "b", "c", "d"),)


def test_what_a_person_parted_stays_apart_and_what_they_joined_together():
    constraints = Constraints(joined=frozenset({("c", "d")}), parted=frozenset({("a", "b")}))

    assert clusters("abcd", {("a", "b"): SURE}, constraints) == (("a",), ("b",), ("c", "d"))


def test_the_order_of_arrival_makes_no_difference():
    ids = [f"s{i:02}" for i in range(40)]
    links = {(a, b): i * 7 % 89 / 89 for i, (a, b) in enumerate(combinations(ids, 2)) if i % 11 == 0}

    assert clusters(reversed(ids), dict(reversed(links.items()))) == clusters(ids, links)


def test_components_are_what_pairs_connect():
    assert tuple(components("abcd", [("a", "b"), ("b", "c")])) == (("a", "b", "c"), ("d",))


def test_what_a_rule_parts_stays_apart_through_all_others():
    links = {("a", "b"): SURE, ("b", "c"): SURE, ("c", "d"): SURE}

    assert clusters("abcd", links, Constraints(parted=frozenset({("a", "c")}))) == (("a", "b"), ("c", "d"))
