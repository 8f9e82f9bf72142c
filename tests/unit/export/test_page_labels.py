"""What the page shows of a statement's labels: who, how sure, under which circumstances, and why."""

from dataclasses import fields, replace

from lxml import html

from onrecord.export.page import render_page
from onrecord.model import Article, Certainty, Entity, Evidence, Polarity
from onrecord.model.span import NOWHERE
from tests.unit.export.builders import Told, article
from tests.unit.export.flood import FLOOD, OFFICIALS, REPORTERS

HOSTILE = "<b onclick=alert(1)>\"'&lt;</dl></li><script>alert(1)</script>"


def page(*articles: Article) -> html.HtmlElement:
    return html.document_fromstring(render_page(articles).decode("utf-8"))


def card(number: str, root: html.HtmlElement | None = None) -> html.HtmlElement:
    return (page(FLOOD) if root is None else root).xpath(f'//li[@id="a1-{number}"]')[0]


def words(element: html.HtmlElement, path: str) -> list[str]:
    """The words of each element at `path`, on one line."""
    return [" ".join(found.text_content().split()) for found in element.xpath(path)]


def notes(number: str) -> dict[str, str]:
    return dict(zip(words(card(number), ".//dl[@class='notes']//dt"), words(card(number), ".//dl[@class='notes']//dd"), strict=True))


def why(number: str) -> dict[str, str]:
    shown = card(number).xpath(".//details[@class='why']/dl")[0]
    return dict(zip(words(shown, "dt"), words(shown, "dd"), strict=True))


def test_a_card_is_headed_by_who_it_is_and_links_to_what_is_known_of_them():
    root = page(FLOOD)
    assert words(card("3", root), ".//a[@class='name']") == ["Ilse Tarvik"]
    (target,) = card("3", root).xpath(".//a[@class='name']/@href")
    assert words(root.xpath(f'//*[@id="{target[1:]}"]')[0], ".//b") == ["Ilse Tarvik"]


def test_role_affiliation_and_country_stand_behind_the_name():
    assert words(card("3"), ".//span[@class='place-of']") == ["adviser · Halloran Institute · ZZ"]


def test_a_country_is_shown_by_its_name_where_the_table_has_one():
    told = article("A source said no.", Told("s", "A source", "said", "no", holder=Entity("e", "A source", country="FR")))
    assert words(page(told), "//span[@class='place-of']") == ["France"]


def test_what_the_name_says_already_is_not_said_again():
    assert words(card("4"), ".//span[@class='place-of']") == []


def test_the_words_of_the_source_are_left_out_where_they_are_the_name():
    assert words(card("1"), ".//bdi[@class='who']") == []
    assert words(card("3"), ".//bdi[@class='who']") == ["She"]


def test_certainty_and_polarity_are_words_with_a_sign_that_is_hidden_from_screen_readers():
    label = card("1").xpath("./div[@class='label']")[0]
    assert words(label, "span[contains(@class, 'sure') or contains(@class, 'pole')]") == ["certain", "−negative"]
    assert {sign.get("aria-hidden") for sign in label.xpath(".//i")} == {"true"}


def test_a_label_that_was_not_read_is_not_shown():
    label = card("1", page(article("He said no.", Told("s", "He", "said", "no", act=None)))).xpath("./div[@class='label']")[0]
    assert words(label, "b | span[contains(@class, 'sure') or contains(@class, 'pole')]") == ["unclear"]


def test_unnamed_sources_are_marked_with_the_reason_and_that_they_are_assumed_to_be_one_group():
    assert words(card("4"), ".//span[@class='unnamed']") == ["unnamed"]
    assert words(card("4"), ".//p[@class='veil']") == ["Reason given: asked for secrecy assumed one group"]
    assert words(card("3"), ".//*[@class='unnamed' or @class='veil']") == []


def test_a_holder_who_is_nobody_in_particular_is_no_name():
    vague = article("It is feared that it rains.", Told("s", (), "is feared", "that it rains", holder=Entity("u", "unspecified")))
    root = page(vague)
    assert words(card("1", root), ".//a[@class='name']") == []
    assert words(card("1", root), ".//span[@class='none']") == ["no source named"]


def test_hedges_and_conditions_are_marked_in_the_text_and_on_the_card():
    root = page(FLOOD)
    assert words(root, "//p[contains(@class, 'words')]//span[contains(@class, 'hedge')]") == ["may", "likely"]
    assert words(root, "//p[contains(@class, 'words')]//span[contains(@class, 'condition')]") == ["if the rain lasts"]
    assert words(card("2", root), ".//span[@class='hedge' or @class='condition']") == ["may", "if the rain lasts"]


def test_circumstances_are_told_with_the_days_that_times_were_resolved_to():
    assert notes("2") == {"to": "reporters", "when": "Tuesday → 2031-05-06", "where": "in Hallin"}
    assert card("2").xpath(".//time/@datetime") == ["2031-05-06"]
    assert notes("5") == {"occasion": "at a hearing"}


def test_a_time_of_several_days_shows_the_first_and_the_last():
    week = article("Last week he said no.", Told("s", "he", "said", "no", time=("Last week", "2031-05-04", "2031-05-10")))
    assert words(page(week), "//dl[@class='notes']//dd") == ["Last week → 2031-05-04 to 2031-05-10"]


def test_a_time_without_an_anchor_is_left_open():
    loose = article("He said no that Tuesday.", Told("s", "He", "said", "no", time=("that Tuesday", None, None)))
    assert words(page(loose), "//dl[@class='notes']//dd") == ["that Tuesday day left open"]


def test_likelihood_is_a_gloss_and_distance_is_the_reporters():
    told = notes("4")
    assert told["likelihood"] == "likely (a gloss, after ICD 203)"
    assert told["distance"] == "the reporter marks it as unproven"


def test_clauses_that_differ_are_shown_with_their_own_labels():
    assert notes("4")["probable +positive"] == "the gate was likely open"
    assert notes("4")["certain −negative"] == "the log is not lost"


def test_a_condition_outside_of_the_content_is_told():
    asked = article("If asked, he said, he would pay.", Told("s", "he", "said", "he would pay", condition="If asked"))
    assert words(page(asked), "//dl[@class='notes']/div") == ["only if If asked"]


def test_why_gives_for_each_label_its_value_the_words_and_what_read_them():
    assert why("2") == {
        "entity": "Ilse Tarvik", "source kind": "person", "naming": "named", "role": "adviser", "affiliation": "Halloran Institute", "country": "ZZ",
        "act": "say told list of cues", "certainty": "possible may hedge", "polarity": "positive", "hedges": "may", "condition": "if the rain lasts",
        "addressee": "reporters", "time": "2031-05-06, counted from the day of publication Tuesday calendar", "where": "in Hallin",
        "form": "indirect", "place": "lead", "found": "confidence 0.90 onrecord 0, model none",
    }  # fmt: skip
    assert why("3")["entity"] == "Ilse Tarvik Ilse Tarvik … She pronoun"


def test_why_is_closed_until_it_is_asked_for_and_says_to_a_screen_reader_of_what():
    assert card("2").xpath(".//details/@open") == []
    assert words(card("2"), ".//summary") == ["Why statement 2 is read so"]


def test_everybody_is_listed_with_kind_offices_mentions_and_statements():
    people = page(FLOOD).xpath("//section[@class='people']//li")
    assert [words(li, "p") for li in people] == [
        ["Meridia", "government · ZZ", "1 mention statement 1"],
        ["Ilse Tarvik", "person · ZZ", "adviser, Halloran Institute", "former water minister", "2 mentions statements 2 3"],
        ["Officials who asked for secrecy unnamed", "people", "Reason given: asked for secrecy assumed one group", "2 mentions statements 4 5"],
        ["reporters unnamed", "people", "addressed in 2"],
    ]  # fmt: skip


def test_an_article_without_people_has_no_list_of_them():
    root = page(article("Nothing happened."))
    assert root.xpath("//section[@class='people'] | //a[@href='#a1-people']") == []


def test_markup_in_any_label_stays_text():
    hostile = _hostile()
    root = page(hostile)
    assert root.xpath("//@onclick") == []
    assert len(root.xpath("//script")) == 1
    assert root.xpath("string(//a[@class='name'])") == HOSTILE
    assert root.xpath("//dl[@class='notes']//time/@datetime") == [HOSTILE]


def _hostile() -> Article:
    """FLOOD with markup for every label that is a string."""
    holder = replace(OFFICIALS, name=HOSTILE, country=HOSTILE, anonymity_reason=HOSTILE)
    statement = FLOOD.statements[1]
    assert statement.setting.time is not None
    setting = replace(statement.setting, time=replace(statement.setting.time, start=HOSTILE, end=HOSTILE))
    stance = replace(statement.stance, likelihood=HOSTILE)
    evidence = ((HOSTILE, Evidence(NOWHERE, HOSTILE)), ("act", Evidence(NOWHERE, HOSTILE)))
    told = replace(statement, holder=holder, setting=setting, stance=stance, evidence=evidence)
    assert {f.name for f in fields(told.stance)} >= {"certainty", "polarity", "hedges", "likelihood", "condition", "clauses"}
    return replace(FLOOD, statements=(told,), entities=(holder, REPORTERS))


def test_a_certainty_is_never_told_by_its_sign_alone():
    for certainty in Certainty:
        told = article("He said no.", Told("s", "He", "said", "no", certainty=certainty, polarity=Polarity.POSITIVE))
        assert words(page(told), "//div[@class='label']//span[contains(@class, 'sure')]") == [certainty.value]
