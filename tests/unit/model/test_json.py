import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Article, Document, Entity, Form, Maker, Passage, Place, Statement
from onrecord.model.json import article_from_json, article_to_json, article_to_prediction

MAKER = Maker("0.1.0", "ab12")
SCALARS = st.none() | st.text()


@st.composite
def passages(draw: st.DrawFn, text: str) -> Passage:
    edges = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    return Passage.of(text, zip(edges[::2], edges[1::2], strict=False))


@st.composite
def articles(draw: st.DrawFn) -> Article:
    text = draw(st.text(min_size=1))
    title = draw(st.none() | passages(text).filter(bool).map(lambda p: p.spans[0]))
    furniture = draw(passages(text)).spans
    document = Document("sha256:" + "0" * 64, text, url=draw(SCALARS), byline=draw(SCALARS), title_span=title, furniture=furniture)
    source, cue, content = (draw(passages(text)) for _ in range(3))
    confidence = draw(st.floats(0, 1))
    holder = Entity("e", draw(st.text()), country=draw(SCALARS), mentions=draw(passages(text)).spans)
    statement = Statement("s", None, Place.BODY, source, cue, content, draw(st.sampled_from(Form)), None, confidence, MAKER, holder=holder)
    return Article("name", document, (statement,), entities=(holder,))


def set_at(record: dict[str, Any], path: str, value: object) -> dict[str, Any]:
    """A copy of `record` with the value at a dotted path changed."""
    copy = json.loads(json.dumps(record))
    *keys, last = path.split(".")
    inner = copy
    for key in keys:
        inner = inner[int(key) if key.isdigit() else key]
    inner[last] = value
    return copy


@given(articles())
def test_an_article_survives_json_whatever_its_characters(article: Article):
    assert article_from_json(json.loads(json.dumps(article_to_json(article))), name="name") == article


def test_an_article_with_nested_statements_and_evidence_survives_json(article: Article):
    assert article_from_json(json.loads(json.dumps(article_to_json(article))), name="velmora") == article


def test_the_title_is_shown_beside_its_span(article: Article):
    assert article_to_json(article)["document"]["title"] == "Velmora at peace"


def test_a_label_that_is_not_read_is_null_or_empty_and_never_missing(article: Article):
    statement = article_to_json(article)["statements"][0]
    assert (statement["certainty"], statement["hedges"], statement["addressee"]) == (None, [], None)


def test_two_statements_share_no_list(article: Article):
    first, second = article_to_json(article)["statements"]
    assert first["hedges"] is not second["hedges"]


def test_a_prediction_has_the_top_level_spans_and_all_statements(article: Article):
    prediction = article_to_prediction(article)
    assert prediction["id"] == "velmora"
    assert prediction["attributions"] == [{"source": [[18, 30]], "cue": [[31, 35]], "content": [[36, 71]]}]
    assert [s["parent"] for s in prediction["statements"]] == [None, "s1"]


def test_a_refused_article_predicts_nothing(article: Article):
    refused = replace(article, document=Document("sha256:0", ""), statements=())
    assert article_to_prediction(refused) == {"id": "velmora", "attributions": [], "statements": []}


def test_another_schema_is_refused(article: Article):
    with pytest.raises(ValueError, match="schema is 'onrecord/9', and this version reads 'onrecord/1'"):
        article_from_json(set_at(article_to_json(article), "schema", "onrecord/9"), name="velmora")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("document.title_span", [0, 900]),
        ("document.title_span", [5, 5]),
        ("document.title", "Velmora at war"),
        ("document.furniture", [[3, 900]]),
        ("document.furniture", [[4, 6], [1, 3]]),
        ("statements.0.source", [[18, 900]]),
        ("statements.0.content", [[40, 45], [36, 39]]),
        ("statements.0.evidence.act.spans", [[-1, 2]]),
        ("statements.0.place", "appendix"),
        ("statements.0.act", "shout"),
    ],
)
def test_a_record_whose_words_are_not_at_its_offsets_is_refused(article: Article, path: str, value: object):
    with pytest.raises(ValueError, match=r"."):
        article_from_json(set_at(article_to_json(article), path, value), name="velmora")


@pytest.mark.parametrize("path", ["document", "statements", "rejects", "document.text", "statements.0.cue", "statements.0.made_by"])
def test_a_record_that_lacks_a_part_is_refused_with_its_name(article: Article, path: str):
    record = set_at(article_to_json(article), path, None)
    *keys, last = path.split(".")
    inner: Any = record
    for key in keys:
        inner = inner[int(key) if key.isdigit() else key]
    del inner[last]
    with pytest.raises(ValueError, match=f"not a read article.*'{last}'"):
        article_from_json(record, name="velmora")


@pytest.mark.parametrize("value", [None, 3, [[1]], [[1, 2, 3]], [["1", 2]], [[1.5, 3]]])
def test_spans_of_another_shape_are_refused(article: Article, value: object):
    with pytest.raises(ValueError, match=r"."):
        article_from_json(set_at(article_to_json(article), "statements.0.cue", value), name="velmora")
