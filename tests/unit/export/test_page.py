"""The page of an article: what it shows, and that nothing in an article can act in it."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html

from onrecord.export.page import render_page
from onrecord.export.visible import visible
from onrecord.model import Act, Article, Document, Form, Maker, Passage, Place, Statement
from tests.unit.export.builders import Told, article, refused

TITLE = "Velmark denies it cut the cable"
CHAIN = article(
    f'{TITLE}\n\nShare\n\n"We know," officials say, "that it pays."\n',
    Told("h", "Velmark", "denies", "it cut the cable", act=Act.DENY, place=Place.HEADLINE),
    Told("a", "officials", "say", ('"We know,"', '"that it pays."'), form=Form.DIRECT),
    Told("b", "We", "know", "that it pays", parent="a", act=Act.BELIEVE),
    title=TITLE, aside=["Share\n"], publisher="The Dunmere Courier", published="2031-05-08T09:00:00+00:00", url="https://courier.example/cable",
)  # fmt: skip
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})


def page(*articles: Article) -> html.HtmlElement:
    return html.document_fromstring(render_page(articles).decode("utf-8"))


def shown(root: html.HtmlElement) -> str:
    """The article's own words as they stand on the page."""
    return "".join(words.text_content() for words in root.xpath('//article//*[contains(concat(" ", @class, " "), " words ")]'))


def test_the_words_of_the_page_are_the_text():
    assert shown(page(CHAIN)) == CHAIN.document.text


def test_the_title_is_the_heading_of_the_article():
    root = page(CHAIN)
    assert root.xpath("//article/h2")[0].text_content().strip() == TITLE
    assert root.xpath("//article/@aria-labelledby") == root.xpath("//article/h2/@id")


def test_each_statement_has_a_card_and_nested_ones_stand_inside_their_parents():
    root = page(CHAIN)
    assert root.xpath('//li[contains(@class, "card")]/@id') == ["a1-1", "a1-2", "a1-2.1"]
    assert root.xpath('//li[@id="a1-2"]/ol/li/@id') == ["a1-2.1"]


def test_a_card_stands_behind_the_block_that_its_statement_is_told_in():
    root = page(CHAIN)
    assert root.xpath('//li[@id="a1-1"]/../preceding-sibling::*[1]')[0].tag == "h2"
    assert root.xpath('//li[@id="a1-2"]/../preceding-sibling::*[1]')[0].tag == "p"


def test_numbers_in_the_text_and_cards_lead_to_each_other():
    root = page(CHAIN)
    targets = {a.get("href")[1:] for a in root.xpath("//article//a[starts-with(@href, '#')]")}
    assert targets == {"a1-1", "a1-1-text", "a1-2", "a1-2-text", "a1-2.1", "a1-2.1-text", "a1-people", "a1-who1", "a1-who2", "a1-who3"}
    assert targets <= set(root.xpath("//@id"))


def test_marks_say_to_a_screen_reader_what_they_are():
    labels = page(CHAIN).xpath("//p//span[@role='group']/@aria-label")
    assert labels == [
        "Content of statement 2", "Source of statement 2.1", "Cue of statement 2.1", "Source of statement 2", "Cue of statement 2",
        "Content of statement 2", "Content of statement 2.1",
    ]  # fmt: skip


def test_furniture_is_folded_and_carries_no_marks():
    (folded,) = page(CHAIN).xpath("//details[@class='furniture']")
    assert folded.get("open") is None
    assert "Share" in folded.text_content()
    assert folded.xpath(".//span") == []


def test_what_the_document_says_of_itself_is_shown():
    facts = {d.xpath("string(dt)"): d.xpath("string(dd)") for d in page(CHAIN).xpath("//dl[@class='facts']/div")}
    assert facts == {
        "Publisher": "The Dunmere Courier", "Published": "2031-05-08 09:00 +00:00", "Language": "en", "File": "harbor.txt",
        "Address": "https://courier.example/cable", "Statements": "3", "People and bodies": "3",
    }  # fmt: skip


def test_an_article_without_a_title_is_headed_by_its_name():
    assert page(article("Nothing happened.", name="quiet")).xpath("string(//article/h2)") == "quiet"


def test_several_articles_are_listed_before_they_are_shown():
    root = page(CHAIN, article("Nothing happened.", name="quiet"))
    assert root.xpath("//nav//a/@href") == ["#a1", "#a2"]
    assert root.xpath("//article/@id") == ["a1", "a2"]


def test_rejects_are_listed_at_the_end():
    root = page(CHAIN, refused("broken", "the page holds navigation only"))
    assert [td.text for td in root.xpath("//section[@class='rejects']//td")] == ["document", "broken.txt", "the page holds navigation only"]
    assert len(root.xpath("//article")) == 1


def test_a_page_without_an_article_says_so():
    assert "No article was read." in page(refused("broken", "empty")).text_content()


def test_a_chain_two_hundred_deep_gives_a_page():
    text = "A says " * 200
    told = [Statement(f"s{i}", f"s{i - 1}" if i else None, Place.BODY, *(Passage.of(text, [s]) for s in ((7 * i, 7 * i + 1), (7 * i + 2, 7 * i + 6),
            (7 * i + 7, len(text)))), Form.INDIRECT, Act.SAY, 0.5, Maker("0", "none")) for i in range(199)]  # fmt: skip
    assert shown(page(Article("deep", Document("sha256:deep", text), tuple(told)))) == text


def test_ids_are_unique():
    ids = page(CHAIN, CHAIN).xpath("//@id")
    assert len(ids) == len(set(ids))


HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&lt;{{7*7}}</style></article>"


def test_markup_in_an_article_stands_there_as_text():
    hostile = article(
        f"{HOSTILE} title\n\n{HOSTILE} said {HOSTILE} is so.",
        Told("s", HOSTILE, "said", f"{HOSTILE} is so", after="\n\n"),
        title=f"{HOSTILE} title", name=HOSTILE, publisher=HOSTILE, byline=HOSTILE, published=HOSTILE, url=HOSTILE, path=HOSTILE,
    )  # fmt: skip
    root = page(hostile)
    assert shown(root) == hostile.document.text
    assert len(root.xpath("//script")) == 1
    assert root.xpath("//img | //@onerror | //@style") == []


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "data:text/html,x", "java\nscript:alert(1)", "https:", "http://[", "//x"],
)
def test_only_an_address_of_the_web_becomes_a_link(address: str):
    root = page(article("Nothing happened.", url=address))
    assert root.xpath("//dl[@class='facts']//a") == []


def test_the_policy_names_the_style_and_the_script_and_lets_in_nothing_else():
    (policy,) = page(CHAIN).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert re.fullmatch(r"default-src 'none'; style-src 'sha256-\S+'; script-src 'sha256-\S+'; base-uri 'none'; form-action 'none'", policy)


def test_nothing_is_fetched_from_elsewhere():
    root = page(CHAIN)
    assert root.xpath("//@src | //link | //iframe | //object") == []
    assert "url(" not in root.xpath("string(//style)")


def test_the_same_articles_give_the_same_page():
    assert render_page([CHAIN]) == render_page([CHAIN])


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Any text with any statements on it: nested, crossing, in pieces."""
    text = draw(st.text(alphabet=st.one_of(st.sampled_from("ab.<>&\"'\n\r \t\x00\x1b\u202e\ud800é😀"), st.characters()), min_size=1, max_size=60))
    edges = st.lists(st.integers(0, len(text)), unique=True, max_size=6).map(sorted)
    passages = edges.map(lambda e: Passage.of(text, zip(e[::2], e[1::2], strict=False)))
    statements: list[Statement] = []
    for i in range(draw(st.integers(0, 4))):
        parent = draw(st.sampled_from([None, *(s.id for s in statements)]))
        source, cue, content = draw(passages), draw(passages), draw(passages)
        statements.append(Statement(f"s{i}", parent, Place.BODY, source, cue, content, Form.MIXED, None, 0.5, Maker("0", "none")))
    title = draw(st.none() | st.tuples(st.integers(0, len(text) - 1), st.integers(1, 10)).map(lambda t: (t[0], min(t[0] + t[1], len(text)))))
    return Article("any", Document("sha256:any", text, title_span=title), tuple(statements))


@settings(deadline=None)
@given(articles())
def test_any_article_gives_a_well_formed_page_with_all_its_words_and_cards(any_article: Article):
    written = render_page([any_article]).decode("utf-8")
    assert_well_formed(written)
    root = html.document_fromstring(written)
    assert shown(root) == visible(any_article.document.text)
    assert len(root.xpath('//li[contains(@class, "card")]')) == len(any_article.statements)


def assert_well_formed(written: str) -> None:
    """The body is XML, too, once the void elements are closed: every tag is closed where it must be."""
    body = re.sub(r"<script>.*?</script>", "", written[written.index("<body>") : written.index("</html>")], flags=re.DOTALL)
    etree.fromstring(body, etree.XMLParser(huge_tree=True))
    assert not {e.tag for e in etree.fromstring(body).iter()} & VOID
