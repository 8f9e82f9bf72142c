from typing import Any

import pytest

from onrecord.model import Document
from tests.unit.reading.page.builders import PARAGRAPHS, TITLE, linked, metas, page, read


def document(head: str, *, url: str | None = None, **options: Any) -> Document:
    return read(page(head=head), url=url, **options).document


def test_json_ld_says_who_when_and_about_what() -> None:
    found = document(
        linked(
            headline=TITLE,
            datePublished="2021-03-03T09:14:00Z",
            dateModified="2021-03-04",
            author=[{"@type": "Person", "name": "Mara Lind"}, {"@type": "Person", "name": "Osk Tellan"}],
            publisher={"@type": "Organization", "name": "Northmarch Courier"},
            keywords=["Velmora", "bridges, roads"],
        )
    )
    assert (found.published, found.updated) == ("2021-03-03T09:14:00+00:00", "2021-03-04")
    assert (found.byline, found.publisher, found.tags) == ("Mara Lind, Osk Tellan", "Northmarch Courier", ("Velmora", "bridges, roads"))


def test_a_node_in_a_graph_may_refer_to_another() -> None:
    node = {"@type": "NewsArticle", "publisher": {"@id": "#paper"}, "author": {"@id": "#mara"}}
    found = document(linked(**{"@type": "WebSite", "@graph": [node, {"@id": "#paper", "name": "Courier"}, {"@id": "#mara", "name": "Mara Lind"}]}))
    assert (found.publisher, found.byline) == ("Courier", "Mara Lind")


def test_metas_say_it_where_json_ld_does_not() -> None:
    found = document(
        metas(article__published_time="2021-03-03", og__site_name="Courier", author="Mara Lind", article__tag="Velmora", keywords="bridge, Tarn")
    )
    assert (found.published, found.publisher, found.byline, found.tags) == ("2021-03-03", "Courier", "Mara Lind", ("Velmora", "bridge", "Tarn"))


def test_the_callers_date_wins() -> None:
    assert document(linked(datePublished="2021-03-03"), published="2021-03-09").published == "2021-03-09"


def test_a_date_far_ahead_of_any_clock_is_taken_as_it_stands() -> None:
    assert document(metas(article__published_time="2063-04-05")).published == "2063-04-05"


@pytest.mark.parametrize(
    ("head", "paragraphs", "credit"),
    [
        ("", ("BRAYFORD (Reuters) - " + PARAGRAPHS[0], *PARAGRAPHS[1:]), "Reuters"),
        ("", (*PARAGRAPHS, "© 2021 AFP"), "AFP"),
        (linked(author={"@type": "Organization", "name": "The Associated Press"}), PARAGRAPHS, "Associated Press"),
        (linked(sourceOrganization={"name": "Reuters"}), PARAGRAPHS, "Reuters"),
        (metas(author="Mara Lind, Associated Press"), PARAGRAPHS, "Associated Press"),
        ('<link rel="canonical" href="https://apnews.com/article/bridge">', PARAGRAPHS, "Associated Press"),
        ('<meta name="syndication-source" content="https://northmarch.test/bridge">', PARAGRAPHS, "northmarch.test"),
        ('<link rel="canonical" href="/bridge">', PARAGRAPHS, None),
    ],
)
def test_the_wire_credit_is_found_wherever_papers_print_it(head: str, paragraphs: tuple[str, ...], credit: str | None) -> None:
    assert read(page(head=head, paragraphs=paragraphs), url="https://courier.example/bridge").document.credit == credit


def test_the_address_is_where_the_page_was_met_and_the_canonical_one_for_a_file() -> None:
    head = '<link rel="canonical" href="https://courier.example/bridge">'
    assert document(head, url="https://courier.example/bridge?from=home").url == "https://courier.example/bridge?from=home"
    assert document(head).url == "https://courier.example/bridge"


def test_the_heading_that_a_reader_sees_is_the_title() -> None:
    found = document(linked(headline="Bridge: Velmora denies paying for Tarn bridge, again"))
    assert found.title == TITLE


def test_without_a_heading_the_title_tag_gives_it_less_the_sites_name() -> None:
    source = page(title=None, head=f"<title>{TITLE} | Northmarch Courier</title>")
    assert read(source).document.title == TITLE
