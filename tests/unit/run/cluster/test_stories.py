import random

import numpy as np

from onrecord.run.cluster.stories import Text, heirs_of


def text(id_: str, *sentences: int, words: int = 60) -> Text:
    return Text(id_, 0, words, np.array(sentences, dtype=np.uint64))


STORY = text("story", 1, 2, 3, 4)
CUT = text("cut", 1, 2, 3)
PIECE = text("piece", 1, 4)
UPDATE = text("update", 1, 9, 2, 3, 4)
TURNED = text("turned", 3, 2, 1)
OTHER = text("other", 5, 6, 7)


def test_a_text_whose_sentences_all_stand_in_a_longer_one_inherits():
    assert heirs_of([STORY, CUT, PIECE, OTHER]) == {"cut": "story", "piece": "story"}


def test_a_text_with_a_sentence_of_its_own_is_read_and_what_it_was_made_of_inherits():
    assert heirs_of([STORY, UPDATE]) == {"story": "update"}


def test_sentences_in_another_order_are_another_text():
    assert heirs_of([STORY, TURNED]) == {}


def test_of_equal_texts_the_one_with_the_smallest_id_is_read():
    assert heirs_of([text("b", 1, 2), text("a", 1, 2), text("c", 1, 2)]) == {"b": "a", "c": "a"}


def test_texts_too_short_to_compare_and_texts_without_sentences_are_read():
    assert heirs_of([STORY, text("flash", 1, words=19), text("empty")]) == {}


def test_the_order_of_the_texts_makes_no_difference():
    chance = random.Random(7)  # noqa: S311
    texts = [text(f"t{n}", *sorted(chance.sample(range(12), chance.randint(1, 6)))) for n in range(60)]
    expected = heirs_of(texts)
    assert expected
    for _ in range(20):
        chance.shuffle(texts)
        assert heirs_of(texts) == expected


def test_nobody_inherits_from_an_heir():
    heirs = heirs_of([STORY, CUT, PIECE, UPDATE, text("first", 1)])
    assert set(heirs) & set(heirs.values()) == set()
