import numpy as np

from onrecord.annotate.decode import decode
from onrecord.annotate.scores import Scores
from onrecord.annotate.spoken import spoken
from onrecord.language.turns import turns_of
from onrecord.language.words import Words, split_words
from tests.unit.annotate.test_decode import candidate

TEXT = "Q: Why?\n\nA: They say it sank.\n\nQ: When?\n\nA: Today."


def relations_of(words: Words, windows: list[Scores]) -> list[tuple[list[str], int | None]]:
    found = decode(words, windows, known=spoken(words, turns_of(words.text)))
    return [([words.text[words.starts[a] : words.ends[b - 1]] for a, b in (*r.source, r.cue, *r.content)], r.parent) for r in found]


def test_a_turn_is_a_statement_of_its_speaker():
    words = split_words(TEXT)
    assert relations_of(words, []) == [
        (["Q", ":", "Why?"], None),
        (["A", ":", "They say it sank."], None),
        (["Q", ":", "When?"], None),
        (["A", ":", "Today."], None),
    ]


def test_what_is_told_inside_a_turn_stands_inside_it():
    words = split_words(TEXT)
    network = candidate(7, "......sctt...........", top=0.9)
    assert (["They", "say", "it sank"], 1) in relations_of(words, [network])


def test_the_network_does_not_cut_a_turn_short():
    words = split_words(TEXT)
    network = candidate(1, "sct" + "." * 18)
    assert relations_of(words, [network])[0] == (["Q", ":", "Why?"], None)


def test_a_turn_whose_words_are_furniture_is_left_out():
    words = split_words(TEXT)
    kept = words.select(np.arange(len(words)) > 3)
    assert [told[0] for told, _ in relations_of(kept, [])] == ["A", "Q", "A"]


def test_a_question_without_a_colon_is_a_cue_without_a_source():
    words = split_words("MS. KORVAL: So.\n\nQ  Why?\n\nMS. KORVAL: No.\n\nQ  When?")
    assert [told for told, _ in relations_of(words, [])] == [["MS. KORVAL", ":", "So."], ["Q", "Why?"], ["MS. KORVAL", ":", "No."], ["Q", "When?"]]
