import tracemalloc

from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from onrecord.language.pieces import Pieces, WordPieces
from onrecord.language.words import split_words


def encoder() -> WordPieces:
    vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "aid", "deny", "##ing", '"', "-"]
    tokenizer = Tokenizer(WordPiece({piece: i for i, piece in enumerate(vocabulary)}, unk_token="[UNK]"))
    tokenizer.normalizer = BertNormalizer()
    tokenizer.pre_tokenizer = BertPreTokenizer()
    return WordPieces(tokenizer)


def test_each_word_knows_where_its_pieces_begin() -> None:
    assert encoder().split(split_words("Denying aid")) == Pieces(ids=[5, 6, 4], firsts=[0, 2, 3])


def test_curly_quotes_and_dashes_are_plain_ones_to_the_encoder() -> None:
    assert encoder().split(split_words("“aid” — aid")).ids == [7, 4, 7, 8, 4]


def test_a_word_that_the_vocabulary_cannot_spell_is_one_unknown_piece() -> None:
    assert encoder().split(split_words("\u0301 " + "x" * 5000)) == Pieces(ids=[1, 1], firsts=[0, 1, 2])


def test_what_is_kept_of_words_stays_small_however_many_are_met() -> None:
    pieces = encoder()
    tracemalloc.start()
    for number in range(40_000):
        pieces.pieces_of(f"w{number}")
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept < 6_000_000
