import pytest

from onrecord.reading import Loaded, ReadOptions, load_bytes
from tests.hostile.bombs import entity, item, laughs
from tests.hostile.samples import MORE, STORIES, rss

CLOSE = b"</channel></rss>"


def read(data: bytes, *, url: str | None = None) -> list[Loaded]:
    return list(load_bytes(data, name="feed", path=None if url else "feed.rss", url=url, options=ReadOptions()))


def reasons(found: list[Loaded]) -> list[str]:
    return [reject.reason for loaded in found for reject in loaded.rejects]


def test_each_item_is_a_document_under_its_own_name() -> None:
    found = read(rss())
    assert [loaded.name for loaded in found] == ["story-0", "story-1", "story-2"]
    title, first = STORIES[0]
    assert found[0].document.text == f"{title}\n\n{first}\n\n{MORE}"
    assert found[0].document.title_span == (0, len(title))


def test_what_an_item_and_its_channel_say_is_kept() -> None:
    document = read(rss())[0].document
    said = (document.url, document.publisher, document.byline, document.published, document.tags)
    assert said == ("https://courier.example/story/0", "Northmarch Courier", "Mara Lind", "2022-03-15T09:00:00+00:00", ("Bridges",))


def test_a_link_is_completed_by_the_address_that_the_feed_was_met_at() -> None:
    (loaded,) = read(rss(item("A text of the item.").replace("<item>", "<item><link>b?c=1</link>")), url="https://other.example/a/feed.rss")
    assert loaded.document.url == "https://other.example/a/b?c=1"


def test_an_item_without_name_and_link_goes_by_its_number_and_two_of_one_name_are_kept_apart() -> None:
    twice = "<item><guid>g</guid><title>Varland denies it</title></item>"
    names = [loaded.name for loaded in read(rss(item("a") + twice * 2))]
    assert names == ["feed:1", "g", "feed:3"]


def test_a_title_is_plain_text_however_often_it_was_escaped() -> None:
    (loaded,) = read(rss("<item><title>Tarn &amp;amp; Ostry &lt;b&gt;deny&lt;/b&gt;</title></item>"))
    assert loaded.document.title == "Tarn & Ostry deny"


def test_a_writer_behind_an_address_is_named_and_the_full_text_wins_over_the_description() -> None:
    full = '<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[<p>All of it, he said.</p>]]></content:encoded>'
    (loaded,) = read(rss(f"<item><description>Short.</description><author>m@courier.example (Mara Lind)</author>{full}</item>"))
    assert (loaded.document.text, loaded.document.byline) == ("All of it, he said.", "Mara Lind")


def test_an_rdf_feed_is_read() -> None:
    source = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>Courier</title></channel>'
        '<item rdf:about="a"><title>Varland denies it</title><link>https://courier.example/1</link></item></rdf:RDF>'
    )
    (loaded,) = read(source.encode())
    assert (loaded.name, loaded.document.publisher) == ("https://courier.example/1", "Courier")


def test_dates_that_are_none_are_left_open_and_the_clock_is_never_asked() -> None:
    found = read(rss("".join(f"<item><title>He said so</title><pubDate>{d}</pubDate></item>" for d in ("10:30", "Tue, 99 Mar", "", "2022-03-15"))))
    assert [loaded.document.published for loaded in found] == [None, None, None, "2022-03-15"]


def test_a_broken_item_takes_no_other_with_it() -> None:
    found = read(rss(item("It was said.") + "<item><title>never <b>closed</title></item>" + item("It was denied.")))
    assert [bool(loaded.document.text) for loaded in found] == [True, False, True]
    assert found[1].rejects[0].where == "feed.rss, item 2"
    assert found[1].rejects[0].reason.startswith("the XML is broken: ")


def test_a_feed_that_is_cut_keeps_the_items_before() -> None:
    found = read(rss()[: -len(CLOSE) - 40])
    assert [bool(loaded.document.text) for loaded in found] == [True, True, False]
    assert reasons(found) == ["the XML is broken: the story is cut before its end"]
    assert found[0].document.publisher == "Northmarch Courier"


def test_faults_that_change_no_word_are_undone() -> None:
    (loaded,) = read(rss(item("Tarn & Ostry&nbsp;caf&eacute;s &amp;amp; more\x0b, he said.")))
    assert loaded.document.text == "Varland denies\n\nTarn & Ostry cafés & more, he said."


@pytest.mark.parametrize("head", [laughs(), entity("file:///etc/hostname"), entity("http://127.0.0.1:9/")])
def test_a_feed_that_declares_entities_is_refused(head: str) -> None:
    found = read(rss(item("&x;"), head=head))
    assert [r.split(",")[0] for r in reasons(found)] == ["the XML declares entities"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (rss(""), "the feed holds no items"),
        (b"<urlset><a/></urlset>", "the file is no feed: its root element is urlset, and rss, RDF, feed are read"),
        (rss("<item><title> </title></item>"), "the text is empty"),
        (rss(item("&lt;div&gt;" * 2_000 + "said")), "the HTML is nested too deeply to be a story"),
    ],
)
def test_what_is_no_feed_or_holds_nothing_is_told(data: bytes, reason: str) -> None:
    assert reasons(read(data)) == [reason]


def test_the_encoding_that_the_xml_declares_is_used() -> None:
    data = rss(item("The café said no.")).decode().replace("utf-8", "iso-8859-2", 1).encode("iso-8859-2")
    assert "café" in read(data)[0].document.text
