import json
from typing import Any

import pytest

from onrecord.reading import Loaded, load_bytes
from tests.hostile.samples import MORE, STORIES, json_feed

VERSION = "https://jsonfeed.org/version/1"


def read(data: bytes) -> list[Loaded]:
    return list(load_bytes(data, name="feed", path="feed.json"))


def feed(*items: Any) -> bytes:
    return json.dumps({"version": VERSION, "items": items}).encode()


def test_each_item_is_a_document() -> None:
    loaded = read(json_feed())[0]
    assert (loaded.name, loaded.document.text) == ("story-0", "\n\n".join((*STORIES[0], MORE)))
    document = loaded.document
    assert (document.url, document.publisher, document.byline) == ("https://courier.example/story/0", "Northmarch Courier", "Mara Lind")


def test_an_item_of_the_wrong_kind_takes_no_other_with_it() -> None:
    found = read(feed({"id": 7, "content_text": "He said no.\n\nShe said yes."}, "no object", {"id": "b", "title": ["x"], "summary": "It was said."}))
    assert [(loaded.name, loaded.document.text) for loaded in found] == [
        ("7", "He said no.\n\nShe said yes."),
        ("feed:2", ""),
        ("b", "It was said."),
    ]
    assert found[1].rejects[0].reason == "the item is no object"


def test_what_no_text_can_hold_is_marked_and_a_name_without_end_is_not_taken() -> None:
    (loaded,) = read(feed({"id": "i" * 3_000, "title": "He \ud800 \0\nsaid", "author": {"name": "M\udfff"}}))
    assert (loaded.name, loaded.document.title, loaded.document.byline) == ("feed:1", "He \ufffd \ufffd said", "M\ufffd")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (feed(), "the feed holds no items"),
        (feed({"id": "a"})[:-5], "the JSON is broken: "),
        (f'{{"version": "{VERSION}", "items": {"[" * 100_000}'.encode(), "the JSON is nested too deeply"),
        (b'{"said": "no"}', "the JSON is neither a JSON Feed, nor ninjs, nor records with a text"),
    ],
)
def test_what_is_no_feed_is_told(data: bytes, reason: str) -> None:
    (loaded,) = read(data)
    assert loaded.rejects[0].reason.startswith(reason)
