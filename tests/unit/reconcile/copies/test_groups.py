import random
from itertools import combinations, pairwise

from onrecord.reconcile.copies import CopyGroups, Fingerprint, compare, groups
from tests.unit.reconcile.copies.builders import made_of, sentences, story


def grouped(documents: list[Fingerprint]) -> CopyGroups:
    return groups(documents, [compare(a, b) for a, b in combinations(documents, 2)])


def members(documents: list[Fingerprint]) -> list[tuple[str, ...]]:
    return [group.members for group in grouped(documents).groups]


def test_copies_make_a_group_and_others_none():
    assert members([made_of(story(1), "a"), made_of(story(1, 10), "b"), made_of(story(2), "c")]) == [("a", "b")]


def test_a_round_up_does_not_make_two_stories_one():
    stories = [made_of(story(1), "a"), made_of(story(1), "b"), made_of(story(2), "c"), made_of(story(2), "d")]
    assert members([*stories, made_of(f"{story(1)}\n\n{story(2)}", "both")]) == [("a", "b", "both"), ("c", "d")]


def test_a_chain_of_updates_is_one_story():
    said = sentences(1, 26)
    chain = [made_of(" ".join(said[i : i + 20]), id_) for i, id_ in zip((0, 2, 4, 6), "abcd", strict=True)]
    assert members(chain) == [("a", "b", "c", "d")]


def test_the_order_of_arrival_makes_no_difference():
    documents = [made_of(f"{story(seed)}\n\n{story(9)[: 100 * i]}", f"{seed}{i}") for seed in (1, 2, 3) for i in range(4)]
    first = grouped(documents)
    random.Random(1).shuffle(documents)  # noqa: S311
    assert grouped(documents) == first


def test_pairs_that_nobody_compared_are_compared_where_they_matter():
    documents = [made_of(story(1), f"{i:02}") for i in range(20)]
    chain = [compare(a, b) for a, b in pairwise(documents)]
    assert [group.members for group in groups(documents, chain).groups] == [tuple(d.id for d in documents)]


def test_comparisons_of_documents_that_are_not_there_are_passed_over():
    a, b = made_of(story(1), "a"), made_of(story(1), "b")
    assert groups([a], [compare(a, b)]).groups == ()


def test_the_group_of_a_document_is_found():
    found = grouped([made_of(story(1), "a"), made_of(story(1), "b")])
    assert (found.group_of("b"), found.group_of("c")) == (found.groups[0], None)
