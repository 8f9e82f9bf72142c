"""An article built by hand: no reader and no model."""

import pytest

from onrecord.model import (
    Act,
    Article,
    Document,
    Entity,
    Evidence,
    Form,
    Maker,
    Naming,
    Number,
    Office,
    Passage,
    Place,
    Reject,
    SourceKind,
    Statement,
)

TEXT = "Velmora at peace\n\nThe minister said that envoys believe the war is over."

HOLDERS = {
    "The minister": Entity("e1", "The minister", SourceKind.PERSON, Naming.ROLE, Number.SINGULAR, offices=(Office("minister"),)),
    "envoys": Entity("e2", "envoys", SourceKind.PEOPLE, Naming.UNNAMED, Number.PLURAL, is_assumed=True),
}


def passage(words: str) -> Passage:
    start = TEXT.index(words)
    return Passage.of(TEXT, [(start, start + len(words))])


def statement(name: str, source: str, cue: str, content: str, *, act: Act, parent: str | None = None) -> Statement:
    evidence = (("act", Evidence(passage(cue), "lexicon")),)
    maker = Maker("0.1.0", "ab12")
    words = (passage(source), passage(cue), passage(content))
    return Statement(name, parent, Place.LEAD, *words, Form.INDIRECT, act, 0.9, maker, holder=HOLDERS[source], evidence=evidence)


@pytest.fixture
def article() -> Article:
    """One document with a statement, another inside it, and a part that was refused."""
    outer = statement("s1", "The minister", "said", "that envoys believe the war is over", act=Act.SAY)
    inner = statement("s2", "envoys", "believe", "the war is over", act=Act.BELIEVE, parent="s1")
    document = Document("sha256:" + "0" * 64, TEXT, path="velmora.txt", title_span=(0, 16), language="en", tags=("peace",), furniture=((16, 18),))
    return Article("velmora", document, (outer, inner), (Reject("image", "velmora.txt:9", "not a text"),), tuple(HOLDERS.values()))
