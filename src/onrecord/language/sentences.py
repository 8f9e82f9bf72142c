"""Where sentences start: enough to cut a text into windows and to keep a cue near its source.

A full parse is not needed for either; the rules are those of Grefenstette and Tapanainen (1994): a period ends a sentence unless it
closes a known abbreviation or an initial, or the next word goes on in lower case.
"""

import numpy as np
from numpy.typing import NDArray

ENDS = frozenset(".?!…")
CLOSERS = frozenset("\"'”’»)]“‟«‹›」』")
OPENERS = frozenset("\"'“‘«([„‟»‹›「『")
ABBREVIATIONS = frozenset(
    {
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "sen",
        "sens",
        "rep",
        "reps",
        "gov",
        "gen",
        "col",
        "lt",
        "sgt",
        "capt",
        "cmdr",
        "adm",
        "maj",
        "rev",
        "hon",
        "st",
        "jr",
        "sr",
        "pres",
        "supt",
        "det",
        "insp",
        "pvt",
        "cpl",
        "mt",
        "ft",
        "vs",
        "no",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
        "inc",
        "corp",
        "co",
        "ltd",
        "bros",
        "dept",
        "univ",
        "assn",
        "est",
        "approx",
        "etc",
        "al",
        "fig",
        "vol",
        "ed",
        "eds",
    }
)


def sentence_starts(surfaces: list[str], gaps: list[str], paragraphs: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """True at the first word of each sentence.

    `surfaces` are the words, `gaps[i]` is what stands between word `i - 1` and word `i`. A paragraph always starts one.
    """
    starts = paragraphs.copy()
    for i, surface in enumerate(surfaces):
        if surface in ENDS and not _closes_abbreviation(surfaces, gaps, i):
            j = i + 1
            while j < len(surfaces) and not gaps[j] and (surfaces[j] in CLOSERS or surfaces[j] in ENDS):
                j += 1
            if j < len(surfaces) and gaps[j] and _may_start(surfaces, j):
                starts[j] = True
    return starts


def _closes_abbreviation(surfaces: list[str], gaps: list[str], i: int) -> bool:
    """Whether the period at `i` belongs to an abbreviation ("Sen.") or an initial ("J.", the last of "U.S.")."""
    if surfaces[i] != "." or i == 0 or gaps[i]:
        return False
    before = surfaces[i - 1]
    return before.lower() in ABBREVIATIONS or (len(before) == 1 and before.isalpha() and before.isupper())


def _may_start(surfaces: list[str], i: int) -> bool:
    """Whether a sentence may begin at word `i`: anything but a word in lower case, after opening marks."""
    while i < len(surfaces) - 1 and surfaces[i] in OPENERS:
        i += 1
    return not surfaces[i][0].islower()
