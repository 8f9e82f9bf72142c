import pytest

from onrecord.store.fulltext import words_of


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", ""),
        ("grain", '"grain"'),
        ("grain  harbour", '"grain" "harbour"'),
        ('"closed gate" grain', '"closed gate" "grain"'),
        ("“closed gate”", '"closed gate"'),
        ('grain "closed gate', '"grain" "closed gate"'),
        ("grain OR NOT harbour*", '"grain" "OR" "NOT" "harbour*"'),
        ("Café", '"Cafe"'),
        ("a\x00b", '"a\ufffdb"'),
        ("- * ( ) 🌾", ""),
        ('"" "', ""),
    ],
)
def test_every_word_and_every_phrase_is_quoted_and_nothing_else_is_asked(query: str, words: str):
    assert words_of(query) == words


@pytest.mark.parametrize("query", ["\ud83c", "gr\ud83cain", '"' * 99, "é" * 9999])
def test_a_query_is_always_one_that_can_be_sent(query: str):
    assert words_of(query).encode()[:0] == b""
    assert words_of(query).count('"') % 2 == 0
