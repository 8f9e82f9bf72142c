import json

from onrecord.reconcile.actors import Handle, Merge, Split, blocks_touched, gather, judgement_from_json
from tests.unit.reconcile.actors.builders import card, only, parts

JOE, ANN = card("Joe Marlow", country="US"), card("Ann Okoro", country="NG", day="2024-01-01")
JOES, ANNS = [JOE, card("Joe Marlow")], [ANN, card("Ann Okoro", country="NG"), card("Okoro", country="NG")]
CARDS = [*JOES, *ANNS]


def handle(cards: list[object]) -> Handle:
    return only(cards).handle  # pyright: ignore[reportArgumentType]


MERGE = Merge(handle([*JOES]), handle([*ANNS]), "Vera", "pen name")


def test_a_merge_joins_actors_of_two_blocks_and_the_first_keeps_its_id():
    actor = only(CARDS, [MERGE])
    assert actor.id == only(JOES).id
    assert ("merged by Vera", "pen name") in [link.reasons for link in actor.links]
    assert actor.blocks == tuple(sorted({*only(JOES).blocks, *only(ANNS).blocks}))


def test_a_merge_that_is_undone_is_gone():
    assert gather(CARDS, []) == gather(CARDS)


def test_a_split_of_what_was_merged_restores_both():
    split = Split(only(CARDS, [MERGE]).handle, "Vera", "it was not", names=("Ann Okoro", "Okoro"))
    assert gather(CARDS, [MERGE, split]) == gather(CARDS)


def test_the_later_judgement_wins():
    split = Split(handle([*ANNS]), "Vera", "another one", entities=(ANN.entity_id,))
    back = Merge(handle([*ANNS]), Handle("Ann Okoro", entities=(ANN.entity_id,)), "Vera", "after all")
    assert parts(ANNS, [split]) == [["Ann Okoro"], ["Ann Okoro", "Okoro"]]
    assert parts(ANNS, [split, back]) == [["Ann Okoro", "Ann Okoro", "Okoro"]]
    assert len(parts(ANNS, [back, split])) == 2


def test_what_is_cut_from_an_actor_does_not_take_its_id():
    split = Split(handle([*ANNS]), "Vera", "another one", entities=(ANN.entity_id,))
    rest, cut = sorted(gather(ANNS, [split]), key=lambda a: -len(a.members))
    assert rest.id == only(ANNS).id
    assert cut.id != rest.id


def test_a_split_by_name_holds_for_cards_that_come_later():
    split = Split(handle([*ANNS]), "Vera", "her father", names=("Okoro",))
    assert parts([*ANNS, card("Okoro", country="NG")], [split]) == [["Ann Okoro", "Ann Okoro"], ["Okoro", "Okoro"]]


def test_a_judgement_finds_its_actors_by_name_where_its_entities_are_gone():
    again = [card("Joe Marlow", country="US"), card("Ann Okoro", country="NG")]
    assert len(gather(again, [MERGE])) == 1


def test_a_judgement_about_nobody_here_has_no_effect():
    assert gather(JOES, [MERGE, Split(handle([*ANNS]), "Vera", "x", names=("Ann Okoro",))]) == gather(JOES)


def test_a_split_of_all_or_nothing_has_no_effect():
    assert gather(JOES, [Split(handle([*JOES]), "Vera", "x", names=("Joe Marlow",))]) == gather(JOES)


def test_judgements_survive_storage():
    split = Split(handle([*ANNS]), "Vera", "x", entities=("e1",), names=("Okoro",))
    for judgement in (MERGE, split):
        assert judgement_from_json(json.loads(json.dumps(judgement.to_json())), author="Vera", reason=judgement.reason) == judgement


def test_blocks_that_judgements_tie_are_gathered_together():
    tie = [
        Merge(Handle("a", ("A",)), Handle("b", ("B",)), "", ""),
        Merge(Handle("b", ("B",)), Handle("c", ("C",)), "", ""),
        Merge(Handle("d", ("D",)), Handle("e", ("E",)), "", ""),
    ]
    assert blocks_touched(["A", "Z"], tie) == {"A", "B", "C", "Z"}
    assert blocks_touched([], tie) == set()
    assert blocks_touched(["N"], [Merge(Handle("a", ("A",), ("e1",)), Handle("b", ("B",)), "", "")], {"e1": "N"}) == {"N", "A", "B"}
