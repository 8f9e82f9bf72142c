"""Modals that speak of the future ("will", "would", "may"), told from those of wish, of ability, of what is and of what was."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.language.forms import Word, form_at
from onrecord.reconcile.expectations.lexicon import words as listed

ME = frozenset({"i", "we"})
NEAR = 4
"""Words before a modal in which its subject stands."""
OTHERS = frozenset({"you", "he", "she", "they"})


@dataclass(frozen=True, slots=True)
class Setting:
    """What of the surroundings matters: whether the words are the speaker's own, and whether something shows that it is left open.

    `is_open` is true under a condition, a likelihood word, or a time to come, `is_foretold` where the act itself looks ahead (predicts, fears).
    """

    is_quoted: bool
    is_open: bool
    is_foretold: bool


def is_future_modal(words: Sequence[Word], i: int, setting: Setting) -> bool:
    """Whether the modal at word `i` tells what is to come."""
    form, before = words[i].form, form_at(words, i - 1)
    verb = _verb_behind(words, i)
    if verb >= len(words) or words[verb].is_mark or not is_verb(words, verb):
        return False
    if form != "will" and words[verb].form == "have" and _is_perfect(words, verb):
        return False
    if form in {"will", "might"} and before in listed("classes", "determiners") - {"this", "that"}:
        return False
    if words[i].is_title and i and not words[i - 1].is_mark:
        return False
    if any(w.form in listed("not_future", "usual") for w in words[max(0, i - 1) : verb]):
        return False
    return _RULES[form](words, i, verb, setting)


def _will(words: Sequence[Word], i: int, verb: int, setting: Setting) -> bool:
    """All but manners of speaking ("I will say this")."""
    is_manner = words[verb].form in listed("not_future", "after_will") and (form_at(words, i - 1) in ME or words[verb].form == "say")
    return setting.is_open or not is_manner


def _would(words: Sequence[Word], i: int, verb: int, setting: Setting) -> bool:
    """In reported speech what was to come; in the speaker's own words only where something shows that it is left open."""
    before, after = form_at(words, i - 1), words[verb].form
    if any(form_at(words, k) == "past" for k in range(i, len(words))):
        return False
    if after in listed("not_future", "after_would") and (before in ME or setting.is_quoted or after in {"like", "rather", "prefer", "love"}):
        return False
    if setting.is_quoted:
        return setting.is_open or (after != "be" and form_at(words, i + 1) != "not" and before not in ME | OTHERS)
    return True


def _could(words: Sequence[Word], i: int, verb: int, setting: Setting) -> bool:
    """Possibility, not ability."""
    after = words[verb].form
    if form_at(words, i + 1) in {"not", "only", "even"} or (after in listed("not_future", "after_could") and not setting.is_open):
        return False
    if form_at(words, i - 1) in ME | OTHERS and not setting.is_open:
        return False
    return _may(words, i, verb, setting)


def _may(words: Sequence[Word], i: int, verb: int, setting: Setting) -> bool:
    """What may come, not what may be so, nor what only somebody is permitted."""
    if any(w.form == "only" for w in words[max(0, i - NEAR) : i]):
        return False
    if words[verb].form not in listed("not_future", "states"):
        return True
    after = form_at(words, verb + 1 + (form_at(words, verb + 1) in listed("clauses", "adverbs")))
    return setting.is_open or setting.is_foretold or (words[verb].form == "be" and (_is_participle(after) or after in {"able", "forced", "ready"}))


def _should(words: Sequence[Word], i: int, verb: int, setting: Setting) -> bool:
    """Only what comes about by itself: "prices should fall"."""
    _ = i, setting
    after = form_at(words, verb + 1)
    return (
        words[verb].form in listed("not_future", "after_should")
        or (words[verb].form == "be" and after in listed("not_future", "after_should_be"))
        or (words[verb].form in {"win", "go", "get", "come", "be"} and after in {"back", "up", "down"})
    )


_RULES = {"will": _will, "would": _would, "could": _could, "may": _may, "might": _may, "should": _should}


def _verb_behind(words: Sequence[Word], modal: int) -> int:
    """The verb of a modal's group: adverbs and commas around them are passed over."""
    i = modal + 1
    while i < len(words) and (
        words[i].form in listed("clauses", "adverbs")
        or words[i].form.endswith("ly")
        or (words[i].form == "," and form_at(words, i + 1) in listed("clauses", "adverbs"))
    ):
        i += 1
    return i + (form_at(words, i) == "," and i > modal + 1)


def is_verb(words: Sequence[Word], i: int) -> bool:
    """Whether a base form may stand here: no determiner, pronoun, preposition, figure."""
    form = form_at(words, i)
    return form.isalpha() and form not in listed("classes", "determiners") | listed("classes", "no_verbs") and not words[i].is_title


def _is_perfect(words: Sequence[Word], have: int) -> bool:
    """Whether "have" is followed by a participle: what would have been is no longer to come."""
    i = have + 1
    while form_at(words, i) in listed("clauses", "adverbs"):
        i += 1
    return _is_participle(form_at(words, i))


def _is_participle(form: str) -> bool:
    return form in listed("not_future", "participles") or (
        form.endswith(("ed", "ing")) and len(form) > len("need") and form not in listed("classes", "no_participles")
    )
