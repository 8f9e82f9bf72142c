import pytest

from onrecord.annotate.beyond import beyond
from onrecord.language.words import Words, split_words


def _word_at(words: Words, offset: int) -> int:
    return int(words.starts.searchsorted(offset))


def drawn(text: str, content: str, window: str) -> list[str]:
    """The contents' words once they are drawn out; `content` and `window` are parts of the text."""
    words = split_words(text)
    ranges = [(_word_at(words, text.index(part)), _word_at(words, text.index(part) + len(part))) for part in (content, window)]
    return [text[words.starts[a] : words.ends[b - 1]] for a, b in beyond(words, (ranges[0],), *ranges[1])]


SAID = 'Arlo left. Corrin said: "We saw rain. We saw snow. Then it was over." He left too.'


def test_a_quotation_goes_on_behind_the_edge_of_the_window() -> None:
    assert drawn(SAID, '"We saw rain. We saw', 'Arlo left. Corrin said: "We saw rain. We saw') == ['"We saw rain. We saw snow. Then it was over."']


def test_a_quotation_begins_before_the_edge_of_the_window() -> None:
    assert drawn(SAID, "snow. Then it was over.", 'snow. Then it was over." He left too.') == ['"We saw rain. We saw snow. Then it was over.']


def test_outside_of_quotations_a_sentence_goes_on_to_its_end() -> None:
    text = "Corrin said it rained in the whole of Velmark. He left."
    assert drawn(text, "it rained in", "Corrin said it rained in") == ["it rained in the whole of Velmark."]


@pytest.mark.parametrize(
    ("content", "window"),
    [
        ("it rained.", "Corrin said it rained."),
        ("it rained", "Corrin said it rained. He left"),
        ("He left", "He left. Corrin slept."),
    ],
)
def test_what_ends_with_its_sentence_or_before_the_edge_stays(content: str, window: str) -> None:
    assert drawn("Corrin said it rained. He left. Corrin slept.", content, window) == [content]


def test_a_window_that_is_the_whole_text_cuts_nothing_off() -> None:
    assert drawn('Corrin said: "no way', '"no', 'Corrin said: "no way') == ['"no']


def test_what_is_left_open_ends_with_its_paragraph() -> None:
    text = 'Corrin said: "It rained. It snowed.\n\nHe left.'
    assert drawn(text, '"It rained. It', 'Corrin said: "It rained. It') == ['"It rained. It snowed.']
