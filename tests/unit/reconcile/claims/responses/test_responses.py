"""The responses of an article. All people, papers and states are invented."""

from collections.abc import Sequence

import pytest

from onrecord.model import Act
from onrecord.reconcile.claims.responses import Kind, Response, responses
from onrecord.reconcile.claims.telling import Telling
from tests.unit.reconcile.claims.sides.builders import telling


def only(tellings: Sequence[Telling]) -> Response:
    """The one response of an article."""
    (found,) = responses(tellings)
    return found


CHARGE = telling("Kestria", "accused", "Velmark of cutting the cable with an anchor", Act.ACCUSE)
OTHER = telling("Kestria", "said", "that Velmark owes the island ten million")


def test_a_denial_answers_the_claim_in_its_words_and_not_another_one():
    denial = telling("Velmark", "denied", "that it cut the cable", Act.DENY)

    found = only([CHARGE, OTHER, denial])

    assert (found.telling_id, found.kind, found.answers) == (denial.id, Kind.DENY, CHARGE.id)
    assert found.reasons == ("“denied”", "it is said of Velmark", "they share words")


def test_a_denial_answers_the_claim_that_stands_inside_it():
    denial = telling("Velmark", "rejected", "claims that it had sent the ship", Act.DISPUTE)
    inner = telling("unspecified", "claims", "that it had sent the ship", Act.CLAIM, parent_id=denial.id)

    found = only([CHARGE, denial, inner])

    assert (found.kind, found.answers) == (Kind.DENY, inner.id)


def test_a_denial_of_what_nobody_says_in_the_article_answers_nothing():
    denial = telling("Marten Dole", "denied", "that he had ever owned a boat", Act.DENY)

    assert only([CHARGE, denial]).answers is None


def test_blame_for_spreading_falsehoods_accuses_back_and_denies_nothing():
    charge = telling("Kestria", "concluded", "that Velmark had cut the cable", Act.CONCLUDE)
    back = telling("Velmark", "repeated", "accusations that Kestria is spreading misinformation with tales of a cable", Act.SAY)

    assert [(r.telling_id, r.kind, r.answers) for r in responses([charge, back])] == [(back.id, Kind.COUNTER_ACCUSE, charge.id)]


def test_a_charge_that_is_called_misinformation_is_denied():
    charge = telling("Kestria", "accused", "Velmark of cutting the cable", Act.ACCUSE)
    verdict = telling("Velmark", "said", "that the accusation from Kestria was misinformation", Act.SAY)

    assert [(r.telling_id, r.kind) for r in responses([charge, verdict])] == [(verdict.id, Kind.DENY)]


def test_a_headline_that_denies_and_a_body_that_accuses_back_are_two_responses():
    headline = telling("Velmark", "denies", "that it cut the cable", Act.DENY, is_headline=True)
    charge = telling("Kestria", "accused", "Velmark of cutting the cable", Act.ACCUSE)
    back = telling("Velmark", "accused", "Kestria of having known that the cable was worn", Act.ACCUSE)

    kinds = {found.telling_id: (found.kind, found.answers) for found in responses([headline, charge, back])}

    assert kinds == {headline.id: (Kind.DENY, charge.id), back.id: (Kind.COUNTER_ACCUSE, charge.id)}


@pytest.mark.parametrize(
    ("cue", "content", "act", "kind"),
    [
        ("declined", "to comment on the report", Act.DECLINE, Kind.NO_COMMENT),
        ("did not respond to", "a request for comment", Act.DECLINE, Kind.NO_COMMENT),
        ("did not disclose", "whether a letter had come", Act.DECLINE, Kind.NO_COMMENT),
        ("would not say", "whether a letter had come", Act.DECLINE, Kind.DECLINE),
        ("declined", "to answer whether it was so", Act.DECLINE, Kind.DECLINE),
        ("would neither confirm nor deny", "it", Act.DECLINE, Kind.DECLINE),
        ("said", "that he was not going to discuss the letter", Act.SAY, Kind.DECLINE),
    ],
)
def test_who_takes_no_side_declines_or_gives_no_comment(cue: str, content: str, act: Act, kind: Kind):
    assert only([telling("Marten Dole", cue, content, act)]).kind is kind


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("that the charge was false", Kind.DENY),
        ("that it was a lie from start to end", Kind.DENY),
        ("“This is absurd.”", Kind.DISMISS),
        ("that it had nothing to do with the cable", Kind.DENY),
    ],
)
def test_a_verdict_on_a_charge_denies_or_dismisses_it(content: str, kind: Kind):
    found = only([CHARGE, telling("Velmark", "said", content)])

    assert (found.kind, found.answers) == (kind, CHARGE.id)


def test_bogus_figures_of_nobody_are_no_response():
    assert responses([CHARGE, telling("Marten Dole", "said", "the harbor expects bogus figures next year")]) == ()


def test_brushing_a_claim_aside_dismisses_it():
    brushed = telling("Velmark", "shrugged off", "Kestria's story of an anchor", Act.DISPUTE)

    assert only([CHARGE, brushed]).kind is Kind.DISMISS


def test_a_demand_that_is_not_met_is_declined():
    demand = telling("protesters", "demanded", "a new commission", Act.URGE)
    answer = telling("Signe Harl", "would not accede to", "their demands", Act.REFUSE)

    assert only([demand, answer]).kind is Kind.DECLINE


def test_a_demand_that_is_pointed_at_is_the_one_told_before():
    demand = telling("Jost Hallen", "demanded", "that the harbour board publish a notice on the tugs", Act.URGE)
    refusal = telling("the harbour board", "replied", 'it "would not consider petitions of that sort"')
    pointer = telling("", "petitions of", "that sort", Act.ASK, parent_id=refusal.id)
    assert pointer.id not in {r.answers for r in responses([demand, refusal, pointer])}


def test_a_denial_of_one_part_is_one_in_part():
    denial = telling("Velmark", "conceded and denied", "that its ship crossed the cable but not that it cut it", Act.DENY)

    assert only([CHARGE, denial]).kind is Kind.DENY_IN_PART


def test_a_plain_no_to_what_is_said_of_the_speaker_denies_it():
    denial = telling("Velmark", "said", "its anchor did not cut the cable")

    found = only([CHARGE, denial])

    assert (found.kind, found.answers) == (Kind.DENY, CHARGE.id)


def test_what_its_source_says_right_after_a_denial_goes_on_from_it():
    denial = telling("Velmark", "denied", "that it cut the cable", Act.DENY)
    more = telling("Velmark", "said", "“We have not dropped one anchor”")

    assert [(found.telling_id, found.kind, found.answers) for found in responses([CHARGE, denial, more])] == [
        (denial.id, Kind.DENY, CHARGE.id),
        (more.id, Kind.DENY, CHARGE.id),
    ]


def test_an_accusation_of_somebody_who_has_accused_nobody_is_no_response():
    assert responses([telling("Kestria", "said", "that Velmark is an island"), telling("Velmark", "accused", "Kestria of greed", Act.ACCUSE)]) == ()


def test_an_article_without_statements_has_no_responses():
    assert responses([]) == ()


def test_statements_without_words_are_no_responses():
    assert responses([telling("", "", "", act, source="") for act in Act if act is not Act.DENY]) == ()


def test_who_dismisses_what_a_court_declined_answers_the_demand_and_not_the_refusal():
    demand = telling("Kestria", "demanded", "the arrest of Marten Dole", Act.URGE, at=500)
    refusal = telling("The court", "said", "it would neither confirm nor deny that it had heard Anna Verrell", at=900)
    verdict = telling("Anna Verrell", "said", "“It is a stunt.”", at=1000)

    found = {response.telling_id: response.answers for response in responses([demand, refusal, verdict])}

    assert found[verdict.id] == demand.id


def test_a_verdict_on_a_report_answers_those_who_are_reported():
    report = telling("The Dunmere Courier", "reported", "Kestria demanded that Velmark pay for the cable", Act.REPORT, at=0)
    demand = telling("Kestria", "demanded", "that Velmark pay for the cable", Act.URGE, at=30, parent_id=report.id)
    verdict = telling("Velmark", "said", "“It is a stunt.”", at=100)

    assert only([report, demand, verdict]).answers == demand.id


def test_who_denies_having_asked_answers_those_who_tell_that_they_asked():
    report = telling("Oristan", "said", "Velmark had asked Kestria for a loan")
    asked = telling("Velmark", "had asked", "Kestria for a loan", Act.ASK, parent_id=report.id)
    charge = telling("Kestria", "accused", "Velmark of cutting the cable", Act.ACCUSE)
    denial = telling("Velmark", "denied", "requesting a loan", Act.DENY)

    assert only([report, asked, charge, denial]).answers == asked.id
