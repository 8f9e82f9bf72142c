from onrecord.reconcile.copies import Fingerprint, Origin
from onrecord.reconcile.copies.origin import origin_of
from tests.unit.reconcile.copies.builders import made_of, story

WIRE = "Varland Wire"


def paper(id_: str, words: int = 10, **said: str) -> Fingerprint:
    return made_of(story(1, words), id_, **said)


def test_the_wire_that_is_credited_comes_first_though_it_published_later():
    group = [paper("a", credit=WIRE, published="2031-03-14"), paper("b", publisher=WIRE, published="2031-03-15")]
    assert origin_of(group) == Origin("b", WIRE, "1 of 2 credit Varland Wire, which published this one")


def test_a_wire_whose_own_text_is_not_there_is_named():
    group = [paper("a", credit=WIRE, published="2031-03-15"), paper("b", credit=WIRE, published="2031-03-14")]
    assert origin_of(group) == Origin("b", WIRE, "2 of 2 credit Varland Wire, whose own text is not here; it was published first")


def test_without_a_credit_the_earliest_is_the_origin():
    group = [paper("a", published="2031-03-15"), paper("b", published="2031-03-14T23:00:00+00:00")]
    assert origin_of(group) == Origin("b", None, "it was published first")


def test_times_of_one_day_are_compared_in_one_zone():
    group = [paper("a", published="2031-03-14T09:00:00+00:00"), paper("b", published="2031-03-14T10:00:00+05:00")]
    assert origin_of(group).document == "b"


def test_a_day_without_a_time_is_not_earlier_than_a_time_on_it():
    group = [paper("a", 10, published="2031-03-14"), paper("b", 20, published="2031-03-14T10:00:00+00:00")]
    assert origin_of(group) == Origin("b", None, "it is the longest of those published first")


def test_without_dates_the_longest_is_the_origin_and_ties_go_by_id():
    assert origin_of([paper("a", 10), paper("c", 20), paper("b", 20)]) == Origin("b", None, "it is the longest")


def test_a_paper_that_credits_itself_is_no_customer_of_a_wire():
    group = [paper("a", credit="The Ostrava Post", publisher="The Ostrava Post", published="2031-03-15"), paper("b", published="2031-03-14")]
    assert origin_of(group) == Origin("b", None, "it was published first")
