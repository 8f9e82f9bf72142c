from onrecord.interpret import interpret
from onrecord.model import Act, Attribution, Document, Maker, Passage, Place

TEXT = "Velmora denies aid\n\nOfficials say Velmora has denied sending troops.\n\nArlo xyzzied it."
DOCUMENT = Document(id="sha256:0", text=TEXT, title_span=(0, 18))
MAKER = Maker("1", "none")


def passage(words: str) -> Passage:
    start = TEXT.index(words)
    return Passage.of(TEXT, [(start, start + len(words))])


def attribution(source: str, cue: str, content: str, parent: int | None = None) -> Attribution:
    return Attribution(passage(source) if source else Passage(), passage(cue), passage(content), parent, 0.9)


def test_place_is_headline_lead_or_body() -> None:
    three = [attribution("Velmora", "denies", "aid"), attribution("Officials", "say", "Velmora has denied"), attribution("Arlo", "xyzzied", "it.")]
    assert [s.place for s in interpret(DOCUMENT, three, MAKER)] == [Place.HEADLINE, Place.LEAD, Place.BODY]


def test_a_parent_is_named_by_its_id() -> None:
    outer, inner = interpret(DOCUMENT, [attribution("Officials", "say", "Velmora has denied"), attribution("Velmora", "denied", "sending", 0)], MAKER)
    assert (outer.parent, inner.parent) == (None, outer.id)


def test_the_act_names_the_words_that_show_it() -> None:
    (statement,) = interpret(DOCUMENT, [attribution("Velmora", "denies", "aid")], MAKER)
    ((label, evidence),) = statement.evidence
    assert (statement.act, label, evidence.spans.text) == (Act.DENY, "act", "denies")


def test_what_the_text_does_not_support_is_left_open() -> None:
    (statement,) = interpret(DOCUMENT, [attribution("", "xyzzied", "it.")], MAKER)
    assert (statement.act, statement.entity, statement.evidence) == (None, None, ())


def test_the_id_depends_on_document_and_spans_alone() -> None:
    a = interpret(DOCUMENT, [attribution("Velmora", "denies", "aid")], MAKER)[0]
    b = interpret(DOCUMENT, [attribution("Velmora", "denies", "aid")], Maker("2", "other"))[0]
    c = interpret(DOCUMENT, [attribution("", "denies", "aid")], MAKER)[0]
    assert a.id == b.id != c.id
