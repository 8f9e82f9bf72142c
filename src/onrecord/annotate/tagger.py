"""The tagger: runs the shipped network over a text and gives the attributions that stand in it, nested ones too."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from onrecord.annotate import weights
from onrecord.annotate.decode import decode
from onrecord.annotate.features import window_input
from onrecord.annotate.nest import Relation
from onrecord.annotate.network import Network, OnnxNetwork
from onrecord.annotate.phrases import nouns_of_telling
from onrecord.annotate.scores import CANDIDATE_THRESHOLD, NESTED, TOLD_THRESHOLD, TOP, Floats, Range, Scores, calibrated
from onrecord.annotate.spoken import spoken
from onrecord.annotate.windows import Window, cut_windows
from onrecord.language.pieces import WordPieces
from onrecord.language.signatures import signed
from onrecord.language.text import Text
from onrecord.language.turns import turns_of
from onrecord.language.words import Words
from onrecord.model import Attribution, Document, Passage

CONFIDENCE_DIGITS = 4
NEVER = 2.0
NOT_HERE = np.array([0.0, -99.0, -99.0, -99.0], dtype=np.float32)
"""Log-probabilities of the roles of a word that cannot have any: it stands in the title and the cue does not, or the reverse."""


class Tagger:
    """Document → attributions. Needs nothing but the document's text and furniture; keeps no state between documents."""

    def __init__(self, network: Network, encoder: WordPieces):
        self._network = network
        self._encoder = encoder

    @classmethod
    def shipped(cls) -> "Tagger":
        """The tagger of this package. Raises `ModelError` when its files are missing or damaged."""
        weights.verify()
        return cls(OnnxNetwork(str(weights.path_of(weights.WEIGHTS))), WordPieces.from_file(weights.path_of(weights.TOKENIZER)))

    def annotate(self, document: Document) -> list[Attribution]:
        """The attributions of a document in reading order, parents before what stands inside them; `parent` is an index into the list.

        Furniture is not read. The title is read in the company of the body, and no relation crosses from one to the other.
        """
        everything = Text.of(document.text).words
        words = everything.select(~everything.inside(document.furniture))
        if not len(words):
            return []
        in_title = words.inside([document.title_span] if document.title_span else [])
        known = spoken(words, [*turns_of(document.text), *signed(document.text)])
        relations = decode(words, list(self._scores(words, in_title)), known=known)
        gaps = _gaps(words, document)
        return [_attribution(words, relation, gaps) for relation in relations]

    def _scores(self, words: Words, in_title: NDArray[np.bool_]) -> Iterator[Scores]:
        pieces, thresholds = self._encoder.split(words), _thresholds(words)
        for window in cut_windows(words, pieces):
            classes, cues, roles = self._network(window_input(words, pieces, window, self._encoder), _own(thresholds, window))
            here = in_title[window.first : window.last]
            roles = np.where((here[None, :] != here[cues, None])[..., None], NOT_HERE, roles)
            yield Scores(window.first, cues + window.first, classes[cues, TOP], classes[cues, NESTED], roles)


def _thresholds(words: Words) -> Floats:
    """How likely each word must begin a cue to be a candidate."""
    out = np.full(len(words), CANDIDATE_THRESHOLD, dtype=np.float32)
    out[nouns_of_telling(words)] = TOLD_THRESHOLD
    return out


def _own(thresholds: Floats, window: Window) -> Floats:
    """The thresholds of a window's words; one that another window decides is no candidate here."""
    out = thresholds[window.first : window.last].copy()
    out[: window.own_first - window.first] = NEVER
    out[window.own_last - window.first :] = NEVER
    return out


def _gaps(words: Words, document: Document) -> NDArray[np.bool_]:
    """True at the words before which furniture was left out: no span may run over it."""
    starts = [np.searchsorted(words.starts, start) for start, _ in document.furniture]
    out = np.zeros(len(words) + 1, dtype=bool)
    out[starts] = True
    return out[:-1]


def _attribution(words: Words, relation: Relation, gaps: NDArray[np.bool_]) -> Attribution:
    source, cue, content = (_passage(words, ranges, gaps) for ranges in (relation.source, (relation.cue,), relation.content))
    return Attribution(source, cue, content, relation.parent, round(calibrated(relation.confidence), CONFIDENCE_DIGITS))


def _passage(words: Words, ranges: tuple[Range, ...], gaps: NDArray[np.bool_]) -> Passage:
    spans: list[tuple[int, int]] = []
    for a, b in ranges:
        edges = [a, *(a + 1 + np.flatnonzero(gaps[a + 1 : b])).tolist(), b]
        spans += [(int(words.starts[i]), int(words.ends[j - 1])) for i, j in pairwise(edges)]
    return Passage.of(words.text, spans)
