from onrecord.language.text import Text, Token

TEXT = "Velmora agreed. Meridia did not.\n\nNobody knows why."


def test_sentences_and_paragraphs_are_spans_of_the_text():
    text = Text.of(TEXT)
    assert [TEXT[a:b] for a, b in text.sentences] == ["Velmora agreed.", "Meridia did not.", "Nobody knows why."]
    assert [TEXT[a:b] for a, b in text.paragraphs] == ["Velmora agreed. Meridia did not.", "Nobody knows why."]


def test_between_two_sentences_the_one_before_is_meant():
    text = Text.of(TEXT)
    assert text.sentence_at(15) == text.sentence_at(0)
    assert text.paragraph_at(len(TEXT)) == text.paragraphs[-1]


def test_tokens_stand_wholly_in_their_span():
    assert list(Text.of(TEXT).tokens(3, 15)) == [Token("agreed", 8, 14), Token(".", 14, 15)]


def test_a_text_without_words_has_no_sentences():
    for empty in ("", " \n\n"):
        text = Text.of(empty)
        assert (text.sentences, text.paragraphs, text.sentence_at(0), list(text.tokens(0, 9))) == ((), (), (0, 0), [])
