"""Which words of a text are somebody else's: those in quotation marks, and posts that a page shows whole.

Reports that know nothing of each other share what people said; what they do not share is what stands between.
"""

import re
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from onrecord.language.words import Words
from onrecord.model import Span

POST = re.compile(r"[—–-] ?[^\n()—–]{1,60}\(@\w{1,30}\)")
"""How an embedded post is signed: "— Ilna Varro (@ilnavarro)"."""
LONGEST_POST = 700
"""Characters; a line that is longer and ends in a signature is more than the post."""


def quoted_words(words: Words) -> NDArray[np.bool_]:
    """True at the words that the reporter did not write."""
    return words.quoted | words.inside(posts_in(words.text))


def posts_in(text: str) -> Iterator[Span]:
    """The embedded posts, from the start of their line, or of the part of it behind another post, to their signature."""
    last = 0
    for match in POST.finditer(text):
        start = max(text.rfind("\n", 0, match.start()) + 1, last)
        if match.end() - start <= LONGEST_POST:
            yield (start, match.end())
        last = match.end()
