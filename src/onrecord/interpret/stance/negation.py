"""The negatives that bear on a main clause, by its form (Huddleston and Pullum 2002, ch. 9; FactBank's polarity)."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.interpret.stance.clause import Kind, MainClause
from onrecord.interpret.stance.lexicon import Phrases, grammar, load, texts, word_set
from onrecord.interpret.stance.verbs import is_finite
from onrecord.language.forms import Word

CONTRAST_REACH = 30
"""Words within which "but" answers a "not": longer contrasts are two clauses."""


@dataclass(frozen=True, slots=True)
class Negation:
    """The negative words of a clause. `is_double` where "not impossible" or the like stands: what denies a denial is positive."""

    words: tuple[Word, ...]
    is_double: bool = False

    @property
    def is_negative(self) -> bool:
        """Whether the clause is negative: "not" and "never" of one clause are one negation, a "not" before "unable" undoes it."""
        predicates = negation_lists()["predicates"]
        denials = any(word.form not in predicates for word in self.words)
        return not self.is_double and denials is not any(word.form in predicates for word in self.words)


@cache
def negation_lists() -> dict[str, frozenset[str]]:
    """The word lists of `negation.toml`."""
    data = load("negation.toml")
    return {name: word_set(data, name) for name in ("verbal", "nominal", "predicates", "verbs", "cues")}


@cache
def negation_phrases() -> Phrases:
    """Its phrases, with what each is: a negative one, an apparent one, a double one."""
    data = load("negation.toml")
    return Phrases.of((phrase, kind) for kind in ("phrases", "apparent", "double") for phrase in texts(data, kind))


def negation_of(clause: MainClause) -> Negation:
    """The negatives that bear on the main clause."""
    words = clause.words
    hits = {i: (end, kind) for i, end, kind in negation_phrases().find(words) if clause.start <= i < clause.end}
    doubled = next(((i, end) for i, (end, kind) in hits.items() if kind == "double"), None)
    if doubled is not None:
        return Negation(tuple(words[doubled[0] : doubled[1]]), is_double=True)
    found: list[Word] = []
    i = clause.start
    while i < clause.end:
        if i in hits:
            end, kind = hits[i]
            found.extend(words[i : i + 1] if kind == "phrases" else ())
            i = end
            continue
        if _is_negative(clause, i):
            found.append(words[i])
        i += 1
    return Negation(tuple(found))


def _is_negative(clause: MainClause, i: int) -> bool:
    """Whether word `i` negates its clause."""
    words, known, form = clause.words, negation_lists(), clause.words[i].form
    if clause.subject_end <= i < clause.verb:
        return False
    if form in known["verbal"]:
        return _bears_on_verb(clause, i) and not _is_contrast(clause, i)
    if form in known["nominal"]:
        return _bears_as_noun(clause, i)
    if form in known["predicates"]:
        is_last = i + 1 == clause.end
        return (clause.kind is not Kind.TOPIC or is_last) and clause.verb <= i and _before(words, i) not in grammar()["determiners"] - {"no"}
    return form in known["verbs"] and clause.kind in (Kind.FINITE, Kind.QUESTION) and clause.verb <= i < clause.group_end


def _bears_on_verb(clause: MainClause, i: int) -> bool:
    """Whether a "not" stands at the subject's head, in the verb group, or right behind it; never one that opens an infinitive further on."""
    if clause.kind in (Kind.INFINITIVE, Kind.GERUND, Kind.TOPIC, Kind.IMPERATIVE, Kind.PREDICATE):
        return i <= clause.start + 2
    if i < clause.verb:
        return i == clause.start or all(word.form in grammar()["adverbs"] or word.form.endswith("ly") for word in clause.words[i : clause.verb])
    if i < clause.group_end:
        return True
    following = clause.words[i + 1].form if i + 1 < len(clause.words) else ""
    return i <= clause.group_end + 1 and following != "to" and clause.words[i - 1].form != ","


def _bears_as_noun(clause: MainClause, i: int) -> bool:
    """Whether a "no" or "nobody" is the clause's subject, object or predicate: not one behind a preposition, a number's sign, an answer."""
    words = clause.words
    following = words[i + 1].form if i + 1 < len(words) else ""
    if words[i].form == "no" and (following in {".", ",", "-"} or following[:1].isdigit()):
        return clause.end <= clause.start + 2
    is_late_neither = words[i].form == "neither" and i > clause.group_end
    return not is_late_neither and _before(words, i) not in grammar()["prepositions"] - {"like"}


def _is_contrast(clause: MainClause, i: int) -> bool:
    """Whether "not X but Y" is said: Y is what is held. A "but" with a subject of its own opens another clause."""
    words = clause.words
    for k in range(i + 2, min(len(words), i + CONTRAST_REACH)):
        if words[k].form in {"but", "rather"} and k + 1 < len(words):
            return words[k + 1].form not in grammar()["subjects"] and not _has_finite(words, k + 1)
        if words[k].form in {";", ":"}:
            return False
    return False


def _has_finite(words: Sequence[Word], start: int) -> bool:
    return any(is_finite(words, k) for k in range(start + 1, min(len(words), start + 6)))


def _before(words: Sequence[Word], i: int) -> str:
    return words[i - 1].form if i else ""
