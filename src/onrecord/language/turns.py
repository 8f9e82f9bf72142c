"""Turns of a transcript or an interview: who speaks stands before a colon at the start of a line, and what is said follows, to the next one."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from onrecord.language.breaks import PARAGRAPH_BREAK
from onrecord.language.text import KEPT
from onrecord.model import Span

LABEL = re.compile(r"(?m)^[^\S\n]*([A-Z][\w.’'-]*(?:[^\S\n]+[A-Z][\w.’'-]*){0,4})(?:[^\S\n]+\([^)\n]{1,40}\))?(:)(?=\s+\S)")
QUESTION = re.compile(r"(?m)^[^\S\n]*((Q))(?=[^\S\n]+[^\Wa-z_]|[^\S\n]+[“\"‘\[(—…])")
"""A question that no colon marks ("Q    Has it left?"), as in official transcripts of the United States; both groups are its "Q"."""
FEWEST_TURNS, FEWEST_SPEAKERS = 4, 2
SENTENCE_END = re.compile(r"[.?!…][\"'”’»)\]]*$")
MOSTLY = 0.5
NO_SPEAKERS = frozenset({
    "when", "where", "what", "who", "why", "how", "cost", "costs", "time", "times", "date", "dates", "note", "update", "correction", "photo",
    "photos", "tickets", "location", "address", "phone", "email", "website", "background", "result", "results", "prediction", "rating", "pros",
    "cons", "ingredients", "method", "score", "contact", "source", "sources",
})  # fmt: skip
"""Labels of lists."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Who speaks, the colon, and what is said. Where a question has no colon, its "Q" is the mark and the speaker."""

    speaker: Span
    mark: Span
    said: Span


@lru_cache(maxsize=KEPT)
def turns_of(text: str) -> tuple[Turn, ...]:
    """The turns of a text in order; none where it is no transcript. Those of the last texts are kept: three stages ask for them.

    A transcript has four turns or more of speakers who come back, two of these at least, and most of its turns end as sentences do. In PolNeAR's
    training articles four have that form: two interviews and a debate, of which 22 of 22 and 0 of 40 turns are marked, and a list of votes, which
    the ends of its lines tell apart. One who speaks once is taken for a speaker where the name is in capitals.
    """
    marked = [match for match in LABEL.finditer(text) if match[1].lower() not in NO_SPEAKERS]
    labels = sorted([*marked, *QUESTION.finditer(text)], key=lambda match: match.start(1)) if marked else []
    times = Counter(match[1] for match in labels)
    back = [match for match in labels if times[match[1]] > 1]
    if len(back) < FEWEST_TURNS or len({match[1] for match in back}) < FEWEST_SPEAKERS:
        return ()
    speaking = [match for match in labels if times[match[1]] > 1 or match[1].isupper()]
    ends = [*(after.start() for _, after in pairwise(speaking)), _end_of_paragraph(text, speaking[-1].end())]
    turns = tuple(Turn(match.span(1), match.span(2), _trimmed(text, match.end(), end)) for match, end in zip(speaking, ends, strict=True))
    ended = sum(SENTENCE_END.search(text[slice(*turn.said)]) is not None for turn in turns)
    return turns if ended > MOSTLY * len(turns) else ()


def _end_of_paragraph(text: str, start: int) -> int:
    """Nobody says where the last turn ends: with its paragraph."""
    found = PARAGRAPH_BREAK.search(text, start + 1)
    return found.start() if found else len(text)


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())
