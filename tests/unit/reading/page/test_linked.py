import pytest

from onrecord.reading.page.linked import Linked, linked_of


def test_the_fullest_article_of_several_is_the_one() -> None:
    found = linked_of(['{"@type": "Article", "headline": "Teaser"}', '{"@type": "NewsArticle", "headline": "Story", "datePublished": "2021-03-03"}'])
    assert (found.headline, found.published) == ("Story", "2021-03-03")


def test_people_and_organisations_are_told_apart() -> None:
    found = linked_of(
        ['{"@type": "NewsArticle", "author": [{"@type": "Person", "name": "Mara Lind"}, {"@type": "NewsMediaOrganization", "name": "NMP"}]}']
    )
    assert (found.authors, found.organizations) == (("Mara Lind",), ("NMP",))


def test_entities_inside_json_are_decoded() -> None:
    assert linked_of(['{"@type": "NewsArticle", "headline": "Works &amp; roads"}']).headline == "Works & roads"


@pytest.mark.parametrize("wrapping", ["<!-- {} -->", "//<![CDATA[\n{}\n//]]>", "<![CDATA[{}]]>", "{};"])
def test_wrapped_scripts_are_read(wrapping: str) -> None:
    script = wrapping.replace("{}", '{"@type": "NewsArticle", "headline": "Story"}').rstrip(";")
    assert linked_of([script]).headline == "Story"


@pytest.mark.parametrize("script", ["", "nonsense", "[]", "5", '{"@type": 7}', '{"@type": "Person", "name": "Mara Lind"}', "[" * 100_000])
def test_scripts_without_an_article_say_nothing(script: str) -> None:
    assert linked_of([script]) == Linked()


def test_fields_of_odd_kinds_are_passed_over() -> None:
    found = linked_of(['{"@type": "NewsArticle", "headline": {"a": 1}, "author": [7, null, {"name": 5}], "publisher": [], "keywords": {"a": 1}}'])
    assert found == Linked(is_article=True)
