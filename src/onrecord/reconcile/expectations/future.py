"""Words of a sentence that speak of the future, and those that only look so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.reconcile.expectations.clauses import is_told
from onrecord.reconcile.expectations.expectation import Kind
from onrecord.reconcile.expectations.lexicon import phrases
from onrecord.reconcile.expectations.lexicon import words as listed
from onrecord.reconcile.expectations.words import Word, form_at

BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "am", "'re", "'s", "'m", "seem", "seems", "look", "looks"])
DETERMINERS = frozenset(["a", "an", "the", "his", "her", "its", "their", "our", "my", "your", "this", "that", "free", "good", "political", "own"])
ME = frozenset({"i", "we"})


@dataclass(frozen=True, slots=True)
class Setting:
    """What of the surroundings matters: whether the words are the speaker's own, and whether something shows that no bare fact is told.

    `is_open` is true under a condition, a likelihood word, or a time to come; `is_foretold` where the act itself looks ahead (predicts, fears, warns).
    """

    is_quoted: bool
    is_open: bool
    is_foretold: bool


@dataclass(frozen=True, slots=True)
class Marker:
    """Words `[start, end)` of a sentence that speak of the future."""

    start: int
    end: int
    kind: Kind = Kind.FORECAST


def markers(words: Sequence[Word], start: int, end: int, setting: Setting) -> Iterator[Marker]:
    """The markers in `words[start:end]` that stand in clauses which their speaker tells."""
    for i in range(start, end):
        marker = _at(words, i, setting)
        if marker and is_told(words, start, _head(words, marker.start)):
            yield marker


def _at(words: Sequence[Word], i: int, setting: Setting) -> Marker | None:
    form = words[i].form
    if length := phrases("future", "phrases").at(words, i):
        is_plan = any(w.form in {"plan", "plans", "intention"} for w in words[i : i + length])
        is_noun = is_plan and form in {"plan", "plans"} and form_at(words, i - 1) in DETERMINERS | BE
        return None if is_noun else Marker(i, i + length, Kind.INTENTION if is_plan else Kind.FORECAST)
    if form in listed("future", "modals") | {"should"}:
        return Marker(i, i + 1) if _is_future_modal(words, i, setting) else None
    if (
        form == "going"
        and form_at(words, i + 1) in {"to", ""}
        and not (setting.is_quoted and form_at(words, i - 1) in {"was", "were"})
        and _is_behind_be(words, i)
        and _is_verb(words, i + 2)
    ):
        return Marker(i, i + 2)
    if form == "to":
        return _before_to(words, i)
    if form in listed("future", "predicates") | {"likely", "possible"} and _is_behind_be(words, i):
        return Marker(i, i + 1) if _is_predicate(words, i) else None
    if form in listed("future", "expecting") and _expects(words, i):
        return Marker(i, i + 1)
    return None


def _before_to(words: Sequence[Word], i: int) -> Marker | None:
    """ "Is likely to", "were expected to", "plans to"."""
    before = form_at(words, i - 1)
    if before in listed("future", "adjectives") and _is_behind_be(words, i - 1) and not (before == "due" and not _is_verb(words, i + 1)):
        return Marker(i - 1, i + 1)
    if before in listed("future", "planning") and form_at(words, i - 2) not in DETERMINERS | {"had", "of"} and _is_verb(words, i + 1):
        return Marker(i - 1, i + 1, Kind.INTENTION)
    return None


def _is_behind_be(words: Sequence[Word], i: int) -> bool:
    """Whether a form of "be" stands before, adverbs and "not" between."""
    k = i - 1
    while form_at(words, k) in _light():
        k -= 1
    return form_at(words, k) in BE


def _head(words: Sequence[Word], i: int) -> int:
    """The form of "be" before an adjective, else the word itself: what the clause has before its verb."""
    k = i - 1
    while k > 0 and form_at(words, k) in _light():
        k -= 1
    return k if i and form_at(words, k) in BE else i


def _is_predicate(words: Sequence[Word], i: int) -> bool:
    """Whether an adjective says something of an event: "another cut is improbable", "it is unlikely that …"."""
    after = form_at(words, i + 1)
    if words[i].form == "possible":
        return after == "that"
    return words[i].form != "likely" or after in {
        "",
        "that",
        "in",
        "by",
        "if",
        "while",
        "when",
        "this",
        "next",
        "before",
        "unless",
        "within",
        ",",
        ".",
        "than",
    }


def _expects(words: Sequence[Word], i: int) -> bool:
    """Whether "expect" tells what is to come here: "we expect that", "expects to", "expect prices to"."""
    if _is_behind_be(words, i) or form_at(words, i - 1) in {"than", "as", "to", "i'd", "'d", "would", "might"}:
        return False
    later = [w.form for w in words[i + 1 : i + 9]]
    return bool(later) and (later[0] == "that" or "to" in later or bool(set(later) & listed("future", "modals")))


def _is_future_modal(words: Sequence[Word], i: int, setting: Setting) -> bool:
    form, before = words[i].form, form_at(words, i - 1)
    verb = _verb_behind(words, i)
    if verb >= len(words) or words[verb].is_mark or not _is_verb(words, verb):
        return False
    if form != "will" and words[verb].form == "have" and _is_perfect(words, verb):
        return False
    if before in DETERMINERS and not (before in {"this", "that"} and form != "will") and form in {"will", "may", "might"}:
        return False
    if words[i].is_title and i and not words[i - 1].is_mark:
        return False
    return _RULES[form](words, i, verb, setting)


def _will(words: Sequence[Word], i: int, verb: int, setting: Setting) -> bool:
    """All but manners of speaking ("I will say this")."""
    return not (form_at(words, i - 1) in ME and words[verb].form in listed("not_future", "after_will") and not setting.is_open)


def _would(words: Sequence[Word], i: int, verb: int, setting: Setting) -> bool:
    """In reported speech what was to come; in the speaker's own words only where something shows that it is left open."""
    before, after = form_at(words, i - 1), words[verb].form
    if any(form_at(words, k) == "past" for k in range(i, len(words))):
        return False
    if after in listed("not_future", "after_would") and (before in ME or setting.is_quoted or after in {"like", "rather", "prefer", "love"}):
        return False
    if setting.is_quoted:
        return setting.is_open or (after != "be" and form_at(words, i + 1) != "not" and before not in {*ME, "you", "he", "she", "they"})
    return True


def _could(words: Sequence[Word], i: int, verb: int, setting: Setting) -> bool:
    """Possibility, not ability."""
    after = words[verb].form
    if form_at(words, i + 1) in {"not", "only", "even"} or (after in listed("not_future", "after_could") and not setting.is_open):
        return False
    if form_at(words, i - 1) in {*ME, "you", "he", "she", "they"} and not setting.is_open:
        return False
    return _may(words, i, verb, setting)


def _may(words: Sequence[Word], i: int, verb: int, setting: Setting) -> bool:
    """What may come, not what may be so."""
    _ = i
    if words[verb].form not in {"be", "have", "need", "know", "mean", "seem", "include", "think", "feel", "want", "believe"}:
        return True
    after = form_at(words, verb + 1 + (form_at(words, verb + 1) in _light()))
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


@cache
def _light() -> frozenset[str]:
    return listed("clauses", "adverbs")


def _verb_behind(words: Sequence[Word], modal: int) -> int:
    """The verb of a modal's group: adverbs and marks around them are passed over, and so is a subject before "be" of a question."""
    i = modal + 1
    while i < len(words) and (
        words[i].form in _light() or words[i].form.endswith("ly") or (words[i].form == "," and form_at(words, i + 1) in _light())
    ):
        i += 1
    return i + (form_at(words, i) == "," and i > modal + 1)


def _is_verb(words: Sequence[Word], i: int) -> bool:
    """Whether a base form may stand here: no determiner, pronoun, preposition, figure."""
    form = form_at(words, i)
    return bool(form) and form.isalpha() and form not in DETERMINERS | NO_VERBS and not (words[i].is_title and not words[i].form == "i")


NO_VERBS = frozenset(
    ["any", "some", "all", "no", "each", "every", "other", "others", "much", "many", "such", "these", "those", "there", "here", "anybody", "anyone", "anything", "i", "you", "he", "she", "it", "we", "they", "him", "them", "me", "us", "of", "in", "on", "at", "by", "for", "from", "to", "and", "or", "but", "as", "than", "who", "which", "what", "if", "so", "power"]
)


def _is_perfect(words: Sequence[Word], have: int) -> bool:
    """Whether "have" is followed by a participle: what would have been is no longer to come."""
    i = have + 1
    while form_at(words, i) in _light():
        i += 1
    return _is_participle(form_at(words, i))


def _is_participle(form: str) -> bool:
    return form in listed("not_future", "participles") or (
        form.endswith(("ed", "ing")) and len(form) > len("need") and form not in {"indeed", "thing", "nothing", "something", "anything", "everything"}
    )
