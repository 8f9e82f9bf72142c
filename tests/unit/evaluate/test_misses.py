from dataclasses import replace

from onrecord.evaluate.labels import Label
from onrecord.evaluate.misses import Miss, misses
from onrecord.evaluate.statements import score
from tests.unit.evaluate.harbour import critics, experts, marked, mayor


def test_a_miss_has_both_values_the_rule_and_the_words():
    read = replace(critics(act="say"), decided_by={"act": "lexicon"})
    report = score([marked(critics(act="deny"))], [marked(read)])
    assert list(misses(report.trials, Label.ACT)) == [Miss("harbour", "3", Label.ACT, "deny", "say", "lexicon", "Critics", "denied", "it")]


def test_the_rule_behind_an_act_is_the_one_behind_its_family():
    read = replace(critics(act="say"), decided_by={"act": "lexicon"})
    report = score([marked(critics(act="deny"))], [marked(read)])
    assert [(m.gold, m.decided_by) for m in misses(report.trials, Label.ACT_FAMILY)] == [("oppose", "lexicon")]


def test_what_is_right_is_no_miss():
    report = score([marked(mayor(act="say"))], [marked(mayor(act="say"))])
    assert list(misses(report.trials, Label.ACT)) == []


def test_a_wrong_parent_is_told_by_its_words():
    gold, read = marked(mayor(), experts(parent="1"), critics()), marked(mayor(id="p1"), experts(id="p2", parent="p3"), critics(id="p3"))
    assert [(m.gold, m.predicted) for m in misses(score([gold], [read]).trials, Label.PARENT)] == [("The mayor said", "Critics denied")]
