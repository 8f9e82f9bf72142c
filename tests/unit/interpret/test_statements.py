from onrecord.interpret import interpret
from onrecord.model import Act, Attribution, Document, Maker, Passage, Place, Polarity, Statement

TEXT = "Velmora denies aid\n\nOfficials say Velmora has denied sending troops.\n\nArlo xyzzied it."
DOCUMENT = Document(id="sha256:0", text=TEXT, title_span=(0, 18))
MAKER = Maker("1", "none")


def passage(words: str) -> Passage:
    start = TEXT.index(words)
    return Passage.of(TEXT, [(start, start + len(words))])


def attribution(source: str, cue: str, content: str, parent: int | None = None) -> Attribution:
    return Attribution(passage(source) if source else Passage(), passage(cue), passage(content), parent, 0.9)


def read(*attributions: Attribution, maker: Maker = MAKER) -> tuple[Statement, ...]:
    return interpret(DOCUMENT, attributions, maker)[0]


def test_place_is_headline_lead_or_body():
    three = [attribution("Velmora", "denies", "aid"), attribution("Officials", "say", "Velmora has denied"), attribution("Arlo", "xyzzied", "it.")]
    assert [s.place for s in read(*three)] == [Place.HEADLINE, Place.LEAD, Place.BODY]


def test_a_parent_is_named_by_its_id():
    outer, inner = read(attribution("Officials", "say", "Velmora has denied"), attribution("Velmora", "denied", "sending", 0))
    assert (outer.parent, inner.parent) == (None, outer.id)


def test_the_labels_name_the_words_that_show_them():
    (statement,) = read(attribution("Velmora", "has denied", "sending troops"))
    evidence = dict(statement.evidence)
    assert (statement.act, evidence["act"].spans.text) == (Act.DENY, "denied")
    assert (statement.stance.polarity, evidence["polarity"].spans.text) == (Polarity.NEGATIVE, "has denied")
    assert statement.holder is not None
    assert (statement.holder.name, evidence["entity"].spans.text) == ("Velmora", "Velmora")


def test_an_act_that_the_text_does_not_support_is_left_open():
    (statement,) = read(attribution("Arlo", "xyzzied", "it."))
    assert statement.act is None
    assert "act" not in dict(statement.evidence)


def test_every_holder_is_among_the_entities():
    statements, entities = interpret(DOCUMENT, [attribution("Velmora", "denies", "aid"), attribution("", "xyzzied", "it.")], MAKER)
    assert {s.holder for s in statements if s.holder} <= set(entities)


def test_the_id_depends_on_document_and_spans_alone():
    a = read(attribution("Velmora", "denies", "aid"))[0]
    b = read(attribution("Velmora", "denies", "aid"), maker=Maker("2", "other"))[0]
    c = read(attribution("", "denies", "aid"))[0]
    assert a.id == b.id != c.id
