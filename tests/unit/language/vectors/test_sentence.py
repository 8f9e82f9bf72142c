import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from onrecord.errors import ModelError
from onrecord.language.pieces import WordPieces
from onrecord.language.vectors import PieceTable, SentenceVectors

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "envoys", "truce", "cease", "##fire", "-", '"', "the"]
ROWS = np.array(
    [[0, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 127], [127, 30, 0], [100, 0, 0], [0, 90, 0], [5, 5, 5], [5, 5, 5], [9, 127, 7]], dtype=np.int8
)
SCALES = np.array([0, 0, 0, 0, 40000, 65535, 30000, 20000, 900, 700, 300], dtype=np.uint16)
words = st.lists(st.sampled_from([*VOCABULARY[4:7], "ceasefire", "the", "unheard", "“", "—"]), max_size=12)
texts = st.lists(words.map(" ".join), max_size=6)


def vectors(rows: np.ndarray = ROWS) -> SentenceVectors:
    tokenizer = Tokenizer(WordPiece({piece: i for i, piece in enumerate(VOCABULARY)}, unk_token="[UNK]"))
    tokenizer.normalizer = BertNormalizer()
    tokenizer.pre_tokenizer = BertPreTokenizer()
    return SentenceVectors(PieceTable(rows, SCALES[: len(rows)]), WordPieces(tokenizer))


def test_a_vector_is_the_direction_of_the_sum_of_its_pieces() -> None:
    (found,) = vectors().encode(["Truce envoys"])
    wanted = np.array([127 * 65535, 30 * 65535, 127 * 40000])
    np.testing.assert_allclose(found, wanted / np.linalg.norm(wanted), rtol=1e-6)


def test_a_word_of_several_pieces_counts_with_all_of_them() -> None:
    (found,) = vectors().encode(["ceasefire"])
    wanted = np.array([100 * 30000, 90 * 20000, 0])
    np.testing.assert_allclose(found, wanted / np.linalg.norm(wanted), rtol=1e-6)


def test_vectors_are_single_precision_and_have_one_row_for_each_text() -> None:
    found = vectors().encode(["truce", "envoys", "the truce"])
    assert (found.dtype, found.shape) == (np.float32, (3, 3))


def test_no_texts_give_no_rows() -> None:
    assert vectors().encode([]).shape == (0, 3)


@pytest.mark.parametrize("text", ["", " \n\t", "unheard", "\u0301"])
def test_a_text_without_a_known_word_gets_zeros(text: str) -> None:
    assert not vectors().encode([text]).any()


@given(texts)
def test_every_vector_has_length_one_or_zero(several: list[str]) -> None:
    lengths = np.linalg.norm(vectors().encode(several), axis=1)
    assert all(length == 0 or abs(length - 1) < 1e-6 for length in lengths)


@given(texts)
def test_a_text_gets_the_same_bits_alone_and_in_company(several: list[str]) -> None:
    together, encoder = vectors().encode(several), vectors()
    assert all(np.array_equal(row, encoder.encode([text])[0]) for row, text in zip(together, several, strict=True))


@given(words, st.randoms())
def test_the_order_of_words_changes_no_bit(some: list[str], chance) -> None:
    shuffled = list(some)
    chance.shuffle(shuffled)
    assert np.array_equal(*vectors().encode([" ".join(some), " ".join(shuffled)]))


def test_a_text_longer_than_a_part_is_read_whole() -> None:
    long, short = vectors().encode(["truce " * 5000 + "envoys " * 5000, "truce envoys"])
    np.testing.assert_allclose(long, short, rtol=1e-6)


def test_a_vocabulary_larger_than_the_table_is_refused() -> None:
    with pytest.raises(ModelError, match="piece 10 is not among the 10 of the table"):
        vectors(ROWS[:10]).encode(["the truce"])
