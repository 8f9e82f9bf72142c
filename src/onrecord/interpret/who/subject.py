"""The subject of a verb by the words before it, where nobody marked it as a source."""

from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.pronouns import PRONOUNS, RELATIVE
from onrecord.interpret.who.role import DETERMINERS, PREPOSITIONS
from onrecord.interpret.who.scene import Scene
from onrecord.model import Span

LONGEST = 8
"""Words that a subject right before its verb has at most."""
FARTHEST = 40
"""Words back that the sentence's subject is looked for."""
BETWEEN = frozenset(
    {"also", "then", "later", "still", "has", "have", "had", "now", "once", "never", "not", "did", "does", "do", "will", "would", "first"}
)
CLAUSES = frozenset([",", "“", '"', ";", ":", "that", "but", "while", "as", "because"])
"""What stands before a clause."""
OBJECTS = frozenset({"him", "them", "me", "us", "himself", "herself", "itself", "themselves"})


def subject_before(scene: Scene, offset: int) -> Span | None:
    """The noun phrase that ends right before a verb, with a determiner, a name or a pronoun; None where anything else stands there."""
    items = scene.tokens.items
    end = scene.tokens.within((0, offset)).stop
    while end > 0 and not items[end - 1].is_first:
        low = items[end - 1].low
        is_day = low in lexicon().small["days"] or (low == "on" and scene.tokens.low(end) in lexicon().small["days"])
        if not (low in BETWEEN or low.endswith("ly") or is_day):
            break
        end -= 1
    if end == 0 or items[end - 1].low in OBJECTS | RELATIVE:
        return None
    if items[end - 1].low in {"it", "this", "you", "its", "his", "their", "our", "my", "your"}:
        return None
    if items[end - 1].low in PRONOUNS:
        return (items[end - 1].start, items[end - 1].end)
    start = _start(scene, end)
    return None if start is None else (items[start].start, items[end - 1].end)


def _start(scene: Scene, end: int) -> int | None:
    """Where the phrase that ends at `end` begins, if it can be a subject: at the head of a clause, and no object or complement."""
    items = scene.tokens.items
    name = scene.cover.get(end - 1)
    if name is None and lexicon().kind(items[end - 1].low) is None:
        return None
    start = end - 1
    while start > 0 and end - start < LONGEST and not items[start].is_first:
        name = scene.cover.get(start)
        if name is not None and name.first < start:
            start = name.first
            continue
        if items[start].low in DETERMINERS:
            break
        if start not in scene.cover and is_verb(items[start].low):
            return None
        before = items[start - 1]
        if before.low in PREPOSITIONS or not (before.text[0].isalnum() or before.text in {"'", "’"}):
            break
        start -= 1
    before = items[start - 1]
    opens = items[start].is_first or before.text in CLAUSES or before.low in CLAUSES
    return start if opens else None


def is_verb(low: str) -> bool:
    """Whether a word is a verb of telling or acting, or looks like one in the past."""
    place = lexicon().place
    return low in place["verbs"] or low in place["acting"] or (low.endswith("ed") and len(low) > 4)


def subject_of_sentence(scene: Scene, offset: int) -> Span | None:
    """The name, or the noun phrase with a determiner, that a sentence opens with, for "and" and a verb at an offset."""
    items = scene.tokens.items
    verb = scene.tokens.within((0, offset)).stop
    back = verb - 1
    while back > 0 and items[back].low in BETWEEN:
        back -= 1
    if back < 1 or items[back].low not in {"and", "but", ";"} or items[back].is_first:
        return None
    return opening_of(scene, offset, back)


def opening_of(scene: Scene, offset: int, back: int | None = None) -> Span | None:
    """The name, pronoun or described person with a verb that the sentence at an offset opens with."""
    items = scene.tokens.items
    verb = scene.tokens.within((0, offset)).stop
    first = scene.tokens.within((scene.sentence(offset)[0], offset)).start
    if not items[first].is_first or verb - first > FARTHEST:
        return None
    end = _core(scene, first, verb if back is None else back)
    return (items[first].start, items[end - 1].end) if end is not None else None


def _core(scene: Scene, first: int, stop: int) -> int | None:
    """Behind the name, pronoun or described person that stands at the head of a sentence and is followed by a verb."""
    known, items = lexicon(), scene.tokens.items
    if items[first].low in {"he", "she", "they", "it"}:
        return first + 1
    k = first
    while k < min(stop, first + LONGEST):
        name = scene.cover.get(k)
        k = name.last if name is not None else k + 1
        head = items[k - 1].low
        is_noun = name is not None or known.kind(head) is not None
        if is_noun and k < stop and k not in scene.cover and known.kind(items[k].low) is None:
            return k if is_verb(items[k].low) else None
        if name is None and items[k - 1].low in PREPOSITIONS:
            return None
    return None
