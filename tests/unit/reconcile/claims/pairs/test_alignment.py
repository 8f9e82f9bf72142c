"""Words of one statement against the nearest of the other."""

from onrecord.reconcile.claims.pairs.alignment import WordVectors, alignment
from tests.unit.reconcile.claims.pairs.builders import encode


def test_the_same_words_find_each_other():
    words = WordVectors(encode)
    terms = words.terms({"port": 1.0, "closed": 0.5})
    found = alignment(terms, terms)
    assert round(found["terms"], 5) == round(found["terms_jaccard"], 5) == 1.0
    assert found["strange"] == 0.0


def test_a_statement_that_is_part_of_another_is_found_whole_one_way():
    words = WordVectors(encode)
    found = alignment(words.terms({"port": 1.0}), words.terms({"port": 1.0, "winter": 1.0}))
    assert round(found["terms_max"], 5) == 1.0
    assert found["terms_min"] < 1.0


def test_a_statement_without_words_is_like_nothing():
    words = WordVectors(encode)
    assert set(alignment(words.terms({}), words.terms({"port": 1.0})).values()) == {0.0}
