from typing import Any

import pytest
from jsonschema import Draft202012Validator

from onrecord.model import Act, Article, Document, Form, Place, Reject
from onrecord.model.json import article_to_json, json_schema


def faults(record: dict[str, Any]) -> list[str]:
    return [fault.json_path for fault in Draft202012Validator(json_schema()).iter_errors(record)]


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(json_schema())


def test_a_read_article_fits_the_schema(article: Article):
    assert faults(article_to_json(article)) == []


def test_a_refused_article_fits_the_schema():
    refused = Article("velmora", Document("sha256:" + "0" * 64, ""), rejects=(Reject("document", "velmora.txt", "empty"),))
    assert faults(article_to_json(refused)) == []


@pytest.mark.parametrize(("label", "values"), [("form", Form), ("place", Place), ("act", Act)])
def test_the_schema_takes_exactly_the_values_of_a_label(label: str, values: type[Form | Place | Act]):
    listed = json_schema()["$defs"]["statement"]["properties"][label]["enum"]
    assert [v for v in listed if v is not None] == [str(v) for v in values]


def test_the_schema_refuses_what_it_does_not_know(article: Article):
    record = article_to_json(article) | {"mood": "bright"}
    assert faults(record) == ["$"]


def test_the_schema_knows_every_key_that_is_written(article: Article):
    definitions, record = json_schema()["$defs"], article_to_json(article)
    assert list(record["document"]) == list(definitions["document"]["properties"])
    assert set(record["statements"][0]) == set(definitions["statement"]["required"]) == set(definitions["statement"]["properties"])
