"""Words of a sentence that speak of the future, and those that only look so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.language.forms import Word, form_at
from onrecord.reconcile.expectations.clauses import is_told
from onrecord.reconcile.expectations.expectation import Kind
from onrecord.reconcile.expectations.lexicon import phrases
from onrecord.reconcile.expectations.lexicon import words as listed
from onrecord.reconcile.expectations.modal import Setting, is_future_modal, is_verb


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
        is_noun = is_plan and form in {"plan", "plans"} and form_at(words, i - 1) in listed("classes", "determiners") | listed("classes", "be")
        return None if is_noun else Marker(i, i + length, Kind.INTENTION if is_plan else Kind.FORECAST)
    if form in listed("future", "modals") | {"should"}:
        return Marker(i, i + 1) if is_future_modal(words, i, setting) else None
    if form == "going":
        return Marker(i, i + 2) if _is_going_to(words, i, setting) else None
    if form == "to":
        return _before_to(words, i, setting)
    if form in listed("future", "predicates") | {"likely", "possible"} and _is_behind_be(words, i):
        return Marker(i, i + 1) if _is_predicate(words, i) else None
    if form in listed("future", "expecting") and _expects(words, i):
        return Marker(i, i + 1)
    return None


def _is_going_to(words: Sequence[Word], i: int, setting: Setting) -> bool:
    """As in "Is going to sail"; what somebody "was going to" do, in the own words, is no longer to come."""
    is_over = setting.is_quoted and form_at(words, i - 1) in {"was", "were"}
    return form_at(words, i + 1) == "to" and not is_over and _is_behind_be(words, i) and is_verb(words, i + 2)


def _before_to(words: Sequence[Word], i: int, setting: Setting) -> Marker | None:
    """As in "Is likely to", "were expected to", "plans to"."""
    before = form_at(words, i - 1)
    if before in listed("future", "adjectives") and _is_behind_be(words, i - 1) and not (before == "due" and not is_verb(words, i + 1)):
        return Marker(i - 1, i + 1)
    if (
        before in listed("future", "planning")
        and form_at(words, i - 2) not in listed("classes", "determiners") | {"had", "of"}
        and is_verb(words, i + 1)
    ):
        return Marker(i - 1, i + 1, Kind.INTENTION)
    is_arranged = setting.is_open and before in {"is", "are", "was", "were"} and form_at(words, i - 2) not in listed("classes", "aims")
    return Marker(i - 1, i + 1) if is_arranged and is_verb(words, i + 1) else None


def _is_behind_be(words: Sequence[Word], i: int) -> bool:
    """Whether a form of "be" stands before, adverbs and "not" between."""
    k = i - 1
    while form_at(words, k) in listed("clauses", "adverbs"):
        k -= 1
    return form_at(words, k) in listed("classes", "be")


def _head(words: Sequence[Word], i: int) -> int:
    """The form of "be" before an adjective, else the word itself: what the clause has before its verb."""
    k = i - 1
    while k > 0 and form_at(words, k) in listed("clauses", "adverbs"):
        k -= 1
    return k if i and form_at(words, k) in listed("classes", "be") else i


def _is_predicate(words: Sequence[Word], i: int) -> bool:
    """Whether an adjective says something of an event: "another cut is improbable", "it is unlikely that …"."""
    after = form_at(words, i + 1)
    if words[i].form == "possible":
        return after == "that"
    return words[i].form != "likely" or after in listed("classes", "behind_likely") or not after.isalpha()


def _expects(words: Sequence[Word], i: int) -> bool:
    """Whether "expect" tells what is to come here: "we expect that", "expects to", "expect prices to"."""
    if _is_behind_be(words, i) or form_at(words, i - 1) in {"than", "as", "to", "i'd", "'d", "would", "might"}:
        return False
    later = [w.form for w in words[i + 1 : i + 9]]
    return bool(later) and (later[0] == "that" or "to" in later or bool(set(later) & listed("future", "modals")))
