"""What the tagger sees of a window beside its word pieces: how each word is written and where it stands."""

import numpy as np

from onrecord.annotate.scores import Ints
from onrecord.annotate.windows import Window
from onrecord.language.pieces import Pieces, WordPieces
from onrecord.language.words import Shape, Words

PARAGRAPH, LINE, SENTENCE, QUOTED = 1, 2, 4, 8


def word_flags(words: Words) -> Ints:
    """One number a word: the sum of the flags that hold there."""
    return PARAGRAPH * words.paragraphs + LINE * words.lines + SENTENCE * words.sentences + QUOTED * words.quoted


def window_input(words: Words, pieces: Pieces, window: Window, encoder: WordPieces) -> dict[str, Ints]:
    """The tagger's input for one window: `ids`, `shapes` and `flags` of shape `[1, pieces + 2]`, `firsts` of shape `[words]`.

    A word's shape and flags stand at each of its pieces; the two marks that open and close a window count as punctuation.
    """
    begin, end = pieces.firsts[window.first], pieces.firsts[window.last]
    firsts = np.asarray(pieces.firsts[window.first : window.last + 1], dtype=np.int64) - begin
    lengths = np.diff(firsts)
    here = slice(window.first, window.last)
    ids = np.array([encoder.start_id, *pieces.ids[begin:end], encoder.end_id], dtype=np.int64)
    shapes = np.pad(np.repeat(words.shapes[here], lengths), 1, constant_values=Shape.PUNCTUATION)
    flags = np.pad(np.repeat(word_flags(words)[here], lengths), 1)
    return {"ids": ids[None], "shapes": shapes[None], "flags": flags[None], "firsts": firsts[:-1] + 1}
