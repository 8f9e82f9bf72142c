"""The options that a stretch of words names, each on its own: "food, medicine and body armor" are three."""

from collections.abc import Sequence

from onrecord.language.forms import Word
from onrecord.reconcile.expectations.lexicon import phrases
from onrecord.reconcile.expectations.lexicon import words as listed
from onrecord.reconcile.expectations.slices import Slice

CUTS = frozenset({",", "and", "or"})
LONGEST = 14
"""Words of one option at most; more are a clause, not an option."""
MOST = 12
"""Options of one list at most."""


def options_in(content: str, words: Sequence[Word]) -> tuple[Slice, ...]:
    """The options in a list; of "items such as bullets and meals" those after "such as"."""
    behind = next((end for start, end in phrases("comparisons", "examples").find(words) if start), 0)
    parts: list[list[Word]] = [[]]
    for word in words[behind:]:
        if word.form in CUTS and not (word.form == "and" and any(w.form == "between" for w in parts[-1])):
            parts.append([])
        elif not word.is_mark or word.form == "-":
            parts[-1].append(word)
    bare = [part for part in map(_bare, parts) if part]
    if len(bare) > MOST or any(len(part) > LONGEST or _is_pronoun(part) for part in bare):
        return ()
    return tuple(Slice.of(content, part[0].start, part[-1].end) for part in bare)


def _is_pronoun(part: Sequence[Word]) -> bool:
    """Whether no option is named: "him", "something", "the other"."""
    return len(part) == 1 and part[0].form in listed("comparisons", "pronouns")


def _bare(part: list[Word]) -> list[Word]:
    """Without determiners before it, and "then" or "finally"."""
    while part and part[0].form in listed("comparisons", "determiners") | {"then", "finally", "last", "lastly", "that"}:
        part = part[1:]
    return part
