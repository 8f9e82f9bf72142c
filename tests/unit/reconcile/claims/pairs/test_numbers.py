"""Numbers as they are compared."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.reconcile.claims.pairs.numbers import numbers_of


def figures(text: str) -> list[tuple[float, str]]:
    return [(n.value, n.unit) for n in numbers_of(text)]


def test_figures_words_and_scales_give_one_value():
    assert figures("about $2.5 million, three percent and twenty-one ships") == [(2.5e6, "$"), (3.0, "%"), (21.0, "ships")]


def test_a_blank_that_does_not_break_stands_between_figure_and_scale():
    assert figures("5\u00a0million") == [(5e6, "")]


def test_years_are_years_and_counts_of_that_size_too():
    assert figures("in 2031") == [(2031.0, "year")]


def test_one_is_a_pronoun():
    assert figures("one of them") == []


def test_letters_that_only_look_like_a_number_word_do_no_harm():
    assert figures("twenty-\u017feven") == [(20.0, "")] or figures("twenty-\u017feven") == [(20.0, "\u017feven")]


@given(st.text(alphabet=st.sampled_from("0123456789,.$%- \u00a0onetwhudrmilbs\u017f\u0663"), max_size=60))
def test_any_text_is_read(text: str):
    assert len(numbers_of(text)) <= 12
