"""Who tells, where the network says nothing of it: by the words around a cue that has no source."""

from collections.abc import Sequence

from onrecord.annotate.nest import Relation
from onrecord.annotate.passives import passive
from onrecord.annotate.phrases import NOMINATIVE
from onrecord.annotate.scores import Range
from onrecord.language.words import Shape, Words

COORDINATORS = frozenset({",", "and", "but", "or"})
OPENERS = frozenset(
    {
        "after", "although", "amid", "and", "before", "besides", "but", "by", "despite", "even", "ever", "in", "instead", "now", "of", "on",
        "rather", "since", "than", "though", "upon", "when", "while", "without", "yet",
    }
)  # fmt: skip
"""Words that a sentence may begin with before a participle."""
NEAR_START = 4
ASIDE = 3
DETERMINERS = frozenset(
    {
        "a", "an", "both", "her", "his", "its", "many", "my", "our", "several", "some", "that", "the", "their", "these", "this", "those",
    }
)  # fmt: skip
FINITE = frozenset(
    {
        "am", "are", "began", "came", "can", "could", "did", "does", "felt", "found", "gave", "got", "had", "has", "have", "held", "is",
        "kept", "led", "left", "lost", "made", "may", "met", "might", "must", "put", "ran", "said", "sat", "saw", "says", "sent", "set",
        "should", "spoke", "stood", "tells", "thought", "told", "took", "tried", "was", "went", "were", "will", "won", "would", "wrote",
    }
)  # fmt: skip
"""Verbs that end a subject, beside all words in "-ed"."""
DAYS = frozenset({"friday", "monday", "saturday", "sunday", "thursday", "today", "tuesday", "wednesday", "yesterday"})
LONGEST_NAME = 6
NAMELIKE = frozenset({Shape.TITLE, Shape.UPPER, Shape.MIXED})
LONGEST_SUBJECT = 9


def left_out(words: Words, r: Relation, read: Sequence[Relation], others: Sequence[Relation]) -> tuple[Range, ...]:
    """The source of a top-level cue without one, by what stands around it; nothing where nothing says it.

    `read` are the relations before it, `others` all of the text.
    """
    if passive(words, r.cue):
        return ()
    found = _of_sibling(words, r, read) or _behind(words, r, others) or _before(words, r.cue[0])
    return (found,) if found else ()


def _of_sibling(words: Words, r: Relation, read: Sequence[Relation]) -> Range | None:
    """The source of the coordinated cue before ("Velmora says … | and is repeating …")."""
    if r.cue[0] == 0 or words.word(r.cue[0] - 1).lower() not in COORDINATORS:
        return None
    siblings = (k for k in read if k.parent is None and k.source and k.cue[0] < r.cue[0])
    before = [k for k in siblings if not words.sentences[k.cue[0] + 1 : r.cue[0] + 1].any()]
    return max(before, key=lambda k: k.cue).source[0] if before else None


def _behind(words: Words, r: Relation, others: Sequence[Relation]) -> Range | None:
    """The subject of the sentence for a participle that it opens with ("Noting that it rained, | Mary Velt | left").

    Of 60 cues in 190 training articles whose source was not found where there is one, 20 stand so.
    """
    first = r.cue[0]
    start = next((i for i in range(first, max(-1, first - NEAR_START - 1), -1) if words.sentences[i]), None)
    opens = start is not None and (start == first or words.word(start).lower() in OPENERS)
    if not opens or not any(words.word(i).lower().endswith("ing") for i in range(*r.cue)):
        return None
    at = _main_clause(words, r.content[-1][1])
    if at is None:
        return None
    told = [k.source[0] for k in others if k.source and at <= k.source[0][0] <= at + 1]
    return told[0] if told else _subject_at(words, at)


def _main_clause(words: Words, behind: int) -> int | None:
    """Where the main clause begins behind the content of a clause in front: behind a comma that ends it, or asides in commas (", though,")."""
    if all(words.word(i) != "," for i in range(behind - 2, behind)):
        comma = next((i for i in range(behind, min(behind + ASIDE, len(words))) if words.word(i) == "," or words.sentences[i]), None)
        if comma is None or words.word(comma) != ",":
            return behind if behind < len(words) and words.word(behind).lower() in NOMINATIVE and not words.sentences[behind] else None
        behind = comma + 1
    if behind + 1 < len(words) and words.word(behind + 1) == "," and words.shapes[behind] == Shape.LOWER:
        behind += 2
    return behind if behind < len(words) and not words.sentences[behind : behind + 1].any() else None


def _before(words: Words, cue: int) -> Range | None:
    """The subject that a sentence begins with and its verb follows, with a day between or without ("Mary Velt | on Sunday formally | denied").

    The network leaves it open where a headline above has the same words.
    """
    end = cue
    while end > 0 and not words.sentences[end] and (words.word(end - 1).lower() in DAYS or words.word(end - 1).endswith("ly")):
        end -= 1
    if end > 0 and words.word(end - 1).lower() == "on" and end < cue and not words.sentences[end - 1]:
        end -= 1
    first = next((i for i in range(end - 1, max(-1, end - LONGEST_NAME - 1), -1) if words.sentences[i]), None)
    return (first, end) if first is not None and _is_in_headline(words, first, end) else None


def _is_in_headline(words: Words, first: int, end: int) -> bool:
    """Whether the first paragraph, if it ends before these words, has them, and all begin with capitals."""
    if not all(words.shapes[i] in NAMELIKE for i in range(first, end)):
        return False
    headline = next((i for i in range(1, first + 1) if words.paragraphs[i]), 0)
    name = [words.word(i) for i in range(first, end)]
    return any([words.word(j) for j in range(i, i + len(name))] == name for i in range(headline - len(name) + 1))


def _subject_at(words: Words, first: int) -> Range | None:
    """The pronoun, the name, or the noun phrase to its verb that begins at a word."""
    low = words.word(first).lower()
    if low in NOMINATIVE:
        return first, first + 1
    return _phrase_at(words, first) if low in DETERMINERS else _name_at(words, first)


def _phrase_at(words: Words, first: int) -> Range | None:
    for end in range(first + 2, min(len(words), first + LONGEST_SUBJECT)):
        low = words.word(end).lower()
        if words.shapes[end] == Shape.PUNCTUATION and low not in {"’", "'", "-"}:
            return None
        if low in FINITE or (low.endswith("ed") and words.shapes[end] == Shape.LOWER):
            return first, end
    return None


def _name_at(words: Words, first: int) -> Range | None:
    """The name that begins at a word and is followed by a word in small letters, as a verb is."""
    end = first
    while end < min(len(words), first + LONGEST_NAME) and (words.shapes[end] in NAMELIKE or words.word(end) == "."):
        end += 1
    is_followed = first < end < len(words) and words.shapes[end] == Shape.LOWER and not words.sentences[end]
    return (first, end) if is_followed and words.word(end - 1) != "." else None
