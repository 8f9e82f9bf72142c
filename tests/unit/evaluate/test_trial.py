from onrecord.evaluate.counts import Counts
from onrecord.evaluate.labels import Label
from onrecord.evaluate.trial import by_value, found, right, trials_of
from tests.unit.evaluate.harbour import critics, experts, marked, mayor


def test_each_statement_of_the_corpus_and_each_that_answers_none_is_a_trial():
    trials = trials_of(marked(mayor(), experts()), marked(mayor(id="p1"), critics(id="p2")))
    assert [(t.gold and t.gold.id, t.predicted and t.predicted.id) for t in trials] == [("1", "p1"), ("2", None), (None, "p2")]


def test_found_is_counted_by_level():
    trials = list(trials_of(marked(mayor(), experts()), marked(mayor(), critics())))
    assert (found(trials, "top"), found(trials, "nested")) == (Counts(1, 1, 2), Counts(0, 1, 0))


def test_a_parent_is_right_when_the_statements_that_answer_stand_alike():
    trials = trials_of(marked(mayor(), experts()), marked(mayor(id="p1"), experts(id="p2", parent="p1")))
    assert right(trials, Label.PARENT) == Counts(1, 1, 1)


def test_labels_are_judged_on_answered_statements_only():
    trials = trials_of(marked(mayor(act="say"), critics(act="deny")), marked(mayor(act="claim")))
    assert right(trials, Label.ACT) == Counts(0, 1, 1)


def test_values_are_counted_where_they_were_right_where_they_stand_and_where_they_were_read():
    trials = trials_of(marked(mayor(act="say"), critics(act="say")), marked(mayor(act="say"), critics(act="deny")))
    assert by_value(trials, Label.ACT) == {"deny": Counts(0, 0, 1), "say": Counts(1, 2, 1)}


def test_an_open_label_is_no_value():
    trials = trials_of(marked(mayor(act="say")), marked(mayor(act=None)))
    assert by_value(trials, Label.ACT) == {"say": Counts(0, 1, 0)}
