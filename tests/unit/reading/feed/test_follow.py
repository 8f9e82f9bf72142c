import pytest

from onrecord.reading import Loaded, ReadOptions, load_bytes
from onrecord.reading.feed import follow
from onrecord.reading.fetch.pace import Pace
from tests.hostile.samples import LAST, STORIES, page, rss
from tests.unit.reading.fetch.builders import Site, answer, site

HTML = "text/html; charset=utf-8"


@pytest.fixture(autouse=True)
def _without_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    fetcher = follow.Fetcher
    monkeypatch.setattr(follow, "Fetcher", lambda options: fetcher(options, pace=Pace(0.0)))


def read(served: Site, data: bytes) -> list[Loaded]:
    options = ReadOptions(follow_links=True, allow_private=True, timeout_s=5.0)
    return list(load_bytes(data, name="feed", url=f"{served.root}/feed.rss", options=options))


def item(link: str) -> str:
    said = "<title>In short</title><dc:creator>Mara Lind</dc:creator><description>He said no.</description>"
    return f"<item><guid>g</guid><link>{link}</link>{said}</item>"


def test_the_linked_page_is_read_under_the_items_name_with_what_the_feed_says_of_it() -> None:
    with site(story=answer(page(), kind=HTML)) as served:
        (loaded,) = read(served, rss(item("story")))
        assert (loaded.name, loaded.document.title, loaded.document.url) == ("g", STORIES[0][0], f"{served.root}/story")
    assert LAST in loaded.document.text
    assert (loaded.document.byline, loaded.document.publisher) == ("Mara Lind", "Northmarch Courier")


def test_where_the_page_cannot_be_read_the_items_own_text_is_and_the_reason_is_told() -> None:
    with site() as served:
        (loaded,) = read(served, rss(item("story")))
    assert loaded.document.text == "In short\n\nHe said no."
    assert [r.reason for r in loaded.rejects] == ["the server answered 404 (Not Found); the feed's own text was read"]


def test_a_feed_behind_a_link_is_not_followed_in_turn() -> None:
    with site(other=answer(rss(item("story")), kind="application/rss+xml"), story=answer(page(), kind=HTML)) as served:
        (loaded,) = read(served, rss(item("other")))
        assert "/story" not in served.paths
    assert loaded.document.title == "In short"
