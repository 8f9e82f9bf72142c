"""How two statements are related."""

from dataclasses import replace

from onrecord.model import Act, Certainty
from onrecord.reconcile.claims.pairs import Relation, relate
from onrecord.reconcile.claims.pairs.relate import WITHIN
from tests.unit.reconcile.claims.pairs.builders import context, telling

AID = "that Varland asked Meridia for 500 drones in March"


def test_one_sentence_of_two_papers_is_the_same():
    link = relate(telling(AID), telling(AID, source="Bo Lind", id="u", document_id="e"), context())
    assert link.relation is Relation.SAME
    assert link.joins


def test_sentences_about_different_things_are_unrelated():
    link = relate(telling(AID), telling("the harbour fair opens on Friday", source="Bo Lind", id="u", document_id="e"), context())
    assert link.relation in {Relation.UNRELATED, Relation.RELATED}
    assert not link.joins


def test_a_figure_that_differs_keeps_two_statements_apart_and_says_so():
    one = telling("unemployment in Varland rose to 5 percent last year")
    other = telling("unemployment in Varland rose to 6 percent last year", source="Bo Lind", id="u", document_id="e")
    link = relate(one, other, context())
    assert link.relation is Relation.APART
    assert "numbers differ: 5 percent and 6 percent" in link.reasons


def test_what_may_be_and_what_is_are_joined_as_narrower():
    other = telling(AID, source="Bo Lind", id="u", document_id="e", certainty=Certainty.POSSIBLE)
    assert relate(telling(AID), other, context()).relation is Relation.NARROWER
    assert relate(other, telling(AID), context()).relation is Relation.BROADER


def test_the_score_does_not_depend_on_which_comes_first():
    one, other = telling(AID), telling("Varland has denied that it asked for any drones", source="Bo Lind", id="u", document_id="e")
    assert relate(one, other, context()).score == relate(other, one, context()).score


def test_a_telling_without_words_is_unrelated_to_anything():
    assert not relate(replace(telling(""), sentence=""), telling(AID, id="u"), context()).joins


def test_a_statement_and_its_answer_may_stand_in_one_claim_whatever_their_words():
    charge, answer = telling("Ada Orlin sold the harbor"), telling("nothing of the kind", source="Ada Orlin", id="u", at=90, answers="t")
    assert relate(charge, answer, context()).joins
    assert not relate(charge, replace(answer, answers=None), context()).joins


def test_a_day_that_is_not_known_is_neither_near_nor_far():
    one, other = telling(AID), telling("Varland wants drones", source="Bo Lind", id="u", document_id="e")
    near, far, unknown = (relate(one, replace(other, day=day), context()).score for day in ("2031-05-02", "2031-12-02", None))
    assert far < unknown < near


def test_an_article_that_tells_one_request_twice_has_one_claim_of_it():
    asked = telling("Meridia for harbor equipment", source="Varland", cue="had asked", act=Act.ASK, actor_id="v")
    request = telling("for harbor supplies", source="Varlandian", cue="request", act=Act.ASK, actor_id="v", id="u", at=400)
    assert relate(asked, request, context()).joins
    assert relate(asked, replace(request, actor_id="m"), context()).score < WITHIN
    assert relate(asked, replace(request, content="for a ceasefire"), context()).score < WITHIN


def test_two_statements_of_nobody_in_particular_do_not_have_one_source():
    one, other = (telling("the port will close", source="", speaker="unspecified", id=id_, document_id=id_) for id_ in ("t", "u"))
    assert "the same source" not in relate(one, other, context()).reasons


def test_what_is_about_another_is_kept_apart():
    one = telling("Ada Orlin promised the fishers of Ostrava 500 drones and a new harbour")
    other = telling("Bo Lind opposed the plan to give the fishers of Ostrava 500 drones", source="Cy Marsh", id="u", document_id="e")
    link = relate(one, other, context())
    assert link.relation is Relation.APART
    assert "one is about Ada Orlin, the other about Bo Lind" in link.reasons


def test_a_request_is_not_what_came_of_it():
    came = telling(
        "that Meridia answered the Varlandian call for 500 new harbour drones before the summit of the coast states in Ostrava began", cue="reports"
    )
    request = telling("for 500 new harbour drones", source="Varlandian", cue="call", act=Act.ASK, id="u", at=60)
    assert not relate(came, request, context()).joins
    assert relate(came, replace(request, act=Act.SAY), context()).joins
