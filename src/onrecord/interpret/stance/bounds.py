"""Where clauses begin and end: relative, subordinate and coordinate ones, told by their first words."""

from collections.abc import Sequence

from onrecord.interpret.stance.lexicon import grammar
from onrecord.interpret.stance.verbs import is_auxiliary, is_finite, takes_clause
from onrecord.language.forms import Word

BREAKS = frozenset(";:—–()")
OFTEN_PREPOSITIONS = frozenset({"since", "before", "after", "until", "once", "so"})
MAX_SUBJECT = 8
"""Words behind a coordinator within which a finite verb shows that a clause begins there, its subject being no longer."""


def opens_relative(words: Sequence[Word], i: int) -> bool:
    """Whether a clause that depends on a noun, or stands in between, begins at word `i`."""
    known, form = grammar(), words[i].form
    before, after = words[i - 1].form, words[i + 1].form if i + 1 < len(words) else ""
    if form == "that":
        return before not in known["coordinators"] | known["prepositions"] and not words[i - 1].is_mark
    if form in OFTEN_PREPOSITIONS:
        return after in known["subjects"]
    return form in known["relativizers"] | known["subordinators"] - {"as", "than"}


def opens_clause(words: Sequence[Word], i: int) -> bool:
    """Whether word `i` may end the clause before it: a mark, a coordinator, or what opens a clause of its own."""
    known, form = grammar(), words[i].form
    return (
        words[i].form in BREAKS
        or form == ","
        or form == "that"
        or form in known["coordinators"] | known["relativizers"]
        or form in known["subordinators"] - {"as", "than"}
    )


def group_end_of(words: Sequence[Word], verb: int) -> int:
    """Behind the last word of the verb group: auxiliaries, adverbs, and the verb that carries the meaning."""
    known, i = grammar(), verb
    light = known["be"] | known["have"] | known["do"] | known["modals"] | known["adverbs"] | known["participles"]
    while i < len(words) and (words[i].form in light or (i > verb and words[i].form.endswith("ly")) or _joins_modals(words, i)):
        i += 1
    if is_auxiliary(words, verb):
        i += i < len(words) and not words[i].is_mark and words[i].form not in known["determiners"] | known["prepositions"] | known["coordinators"]
        return i
    return max(i, verb + 1)


def _joins_modals(words: Sequence[Word], i: int) -> bool:
    """Whether "and" or "or" stands between two modals ("can and may")."""
    modals = grammar()["modals"]
    return words[i].form in {"and", "or"} and 0 < i < len(words) - 1 and words[i - 1].form in modals and words[i + 1].form in modals


def clause_end(words: Sequence[Word], start: int, verb: int) -> int:
    """Where the clause ends whose verb group ends at `start`: at a break, a subordinate clause, or a coordinate one."""
    has_object_clause = verb < len(words) and takes_clause(words[verb])
    for i in range(start, len(words)):
        if words[i].form in BREAKS or (opens_clause(words, i) and words[i].form not in grammar()["coordinators"] | {","}):
            return i
        if words[i].form in grammar()["coordinators"] and opens_coordinate(words, i):
            return i
        if words[i].form == "," and _is_aside(words, i):
            return i
        if has_object_clause and is_finite(words, i):
            return start
    return len(words)


def opens_coordinate(words: Sequence[Word], i: int) -> bool:
    """Whether a coordinator joins clauses, not words: "but" does, and what has a subject or a verb right behind it."""
    if words[i].form == "but" or i + 1 >= len(words):
        return True
    known, nxt = grammar(), words[i + 1].form
    return (
        nxt in known["subjects"] - {"people", "who", "these", "those"}
        or is_auxiliary(words, i + 1)
        or words[i - 1].form == ","
        or _has_verb_soon(words, i + 1)
    )


def _has_verb_soon(words: Sequence[Word], start: int) -> bool:
    """Whether a finite verb follows before the next mark: a sign of a clause of its own."""
    for i in range(start, min(len(words), start + MAX_SUBJECT)):
        if words[i].is_mark or words[i].form in grammar()["coordinators"]:
            return False
        if i > start and is_finite(words, i):
            return True
    return False


def _is_aside(words: Sequence[Word], i: int) -> bool:
    """Whether a comma cuts off a contrast ("…, not the council"), a participle or a relative clause."""
    nxt = words[i + 1].form if i + 1 < len(words) else ""
    return nxt in {"not", "never"} or nxt in grammar()["relativizers"] or (nxt.endswith("ing") and nxt not in grammar()["not_gerunds"])
