from onrecord.reading.page.head import PageHead
from onrecord.reading.page.linked import Linked
from onrecord.reading.page.title import choose_title


def head(*, headings: tuple[str, ...] = (), headline: str | None = None, title: str | None = None, og: str | None = None) -> PageHead:
    return PageHead(metas={} if og is None else {"og:title": (og,)}, canonical=None, linked=Linked(headline=headline), title=title, headings=headings)


def test_of_two_headings_the_one_that_the_head_names_is_the_title() -> None:
    assert choose_title(head(headings=("Northmarch Courier", "Velmora denies paying"), og="Velmora denies it paid"), None) == "Velmora denies paying"


def test_a_heading_that_names_the_paper_gives_way_to_what_the_head_says() -> None:
    assert choose_title(head(headings=("Northmarch Courier",), headline="Velmora denies paying"), None) == "Velmora denies paying"


def test_a_lone_heading_is_the_title_when_nothing_else_is() -> None:
    assert choose_title(head(headings=("Velmora denies paying",)), None) == "Velmora denies paying"


def test_the_sites_name_behind_the_title_is_left_out() -> None:
    assert choose_title(head(title="Velmora denies paying – Northmarch Courier"), None) == "Velmora denies paying"


def test_a_page_may_have_no_title() -> None:
    assert choose_title(head(), None) is None
