"""Articles as lines of JSON."""

import json

from onrecord.export.lines import json_line, prediction_line
from onrecord.model.json import article_from_json
from tests.unit.export.builders import Told, article, refused

CAFE = article('The café "is\nclosed," he said. Señor.', Told("s1", "he", "said", '"is\nclosed,"'), name="café")


def test_an_article_is_one_line_of_utf_8():
    line = json_line(CAFE)
    assert line.count(b"\n") == 1
    assert "café".encode() in line


def test_a_line_reads_back_as_the_article():
    assert article_from_json(json.loads(json_line(CAFE)), name="café") == CAFE


def test_a_lone_surrogate_survives_a_line():
    broken = article("He said \ud83d no.", Told("s", "He", "said", "\ud83d no"))
    assert json.loads(json_line(broken))["document"]["text"] == "He said \ud83d no."


def test_a_refused_document_has_a_line_with_empty_lists():
    assert json.loads(prediction_line(refused("empty", "no text"))) == {"id": "empty", "attributions": [], "statements": []}
