import pytest

from onrecord.language.words import split_words


def sentences(text: str) -> list[str]:
    words = split_words(text)
    starts = [int(words.starts[i]) for i in range(len(words)) if words.sentences[i]]
    return [text[a:b].strip() for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. We left.", ["It rained.", "We left."]),
        ("Sen. Ada Corrin spoke. Nobody came.", ["Sen. Ada Corrin spoke.", "Nobody came."]),
        ("J. K. Arlo left.", ["J. K. Arlo left."]),
        ("The U.V. envoy spoke.", ["The U.V. envoy spoke."]),
        ("“We left.” He slept.", ["“We left.”", "He slept."]),
        ("Why? “Because!” they said.", ["Why?", "“Because!” they said."]),
        ("It cost 3.5 crowns.", ["It cost 3.5 crowns."]),
        ("Title\n\nbody goes on", ["Title", "body goes on"]),
    ],
)
def test_sentences_start_where_a_reader_would_say(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected
