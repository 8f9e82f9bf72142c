"""What is kept of a document to find its copies: numbers for its runs of words, and what it says of itself.

Made once, small (about 4.4 bytes a word) and storable: the three byte strings need no numpy to be written or read.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.language.text import Text
from onrecord.language.words import Words
from onrecord.model import Document
from onrecord.reconcile.copies.article import article_words
from onrecord.reconcile.copies.hashes import Hashes, run_hashes, word_hashes
from onrecord.reconcile.copies.keys import lookup_keys
from onrecord.reconcile.copies.quoted import quoted_words

RUN = 4
"""Words in a shingle. Four that follow each other are seldom shared by chance, and one changed word leaves its neighbours alone."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """One document's. Title, furniture, punctuation and case leave no trace in the numbers.

    `shingles` holds a little-endian uint32 for each run of four words, in the order of the text; `quoted` one bit for each word, set where it is
    not the reporter's own; `sentences` a little-endian uint32 for each sentence, the place of its first word. `keys` are what candidates for
    comparison are looked up by.
    """

    id: str
    words: int
    shingles: bytes
    quoted: bytes
    sentences: bytes
    keys: tuple[int, ...]
    byline: str | None = None
    credit: str | None = None
    publisher: str | None = None
    published: str | None = None

    def shingle_array(self) -> Hashes:
        """The shingles as numbers."""
        return np.frombuffer(self.shingles, dtype="<u4")

    def quoted_array(self) -> NDArray[np.bool_]:
        """True at each word that is not the reporter's own."""
        return np.unpackbits(np.frombuffer(self.quoted, dtype=np.uint8), count=self.words).astype(bool)

    def sentence_array(self) -> NDArray[np.int64]:
        """The place of each sentence's first word."""
        return np.frombuffer(self.sentences, dtype="<u4").astype(np.int64)


def fingerprint(document: Document, words: Words | None = None) -> Fingerprint:
    """The fingerprint of a document; `words` are its text's, where they have been split already."""
    kept = article_words(words if words is not None else Text.of(document.text).words, document)
    numbers = word_hashes([kept.word(i) for i in range(len(kept))])
    sentences = np.flatnonzero(kept.sentences)
    return Fingerprint(
        id=document.id,
        words=len(kept),
        shingles=run_hashes(numbers, RUN).astype("<u4").tobytes(),
        quoted=np.packbits(quoted_words(kept)).tobytes(),
        sentences=sentences.astype("<u4").tobytes(),
        keys=lookup_keys(numbers, sentences),
        byline=document.byline,
        credit=document.credit,
        publisher=document.publisher,
        published=document.published,
    )
