from collections import Counter

from onrecord.interpret.act.lexicon import FAMILIES, KEYS, lexicon
from onrecord.interpret.act.tables import table
from onrecord.model import Act


def entries() -> list[tuple[str, str]]:
    """Every entry of the data files with the list that it stands in."""
    out: list[tuple[str, str]] = []
    for family in FAMILIES:
        for lists in table(family).values():
            out += [(key, word) for key in KEYS for word in lists.get(key, "").split()]
            out += [("phrases", line) for line in lists.get("phrases", "").strip().splitlines()]
    return out


def test_no_entry_stands_for_two_acts() -> None:
    assert [entry for entry, count in Counter(entries()).items() if count > 1] == []


def test_every_act_has_a_cue() -> None:
    assert set(lexicon().words.values()) == set(Act)


def test_a_case_speaks_of_a_cue_that_the_lexicon_knows() -> None:
    names = {word for word, _ in lexicon().words} | {"-".join(phrase) for rows in lexicon().phrases.values() for phrase, _ in rows}
    assert set(lexicon().cases) - names == set()


def test_no_phrase_is_a_single_word() -> None:
    assert [phrase for rows in lexicon().phrases.values() for phrase, _ in rows if len(phrase) < 2] == []
