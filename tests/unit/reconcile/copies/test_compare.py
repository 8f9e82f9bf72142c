import re

import pytest

from onrecord.reconcile.copies import Fingerprint, compare
from tests.unit.reconcile.copies.builders import SAID, made_of, sentences, story

QUOTES = [f"“{SAID} {part},” Ilna Varro said." for part in ("That was the first thing", "That was the second thing", "And so we told them that")]


def copies(one: str, other: str) -> bool:
    return compare(made_of(one, "a"), made_of(other, "b")).is_copy


def test_a_reprint_is_a_copy():
    assert copies(story(1), story(1))


def test_another_story_is_none():
    assert not copies(story(1), story(2))


def test_a_cut_is_a_copy():
    assert copies(story(1, 40), story(1, 16))


def test_a_new_first_paragraph_makes_no_difference():
    assert copies(story(1), f"{sentences(2)[0]} {sentences(2)[1]}\n\n{story(1)}")


def test_every_tenth_sentence_may_be_missing():
    assert copies(story(1), " ".join(s for i, s in enumerate(sentences(1)) if i % 10))


def test_a_word_of_each_sentence_may_be_another():
    assert copies(story(1), re.sub(r"\w+(?=\.)", "again", story(1)))


def test_the_same_quotations_in_two_reports_make_no_copy():
    reports = [" ".join([*sentences(seed, 2), *QUOTES]) for seed in (1, 2)]
    found = compare(made_of(reports[0], "a"), made_of(reports[1], "b"))
    assert (found.is_copy, found.measures.sentence_share > 0.5, found.measures.quoted_overlap) == (False, True, 1.0)


def test_half_of_the_sentences_are_not_most():
    assert not copies(" ".join(sentences(1)), " ".join(sentences(1)[:10] + sentences(2)[:10]))


def test_the_same_text_is_a_copy_though_it_is_all_quoted():
    assert copies(" ".join(QUOTES), " ".join(QUOTES))


def test_too_few_words_are_no_copy_of_anything():
    found = compare(made_of("The council put off the pier again.", "a"), made_of("The council put off the pier again.", "b"))
    assert (found.is_copy, found.reasons) == (False, ("the shorter one has 7 words, too few to compare",))


def test_an_empty_text_compares():
    assert not copies("", story(1))


@pytest.mark.parametrize(("day", "is_copy"), [("2031-03-15", True), ("2031-05-15", False)])
def test_texts_long_after_each_other_must_be_nearly_the_same(day: str, is_copy: bool):
    first = made_of(" ".join(sentences(1)), "a", published="2031-03-14T09:00:00+00:00")
    later = made_of(" ".join(sentences(1)[:14] + sentences(2)[:6]), "b", published=day)
    assert compare(first, later).is_copy is is_copy


@pytest.mark.parametrize(("day", "is_copy"), [("2031-03-16", True), ("2031-03-22", False)])
def test_short_texts_some_days_after_each_other_too(day: str, is_copy: bool):
    first = made_of(" ".join(sentences(1, 4)), "a", published="2031-03-14")
    later = made_of(" ".join(sentences(1, 3) + sentences(2, 1)), "b", published=day)
    assert compare(first, later).is_copy is is_copy


def test_the_order_of_the_two_makes_no_difference():
    one, other = made_of(story(1), "a"), made_of(story(1, 10), "b")
    assert compare(one, other) == compare(other, one)


def test_the_reasons_say_what_was_counted_and_what_the_documents_say_of_themselves():
    def made(id_: str, **said: str) -> Fingerprint:
        return made_of(story(1), id_, credit="Varland Wire", byline="Odo Lund", **said)

    found = compare(made("a", published="2031-03-14"), made("b", published="2031-03-15"))
    assert found.reasons == (
        "100% of the shorter one's sentences stand in the other",
        "20 of its 20 sentences in the reporter's own words do",
        "both come from Varland Wire",
        "both are by Odo Lund",
        "published 1 day apart",
    )


def test_a_date_without_a_day_is_not_counted_with():
    assert compare(made_of(story(1), "a", published="2031"), made_of(story(1), "b", published="2031-03-15")).days_apart is None
