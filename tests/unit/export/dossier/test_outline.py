from dataclasses import replace

from onrecord.export.dossier.entry import of_line
from onrecord.export.dossier.outline import Group, outline, summary
from onrecord.query.dossier import Line
from tests.unit.export.dossier.builders import dossier, empty, told


def titles(groups: tuple[Group, ...]) -> list[str]:
    return [group.title for group in groups]


def test_a_dossier_has_three_steps_whatever_the_ledger_holds():
    assert titles(outline(empty())) == titles(outline(dossier())) == ["What was said", "What might happen", "Would it happen"]
    assert all(not step.groups for step in outline(empty()))


def test_a_claim_shows_each_side_with_its_counts_apart():
    claim = outline(dossier())[0].groups[0]
    assert (claim.title, claim.claim, claim.related) == ("Disputed: four tugs will come", "claim", (("narrower", "second"),))
    assert titles(claim.groups) == ["for", "against", "Answers that take no side", "The same speaker on another side"]
    assert claim.groups[0].facts == ("mentions: 1", "documents: 1", "outlets: 1", "origins: 1 certain")
    assert claim.groups[1].facts[-1] == "origins: 1 assumed"
    assert [e.label for g in claim.groups for e in g.entries] == ["say", "deny in part", "no comment", "before", "after"]


def test_all_turns_of_speakers_stand_under_one_heading():
    found = dossier()
    (standing,) = found.said.standings
    twice = replace(found, said=replace(found.said, standings=(replace(standing, reversals=standing.reversals * 2),)))
    groups = [g for g in outline(twice)[0].groups[0].groups if g.title == "The same speaker on another side"]
    assert [[e.label for e in g.entries] for g in groups] == [["before", "after", "before", "after"]]


def test_who_points_to_a_contradiction_stands_under_what_was_said():
    assert outline(dossier())[0].groups[1].entries[0].label == "counter accuse"
    assert titles(outline(dossier())[0].groups)[1:] == ["Told in no claim", "Who points to a contradiction, or denies one"]


def test_an_expectation_tells_its_words_and_no_number_but_the_holders():
    entry = outline(dossier())[1].groups[0].entries[0]
    assert [(n.label, n.words) for n in entry.notes] == [
        ("likelihood", "four"),
        ("step", "likely (a gloss, after ICD 203)"),
        ("figure", "0.7 (the holder's own figure)"),
        ("because", "come"),
        ("in spite of", "come"),
        ("happened", "no, says desk: as the Echo tells"),
    ]
    assert (entry.id, entry.statement_id, entry.label, entry.chain) == ("e-one", "one", "will", "Mara Ilves (said)")
    assert entry.where == "2031-05-09 · Varland Post · harbour [10–29]"


def test_what_is_compared_stays_with_its_holder():
    facts = outline(dossier())[1].groups[-1].facts
    assert facts == ("Mara Ilves (size): four tugs will come before less; four tugs will come and as much both ways round",)


def test_would_it_happen_has_reasons_holders_and_what_came_of_it():
    step = outline(dossier())[2]
    assert titles(step.groups) == [
        "Reasons given for what is foretold",
        "Reasons given against what is foretold",
        "Found likely by its holder",
        "What came of expectations, by the judgement of people",
        "What holders' expectations came to",
    ]
    assert step.groups[-1].facts == ("Mara Ilves: likely, will: 0 as said, 1 otherwise, 2 open; Brier score 0.490 over 1",)
    assert step.groups[0].entries[0].words == "come"


def test_the_summary_says_what_was_looked_for():
    assert summary(dossier()) == "Looked for: tugs. Statements that bear on it: 3."


def test_words_that_are_not_kept_are_said_to_be_so():
    assert of_line(Line(replace(told("one", "Mara Ilves", ""), content=None))).words == "(the words are not kept)"
