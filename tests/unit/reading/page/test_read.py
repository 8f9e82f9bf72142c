import gc
import logging

import pytest

from onrecord.reading import load_bytes
from tests.unit.reading.page.builders import PARAGRAPHS, TITLE, linked, page, read

NAVIGATION = "<html><body><nav><ul>" + "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(80)) + "</ul></nav></body></html>"

HEADLINE = "Council of Brayford votes once more on the letter about the bridge, day"
TEASERS = "".join(f'<div><h2><a href="/{n}">{HEADLINE} {n}</a></h2><p>It was a long night.</p></div>' for n in range(30))
FRONT = f"<html><head><title>Northmarch Courier</title></head><body><main>{TEASERS}</main></body></html>"


def test_the_text_is_the_title_a_blank_line_and_the_body() -> None:
    document = read(page()).document
    assert document.text == "\n\n".join([TITLE, *PARAGRAPHS])
    assert document.title_span == (0, len(TITLE))


def test_headings_lists_and_quotations_stand_in_their_order() -> None:
    listed = "<ul><li>Nine million marks for steel.</li><li>Two for the road.</li></ul>"
    after = f"<h2>What the bill says</h2>{listed}<blockquote><p>Nobody asked us.</p></blockquote>"
    source = page().replace("</article>", f"{after}</article>")
    assert read(source).document.text.split("\n\n")[4:] == [
        "What the bill says",
        "Nine million marks for steel.",
        "Two for the road.",
        "Nobody asked us.",
    ]


def test_scripts_styles_and_comments_are_no_text_and_never_run() -> None:
    noise = "<script>document.title = 'owned'; while (true) {}</script><style>p { color: red }</style><!-- <p>hidden words</p> -->"
    assert read(page(before=noise, after=noise)).document.text == "\n\n".join([TITLE, *PARAGRAPHS])


def test_links_and_notices_in_the_body_are_furniture() -> None:
    document = read(page(paragraphs=(*PARAGRAPHS, "Read more: What the bill says", "Sign up for our morning newsletter"))).document
    assert [document.text[a:b] for a, b in document.furniture] == ["Read more: What the bill says", "Sign up for our morning newsletter"]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_the_encoding_is_told_by_mark_by_name_or_by_the_bytes(encoding: str) -> None:
    source = page(head=f'<meta charset="{encoding}">')
    assert read(source.encode(encoding)).document.text == "\n\n".join([TITLE, *PARAGRAPHS])


@pytest.mark.parametrize("source", [NAVIGATION, FRONT])
def test_a_page_of_navigation_is_refused(source: str) -> None:
    loaded = read(source)
    assert loaded.document.text == ""
    assert loaded.rejects[0].reason.startswith("no article was found on the page")


@pytest.mark.parametrize(
    "source",
    [
        page(paragraphs=PARAGRAPHS[:1], head=linked(isAccessibleForFree=False)),
        page(paragraphs=(*PARAGRAPHS[:1], "Subscribe now to continue reading this story and a thousand others, or log in."), head=linked()),
        page(paragraphs=PARAGRAPHS[:1], after="<div>This article is for subscribers.</div>", head=linked()),
    ],
)
def test_a_paywall_stub_is_refused(source: str) -> None:
    assert read(source).rejects[0].reason.startswith("the page is a paywall stub: it shows ")


def test_a_page_without_an_article_is_refused() -> None:
    assert "no article was found" in read("<html><body><h1>Weather</h1><p>Rain in Brayford.</p><p>Sun in Tarn.</p></body></html>").rejects[0].reason


def test_a_short_flash_that_says_it_is_an_article_is_read() -> None:
    assert read(page(paragraphs=PARAGRAPHS[:1], head=linked(headline=TITLE))).document.text == f"{TITLE}\n\n{PARAGRAPHS[0]}"


def test_a_page_in_another_language_is_refused() -> None:
    german = "Die Regierung von Velmora hat am Montag erklärt, dass sie die Brücke nicht bezahlen werde und dass keine Gespräche geplant seien."
    assert read(page(paragraphs=tuple(f"{german} Das war der {n}. Tag." for n in range(4)))).rejects[0].reason.startswith("the text is German (de)")


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 10_000 + PARAGRAPHS[0] + "</div>" * 10_000,
        "<html><body>" + "<p>" * 10_000 + PARAGRAPHS[0],
        "<html>" + '<a b="' * 20_000,
        "<html>" + "<!--" * 20_000,
        "<html><script>" + "<script>" * 20_000,
        "<html><body>" + "&amp" * 20_000 + "&#99999999999;" * 2_000,
        "<html><body><table>" + "<tr><td>x" * 5_000,
        "<html",
        "<html><body>\x00</body></html>",
        "<!DOCTYPE html>",
        page(head='<script type="application/ld+json">{"@type": ["NewsArticle", {"a": </script>'),
        page(head=f'<script type="application/ld+json">{"[" * 5000}</script>'),
        page(head='<link rel="canonical" href="http://[broken">'),
    ],
)
def test_broken_and_hostile_pages_are_read_or_refused_and_never_raise(source: str) -> None:
    loaded = read(source)
    assert bool(loaded.document.text) != bool(loaded.rejects)


def test_nothing_is_logged_when_a_page_is_beyond_reading(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        read("<html></html>")
    assert caplog.records == []


def test_the_same_page_is_read_the_same_twice() -> None:
    data = page(before="<p>3 March 2021</p>").encode()
    assert list(load_bytes(data, name="a", path="a.html")) == list(load_bytes(data, name="a", path="a.html"))


def test_a_page_that_was_read_is_given_back_at_once_and_not_when_the_collector_comes() -> None:
    read(page())
    gc.collect()
    gc.disable()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        for _ in range(3):
            read(page())
        gc.collect()
        left = [type(thing) for thing in gc.garbage]
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()
    assert [kind for kind in left if kind.__module__.partition(".")[0] in {"onrecord", "lxml", "trafilatura"}] == []


def test_whoever_needs_no_map_of_the_source_gets_the_same_document_without() -> None:
    with_map, without = read(page()), read(page(), maps_source=False)
    assert with_map.source_map.runs
    assert without.source_map.runs == ()
    assert without.document == with_map.document
