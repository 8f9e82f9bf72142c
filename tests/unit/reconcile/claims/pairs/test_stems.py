"""Words and names as they are compared."""

import pytest

from onrecord.reconcile.claims.pairs.names import names_of
from onrecord.reconcile.claims.pairs.stems import stem, stems_of


@pytest.mark.parametrize(
    "words", ["proposed proposal proposes proposing", "criticize criticized criticizes", "planned plans planning", "won win wins"]
)
def test_forms_of_one_word_have_one_stem(words: str):
    assert len({stem(word) for word in words.split()}) == 1


def test_small_words_numbers_and_possessives_are_left_out():
    assert stems_of("They have 12 of Varland’s ships") == ("varland", "ship")


def test_names_are_found_and_what_only_starts_a_sentence_is_not():
    assert names_of("Yesterday the Chinese envoy met Ada Orlin. Asking for more, she left for Ostrava.") == (
        "yesterday",
        "CN",
        "ada",
        "orlin",
        "ostrava",
    )
