import numpy as np
from tokenizers import Tokenizer
from tokenizers.models import WordLevel

from onrecord.annotate.scores import CANDIDATE_THRESHOLD, TOLD_THRESHOLD, Floats, Ints
from onrecord.annotate.tagger import Tagger
from onrecord.language.pieces import WordPieces
from onrecord.model import Attribution, Document

VOCABULARY = ["[UNK]", "[CLS]", "[SEP]", "said", "denied"]


class EverythingAround:
    """Takes the words "said" and "denied" for cues, the word before for their source and all others of the window for their content."""

    def __call__(self, inputs: dict[str, Ints], thresholds: Floats) -> tuple[Floats, Ints, Floats]:
        words = inputs["ids"][0][inputs["firsts"]]
        cues = np.flatnonzero((words >= VOCABULARY.index("said")) & (thresholds < 1))
        classes = np.zeros((len(words), 3), dtype=np.float32)
        classes[cues] = [0.0, 0.9, 0.1]
        roles = np.full((len(cues), len(words), 4), -9.0, dtype=np.float32)
        roles[:, :, 3] = -0.1
        for row, cue in enumerate(cues):
            roles[row, cue, 2] = roles[row, max(0, cue - 1), 1] = 0.0
        return classes, cues, roles


def annotate(document: Document) -> list[Attribution]:
    tokenizer = Tokenizer(WordLevel({word: i for i, word in enumerate(VOCABULARY)}, unk_token="[UNK]"))
    return Tagger(EverythingAround(), WordPieces(tokenizer)).annotate(document)


def document(text: str, **fields: object) -> Document:
    return Document(id="sha256:0", text=text, **fields)


def test_spans_point_into_the_text() -> None:
    (found,) = annotate(document("Arlo said it rained"))
    assert (found.source.text, found.cue.text, found.content.text) == ("Arlo", "said", "it rained")
    assert (found.source.spans, found.content.spans) == (((0, 4),), ((10, 19),))


def test_a_text_of_furniture_alone_has_no_attributions() -> None:
    assert annotate(document("Arlo said it rained", furniture=((0, 19),))) == []


def test_furniture_is_neither_read_nor_run_over() -> None:
    text = "Arlo said it rained\nRead more: Corrin said no\nand snowed"
    (found,) = annotate(document(text, furniture=((20, 45),)))
    assert found.content.pieces == ("it rained", "and snowed")


def test_no_relation_crosses_from_the_title_to_the_body() -> None:
    headline, body = annotate(document("Arlo said snow\n\nCorrin denied rain", title_span=(0, 14)))
    assert (headline.content.text, body.content.text) == ("snow", "rain")


def test_each_word_is_a_candidate_in_one_window_and_nouns_of_telling_are_so_early() -> None:
    seen: list[Floats] = []

    class Watched(EverythingAround):
        def __call__(self, inputs: dict[str, Ints], thresholds: Floats) -> tuple[Floats, Ints, Floats]:
            seen.append(thresholds)
            return super().__call__(inputs, thresholds)

    text = " ".join(["it rained"] * 300 + ["claims that it rained"])
    tokenizer = Tokenizer(WordLevel({word: i for i, word in enumerate(VOCABULARY)}, unk_token="[UNK]"))
    Tagger(Watched(), WordPieces(tokenizer)).annotate(document(text))
    own = np.concatenate([thresholds[thresholds < 1] for thresholds in seen])
    assert len(seen) > 1
    assert sum(map(len, seen)) > len(own) == len(text.split())
    assert np.flatnonzero(own < CANDIDATE_THRESHOLD).tolist() == [600]
    assert own[600] == np.float32(TOLD_THRESHOLD)
