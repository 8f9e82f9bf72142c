import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.decode import Decoded
from onrecord.reading.page.align import Aligner
from onrecord.reading.page.markup import Markup, compact
from tests.unit.reading.page.builders import PARAGRAPHS, page, read

WORDS = st.lists(
    st.sampled_from(["said", "“no”", "it’s", "café", "😀", "e\u0301", "שלום", "a & b", "x < y", "&amp;", "Kovel", "\u00ad", "漢字"]), min_size=1
)


def shown(data: bytes) -> str:
    """What a browser would show of a piece of a page, blanks left out."""
    return compact(html.unescape(re.sub(r"<[^>]*>", "", data.decode())))


def test_every_paragraph_is_found_in_the_bytes() -> None:
    source = page(before="<nav>Velmora <b>and</b> Tarn</nav>").encode()
    loaded = read(source)
    text = loaded.document.text
    for paragraph in text.split("\n\n"):
        start = text.index(paragraph)
        found = loaded.source_map.bytes_of((start, start + len(paragraph)))
        assert found is not None
        assert shown(source[slice(*found)]) == compact(paragraph)


def test_a_run_never_holds_a_tag() -> None:
    source = page(paragraphs=(PARAGRAPHS[0].replace("bridge", '<a href="/b"><em>bri</em>dge</a>'), *PARAGRAPHS[1:])).encode()
    runs = read(source).source_map.runs
    assert not any(b"<" in source[c:d] for _, _, c, d in runs)
    assert {source[c:d] for _, _, c, d in runs} >= {b"bri", b"dge"}


def test_entities_are_mapped_as_wholes() -> None:
    source = page(paragraphs=("Kovel &amp; Tellan said &ldquo;no&rdquo; &#8212; and left Brayford.", *PARAGRAPHS[1:])).encode()
    loaded = read(source)
    dash = loaded.document.text.index("—")
    assert loaded.source_map.bytes_of((dash, dash + 1)) is not None
    (run,) = [r for r in loaded.source_map.runs if r[0] <= dash < r[1]]
    assert source[run[2] : run[3]].startswith(b"Kovel &amp; Tellan")


def test_a_paragraph_that_stands_twice_is_found_in_its_own_place() -> None:
    teaser = f"<div class='teaser'>{PARAGRAPHS[1]}</div>"
    source = page(after=teaser).encode()
    loaded = read(source)
    start = loaded.document.text.index(PARAGRAPHS[1])
    found = loaded.source_map.bytes_of((start, start + len(PARAGRAPHS[1])))
    assert found is not None
    assert found[0] == source.index(PARAGRAPHS[1].encode())


def test_what_the_page_does_not_have_stays_unmapped() -> None:
    aligner = Aligner(Decoded("<p>The minister said no.</p>", "utf-8"))
    assert aligner.source_map("He said yes, and left.", [(0, 22)]).runs == ()


def test_a_changed_paragraph_is_found_by_its_sentences() -> None:
    source = "<p>The minister said no. Then he left the room.</p>"
    text = "The minister said no. (Laughter.) Then he left the room."
    runs = Aligner(Decoded(source, "utf-8")).source_map(text, [(0, len(text))]).runs
    assert [(text[a:b], source[c:d]) for a, b, c, d in runs] == [
        ("The minister said no.", "The minister said no."),
        ("Then he left the room.", "Then he left the room."),
    ]


@given(WORDS, WORDS)
def test_visible_characters_are_found_where_they_stand(first: list[str], second: list[str]) -> None:
    source = f'<p title="a > b">{html.escape(" ".join(first))}<br/>\n<b>{html.escape(" ".join(second))}</b></p><script>"</p>"</script>'
    markup = Markup(source)
    assert markup.visible == compact("".join(first) + "".join(second)).replace(" ", "")
    pieces = markup.pieces(0, len(markup.visible))
    assert "".join(compact(html.unescape(source[c:d])) for _, _, c, d in pieces) == markup.visible


@pytest.mark.parametrize("source", ["a < b", "1<2", "<", "<>", "</", "x<!--y", "<script>z", "a<b", 'a<b c="d', "<style>q</style"])
def test_a_broken_tag_loses_nothing_behind_it_that_is_text(source: str) -> None:
    expected = {"a < b": "a<b", "1<2": "1<2", "<": "<", "<>": "<>", "x<!--y": "x", "a<b": "a", 'a<b c="d': "a"}
    assert Markup(source).visible == expected.get(source, "")
