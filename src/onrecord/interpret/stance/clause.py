"""The main clause of a content: what it is, where it begins, its finite verb, and where it ends.

No parser is run: function words, auxiliaries, subordinators and punctuation mark out clauses well enough (what Saurí 2008 and
de Marneffe 2012 read off parses, cut down to what can be told from the left). Every step looks at each word once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from onrecord.interpret.stance.bounds import clause_end, group_end_of, opens_clause, opens_relative
from onrecord.interpret.stance.lexicon import grammar
from onrecord.interpret.stance.verbs import is_auxiliary, is_finite, takes_clause
from onrecord.language.forms import Word

NEED_COMMA = frozenset({"no", "now", "look", "so", "well", "because"})
"""Openers that are other words unless a comma follows."""
CLAUSE_OPENERS = frozenset({"if", "when", "whenever", "because", "although", "though", "while", "whereas", "unless"})
FRONTED_PURPOSE = 6
"""Words within which "to be clear," ends; a longer infinitive is the content itself."""


class Kind(StrEnum):
    """What a content is by its form."""

    FINITE = "finite"
    QUESTION = "question"
    EMBEDDED_QUESTION = "embedded question"
    IMPERATIVE = "imperative"
    INFINITIVE = "infinitive"
    GERUND = "gerund"
    PREDICATE = "predicate"
    TOPIC = "topic"


@dataclass(frozen=True, slots=True)
class MainClause:
    """The main clause in the words of its sentence: `[start, end)`, its finite verb group `[verb, group_end)`, empty where it has none.

    What stands in `[subject_end, verb)` is of clauses that depend on the subject. `is_conditional` is true where an "if" clause stands before it.
    """

    words: Sequence[Word]
    kind: Kind
    start: int
    verb: int
    group_end: int
    end: int
    subject_end: int
    is_conditional: bool = False


def main_clause(words: Sequence[Word]) -> MainClause:
    """Find the main clause of a sentence."""
    opened = _behind_openers(words)
    start = _behind_fronted(words, opened)
    kind = _kind_by_opening(words, start)
    verb = None if kind in (Kind.INFINITIVE, Kind.IMPERATIVE) else _main_verb(words, start)
    at = start if verb is None else verb
    group_end = at if verb is None else group_end_of(words, verb)
    return MainClause(
        words=words,
        kind=_kind(words, start, kind, has_verb=verb is not None),
        start=start,
        verb=at,
        group_end=group_end,
        end=clause_end(words, max(group_end, start + 1), at),
        subject_end=next((i for i in range(start + 1, at) if opens_relative(words, i)), at),
        is_conditional=start > opened and words[opened].form in {"if", "unless"},
    )


def _kind(words: Sequence[Word], start: int, opening: Kind | None, *, has_verb: bool) -> Kind:
    """The kind of a content from what its first words tell and whether it has a finite verb."""
    if opening is not None and not (opening is Kind.GERUND and has_verb):
        return opening
    if has_verb:
        return Kind.QUESTION if any(word.form == "?" for word in words[-2:]) else Kind.FINITE
    return Kind.PREDICATE if _has_predicate(words, start) else Kind.TOPIC


def _behind_openers(words: Sequence[Word]) -> int:
    """Behind "that", "and", "well,": words that open a content and mean nothing for its clause."""
    for i, word in enumerate(words):
        following = words[i + 1].form if i + 1 < len(words) else ""
        if word.is_mark or (word.form in NEED_COMMA and following == ","):
            continue
        if word.form not in grammar()["openers"] or word.form in NEED_COMMA or (word.form == "that" and _is_subject_that(following)):
            return i
    return 0


def _is_subject_that(following: str) -> bool:
    """Whether "that" is the subject ("that was wrong"), told by the word behind it."""
    known = grammar()
    return following in known["be"] | known["have"] | known["do"] | known["modals"] or not following


def _behind_fronted(words: Sequence[Word], start: int) -> int:
    """Behind a clause or phrase that stands before the main clause and ends with a comma."""
    if start >= len(words) or words[start].form not in grammar()["fronted"] | {"to"}:
        return start
    limit = FRONTED_PURPOSE if words[start].form == "to" else len(words)
    verbs = [k for k in range(start + 1, len(words)) if is_finite(words, k)]
    needs_verb = words[start].form in CLAUSE_OPENERS
    for i in range(start + 1, min(limit + start, len(words) - 1)):
        if words[i].form == "," and verbs and verbs[-1] > i and not (needs_verb and verbs[0] > i):
            return i + 1
    return start


def _kind_by_opening(words: Sequence[Word], start: int) -> Kind | None:
    """What the first words tell before any verb is looked for."""
    first, second = (words[start + k].form if start + k < len(words) else "" for k in (0, 1))
    known = grammar()
    if first == "to" or (first == "not" and second == "to"):
        return Kind.INFINITIVE
    if (first in known["wh"] and first != "which") or first in {"whether", "if"}:
        is_asked = any(word.form == "?" for word in words[-2:])
        return Kind.QUESTION if is_asked else Kind.EMBEDDED_QUESTION
    if first in {"please", "let"} or (first == "do" and second == "not") or (first == "may" and second not in known["be"]):
        return Kind.IMPERATIVE
    if first in known["bases"] and second in known["determiners"] | known["subjects"] | {"me", "us", "him", "them"}:
        return Kind.IMPERATIVE
    ing = second if first == "not" else first
    return Kind.GERUND if ing.endswith("ing") and len(ing) > len("thing") and ing not in known["not_gerunds"] else None


def _main_verb(words: Sequence[Word], start: int) -> int | None:
    """The finite verb of the main clause: each relative or subordinate clause before it takes one verb away."""
    pending, found, i = 0, None, start
    while i < len(words):
        if found is not None and opens_clause(words, i):
            break
        if found is None and i > start and opens_relative(words, i):
            pending += 1
        elif is_finite(words, i):
            if pending:
                pending -= 1
                i = group_end_of(words, i) - 1
            elif found is None:
                found = i
                if is_auxiliary(words, i) or takes_clause(words[i]):
                    break
            elif is_auxiliary(words, i):
                return i
        i += 1
    return found


def _has_predicate(words: Sequence[Word], start: int) -> bool:
    """Whether "as", "to" or a participle makes a predicate of a content without a finite verb ("him as a friend", "them to be safe", "39 dead")."""
    return any(
        word.form in {"as", "dead", "guilty"} or (word.form == "to" and i + 1 < len(words) and words[i + 1].form in {"be", "have"})
        for i, word in enumerate(words[start:], start)
    )
