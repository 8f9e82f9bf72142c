from hypothesis import given
from hypothesis import strategies as st

from onrecord.interpret.setting import read_setting
from onrecord.language.text import Text
from onrecord.model import Attribution, Document, Passage

WORDS = "on in at Tuesday May 3 2021 , . “ ” said told reporters to the a last ago and of by Varland interview published p.m. - ’s 1990s US"


@given(st.lists(st.sampled_from(WORDS.split()), min_size=6, max_size=30).map(" ".join), st.data())
def test_any_spans_in_any_text_are_read(text: str, data: st.DataObject) -> None:
    offsets = st.lists(st.integers(0, len(text)), min_size=6, max_size=6, unique=True).map(sorted)
    a, b, c, d, e, f = data.draw(offsets)
    parts = data.draw(st.permutations([(a, b), (c, d), (e, f)]))
    attribution = Attribution(*(Passage.of(text, [part]) for part in parts))
    reading = read_setting(Document("sha256:0", text, published="2022-03-16"), Text.of(text), attribution, None)
    assert all(one.spans.text == text[one.spans.start : one.spans.end] for _, one in reading.evidence)


def test_an_attribution_without_source_and_content_is_read() -> None:
    text = "It was said on Tuesday"
    reading = read_setting(Document("sha256:0", text), Text.of(text), Attribution(Passage(), Passage.of(text, [(3, 11)]), Passage()), None)
    assert [label for label, _ in reading.evidence] == ["time"]


def test_a_text_without_sentences_costs_no_more() -> None:
    text = "Arlo said " + "on Tuesday in " * 20_000
    attribution = Attribution(Passage.of(text, [(0, 4)]), Passage.of(text, [(5, 9)]), Passage())
    reading = read_setting(Document("sha256:0", text), Text.of(text), attribution, None)
    assert dict(reading.evidence)["time"].spans.spans == ((13, 20),)
