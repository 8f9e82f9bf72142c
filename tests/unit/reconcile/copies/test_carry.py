from onrecord.model import Document, Form, Maker, Passage, Place, Statement
from onrecord.reconcile.copies.carry import carried, is_covered, sentence_digests

LEAD = "The sea wall at Merrow will cost 9,000 crowns, Ilse Tarvik said."
QUOTE = '"We have counted the stones," Jon Arden said. "There are too few of them."'
LAST = "The mayor denied that she had been told by Arden that the wall would fall."


def document(*paragraphs: str, title: str = "") -> Document:
    text = "\n\n".join((title, *paragraphs) if title else paragraphs)
    return Document("sha256:0", text, title_span=(0, len(title)) if title else None)


def statement(document: Document, id_: str, paragraph: str, *words: tuple[str, ...], parent: str | None = None) -> Statement:
    start = document.text.index(paragraph)
    places = [[(place := document.text.index(w, start), place + len(w)) for w in part] for part in words]
    source, cue, content = (Passage.of(document.text, spans) for spans in places)
    return Statement(id_, parent, Place.BODY, source, cue, content, Form.INDIRECT, None, 0.8, Maker("0", "none"))


ORIGINAL = document(LEAD, QUOTE, LAST, title="Wall to cost 9,000 crowns")
SAID = statement(ORIGINAL, "said", LEAD, ("Ilse Tarvik",), ("said",), ("The sea wall at Merrow will cost 9,000 crowns",))
QUOTED = statement(ORIGINAL, "quoted", QUOTE, ("Jon Arden",), ("said",), ('"We have counted the stones,"', '"There are too few of them."'))
DENIED = statement(ORIGINAL, "denied", LAST, ("The mayor",), ("denied",), ("that she had been told by Arden that the wall would fall",))
TOLD = statement(ORIGINAL, "told", LAST, ("Arden",), ("told",), ("that the wall would fall",), parent="denied")


def words(document: Document, statements: list[Statement]) -> list[tuple[str, str, str]]:
    return [(a.source.text, a.cue.text, a.content.text) for a in carried(statements, ORIGINAL, document)]


def test_what_a_copy_kept_stands_at_its_own_offsets():
    copy = document("By Mara Lind", QUOTE, LAST, title="Mayor knew nothing")
    found = carried([QUOTED], ORIGINAL, copy)
    assert [[copy.text[a:b] for a, b in found[0].content], found[0].confidence] == [list(QUOTED.content.pieces), 0.8]


def test_what_was_cut_is_not_inherited():
    assert [cue for _, cue, _ in words(document(LEAD), [SAID, DENIED])] == ["said"]


def test_of_a_quotation_that_was_cut_the_piece_that_is_there_is_inherited():
    copy = document('"We have counted the stones," Jon Arden said.')
    assert [content for _, _, content in words(copy, [QUOTED])] == ['"We have counted the stones,"']


def test_nested_statements_keep_their_parents_and_lose_them_only_with_their_words():
    found = carried([SAID, DENIED, TOLD], ORIGINAL, document(LAST))
    assert [(a.cue.text, a.parent) for a in found] == [("denied", None), ("told", 0)]


def test_a_title_is_inherited_only_where_it_is_the_same():
    titled = statement(ORIGINAL, "title", "Wall", (), ("cost",), ("Wall to",))
    assert words(document(LEAD, title="Wall to cost 9,000 crowns"), [titled]) == [("", "cost", "Wall to")]
    assert words(document(LEAD, title="Wall too dear"), [titled]) == []


def test_a_copy_is_told_by_its_sentences_word_for_word_and_in_order():
    digests = [sentence_digests(document(*p)) for p in ((LEAD, QUOTE, LAST), (LEAD, LAST), (LAST, LEAD), (LEAD.replace("9", "8"), LAST))]
    assert [is_covered(copy, digests[0]) for copy in digests] == [True, True, False, False]
