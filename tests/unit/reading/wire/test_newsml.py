import pytest

from onrecord.reading import Loaded, load_bytes
from tests.hostile.samples import MORE, STORIES, news_item, newsml

NITF = (
    "<inlineXML><nitf><body><body.head><hedline><hl1>Again</hl1></hedline></body.head><body.content><block><p>He said no.</p><p>She did not.</p>"
    "</block></body.content></body></nitf></inlineXML>"
)


def read(data: bytes | str) -> list[Loaded]:
    return list(load_bytes(data if isinstance(data, bytes) else data.encode(), name="wire", path="wire.xml"))


def test_each_item_of_a_message_is_a_document_with_what_it_says_of_itself() -> None:
    found = read(newsml())
    assert [loaded.name for loaded in found] == ["urn:nmp:0", "urn:nmp:1", "urn:nmp:2"]
    document = found[0].document
    assert (document.text, document.title) == ("\n\n".join((*STORIES[0], MORE)), STORIES[0][0])
    assert (document.byline, document.publisher, document.credit) == ("Mara Lind", "Northmarch Press", "Reuters")
    assert (document.published, document.updated) == ("2022-03-15T08:00:00+00:00", "2022-03-15T09:00:00+00:00")
    assert (document.url, document.language, document.tags) == ("https://courier.example/story/0", "en", ("Bridges",))


def test_a_single_item_is_read() -> None:
    (loaded,) = read(news_item(1))
    assert loaded.document.title == STORIES[1][0]


@pytest.mark.parametrize(
    ("content", "body"),
    [
        (NITF, "He said no.\n\nShe did not."),
        ("<inlineData contenttype='text/plain'>He said no.\n\nShe did not.</inlineData>", "He said no.\n\nShe did not."),
        ("<inlineData>&lt;p&gt;He said no.&lt;/p&gt;</inlineData>", "He said no."),
    ],
)
def test_nitf_and_inline_data_are_read(content: str, body: str) -> None:
    (loaded,) = read(newsml(news_item(0, content=content)))
    assert loaded.document.text == f"{STORIES[0][0]}\n\n{body}"


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        (news_item(0, kind="ninat:picture"), "the item is of the class 'picture', and texts are read"),
        (news_item(0).replace("stat:usable", "stat:withheld"), "its sender says that the item is withheld"),
        (news_item(0, content="<remoteContent href='a'/>"), "the item's text lies elsewhere, and only content that is sent along is read"),
        (news_item(0).replace("</headline>", ""), "the XML is broken: "),
    ],
)
def test_an_item_that_is_refused_takes_no_other_with_it(item: str, reason: str) -> None:
    refused, kept = read(newsml(item, news_item(1)))
    assert refused.rejects[0].reason.startswith(reason)
    assert (kept.name, kept.document.title) == ("urn:nmp:1", STORIES[1][0])


def test_a_package_alone_and_another_xml_are_told() -> None:
    assert read("<packageItem><groupSet/></packageItem>")[0].rejects[0].reason.startswith("the NewsML-G2 holds no newsItem")
    assert read("<urlset><url/></urlset>")[0].rejects[0].reason.startswith("the XML is neither a feed (RSS, RDF, Atom) nor NewsML-G2")
