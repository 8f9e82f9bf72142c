"""Articles with other words: what changes is of one kind, and marks stay at their words."""

import random
from itertools import pairwise

import pytest

from onrecord.annotate import weights
from onrecord.language.pieces import WordPieces
from onrecord.language.words import split_words
from training.corpus import Example, Relation
from training.variation import Variation

CHANCE = random.Random(5)  # noqa: S311 - nothing secret
WORDS = WordPieces.from_file(weights.path_of(weights.TOKENIZER))
TEXT = "Ferries, Dorin Arlo said in 2019, were seldom loaded; in 1987 Ferries were slowly sinking. Vera Holm added that nobody counted."


def example(text: str) -> Example:
    words = split_words(text)
    return Example("a", words, WORDS.split(words), [Relation((4, 5), frozenset({2, 3}), frozenset({0}), nested=False)])


def surfaces(found: Example) -> list[tuple[int, ...]]:
    firsts = found.pieces.firsts
    return [tuple(found.pieces.ids[a:b]) for a, b in pairwise(firsts)]


def test_words_change_alike_wherever_they_stand_and_marks_and_short_words_stay(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("training.variation.COMMON", 0)
    monkeypatch.setattr("training.variation.SHARES", (1.0, 1.0))
    one = example(TEXT)
    varied = Variation([one], WORDS).vary(one, CHANCE)
    before, after = surfaces(one), surfaces(varied)
    assert len(before) == len(after)
    assert before != after
    assert varied.relations == one.relations
    assert all(a == b for a, b, word in zip(before, after, range(len(one.words)), strict=True) if len(one.words.word(word)) < 3)
    twice = [i for i in range(len(one.words)) if one.words.word(i) == "Ferries"]
    assert len({after[i] for i in twice}) == 1


def test_the_most_frequent_words_in_small_letters_stay():
    one = example(TEXT)
    varied = Variation([one], WORDS).vary(one, CHANCE)
    lower = [i for i in range(len(one.words)) if one.words.word(i).islower()]
    assert [surfaces(varied)[i] for i in lower] == [surfaces(one)[i] for i in lower]
