"""Which words are finite verbs, told by their form and their neighbours."""

from collections.abc import Sequence
from functools import cache

from onrecord.interpret.stance.lexicon import grammar
from onrecord.language.forms import Word

NOUN_ENDINGS = ("s", "men", "people", "police")
ADJECTIVE_ENDINGS = ("al", "ive", "ous", "ful", "ic", "able", "ish", "less")
SUBJECT_ONLY = frozenset({"i", "we", "they", "he", "she"})
MIN_PAST = 4
"""Letters of the shortest regular past form that counts ("died")."""


def is_auxiliary(words: Sequence[Word], i: int) -> bool:
    """Whether word `i` is a form of be, have or do, or a modal, that carries tense."""
    known, word, before = grammar(), words[i], _before(words, i)
    if word.form in known["modals"]:
        return not (
            before in known["determiners"] - {"this", "that", "these", "those", "all", "both", "each"} or (word.form == "may" and _is_month(words, i))
        )
    if word.form == "do" or word.form == "have":
        return before != "to" and before not in known["modals"]
    return word.form in known["be"] or word.form in known["have"] or word.form in known["do"]


def is_finite(words: Sequence[Word], i: int) -> bool:
    """Whether word `i` begins a finite verb group."""
    return is_auxiliary(words, i) or _is_lexical(words, i)


def takes_clause(word: Word) -> bool:
    """Whether a finite verb behind this one may begin a clause that is its object."""
    return word.form in grammar()["complement"]


@cache
def third_persons() -> frozenset[str]:
    """The forms in -s of the listed verbs."""
    return frozenset(_third_person(base) for base in grammar()["bases"])


def _third_person(base: str) -> str:
    if base.endswith(("s", "sh", "ch", "x", "go", "do")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeiou" else base + "s"


def _is_lexical(words: Sequence[Word], i: int) -> bool:
    """Whether a verb other than an auxiliary may be finite here; it needs a word before it that can be its subject."""
    known, word, before = grammar(), words[i], _before(words, i)
    if _follows_subject(words, i):
        return True
    if not before or before in known["prepositions"] or before == "to" or before in known["determiners"] - known["subjects"]:
        return False
    after = words[i + 1].form if i + 1 < len(words) else ""
    if word.form in known["past"]:
        return before not in known["have"] | known["be"] | known["participles"] and (after != "by" or before in known["subjects"])
    if word.form.endswith("ed") and len(word.form) >= MIN_PAST and word.form not in known["not_verbs"]:
        return (after != "by" and not before.endswith("-") and "-" not in word.form and not before.endswith("ly")) or before in known["subjects"]
    if word.form in third_persons():
        return (words[i - 1].is_title or not before.endswith(ADJECTIVE_ENDINGS)) and before not in known["coordinators"]
    if word.form.endswith("s") and after in {"a", "an", "the", "its", "their", "his", "her", "that"} and not word.form.endswith(("ss", "'s")):
        return (
            not word.is_title and not before.endswith(("s", *ADJECTIVE_ENDINGS)) and not words[i - 1].is_mark and before not in known["coordinators"]
        )
    return word.form in known["bases"] and _may_be_plural(words, i)


def _follows_subject(words: Sequence[Word], i: int) -> bool:
    """Whether a pronoun that can only be a subject stands right before word `i`, and this is no function word."""
    known, form = grammar(), words[i].form
    is_function = any(
        form in known[name] for name in ("coordinators", "prepositions", "relativizers", "adverbs", "subjects", "determiners", "subordinators")
    )
    return (
        _before(words, i) in SUBJECT_ONLY
        and not words[i].is_mark
        and not is_function
        and not form.startswith("'")
        and form[:1].isalpha()
        and form != "to"
    )


def _may_be_plural(words: Sequence[Word], i: int) -> bool:
    """Whether the subject before a base form can be one that takes it: "we", "these", "ministers"."""
    known, at = grammar(), i - 1
    while at > 0 and words[at].form in known["adverbs"]:
        at -= 1
    form = words[at].form
    return form in {"i", "we", "you", "they", "who", "these", "those", "both", "all", "many", "some", "most"} or form.endswith(NOUN_ENDINGS)


def _before(words: Sequence[Word], i: int) -> str:
    return words[i - 1].form if i else ""


def _is_month(words: Sequence[Word], i: int) -> bool:
    """Whether a "May" is the month: behind a preposition, or before a number."""
    before, after = _before(words, i), words[i + 1].form if i + 1 < len(words) else ""
    return words[i].is_title and (
        before in grammar()["prepositions"] | {"last", "this", "next", "since", "until", "early", "late"} or after[:1].isdigit()
    )
