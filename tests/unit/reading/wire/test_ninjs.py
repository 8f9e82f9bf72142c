import json

import pytest

from onrecord.reading import Loaded, load_bytes
from tests.hostile.samples import MORE, STORIES, ninjs, ninjs2


def read(data: bytes, *, path: str = "wire.json") -> list[Loaded]:
    return list(load_bytes(data, name="wire", path=path))


def test_a_text_of_1_is_read_with_what_it_says_of_itself() -> None:
    (loaded,) = read(ninjs())
    document = loaded.document
    assert (loaded.name, document.text, document.title) == ("urn:nmp:0", "\n\n".join((*STORIES[0], MORE)), STORIES[0][0])
    assert (document.byline, document.publisher, document.credit) == ("Mara Lind", "Northmarch Press", "Reuters")
    assert (document.published, document.updated) == ("2022-03-15T08:00:00+00:00", "2022-03-15T09:00:00+00:00")
    assert (document.url, document.language, document.tags) == ("https://courier.example/story/0", "en", ("Bridges", "Varland"))


def test_a_text_of_2_is_read_with_the_main_values_and_the_texts_it_brings_along() -> None:
    first, second = read(ninjs2())
    assert (first.document.text, first.document.url) == ("\n\n".join((*STORIES[0], MORE)), "https://courier.example/story/10")
    assert (first.document.updated, second.name, second.document.title) == (None, "urn:nmp:11", STORIES[1][0])


def test_a_list_of_items_is_read_and_a_faulty_one_takes_no_other_with_it() -> None:
    data = b"[" + ninjs(0) + b", 7, " + ninjs(1) + b"]"
    found = read(data)
    assert [(loaded.name, bool(loaded.document.text)) for loaded in found] == [("urn:nmp:0", True), ("wire:2", False), ("urn:nmp:1", True)]
    assert found[1].rejects[0].where == "wire.json, item 2"


def test_the_kind_is_told_by_the_keys_whatever_the_suffix() -> None:
    assert read(ninjs(), path="wire.txt")[0].name == "urn:nmp:0"


def test_a_package_is_its_items() -> None:
    inner = {"main": json.loads(ninjs(1)), "photo": {"uri": "p", "type": "picture", "headline": "A bridge"}}
    found = read(json.dumps({"uri": "p:1", "type": "composite", "headline": "All", "versioncreated": "x", "associations": inner}).encode())
    assert [loaded.name for loaded in found] == ["urn:nmp:1"]


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"associations": [7, {}, []], "headline": None, "body_xhtml": None}, "the item has no headline and no body, as ninjs names them"),
        ({"type": "picture"}, "the item is of the type 'picture', and texts are read"),
        ({"pubstatus": "canceled"}, "its sender says that the item is canceled"),
        ({"headline": 5, "body_xhtml": None}, "the item has no headline and no body, as ninjs names them"),
        ({"language": "de"}, "the text is German (de), and only English is read; pass --any-language to read it all the same"),
        ({"body_xhtml": "<div>" * 3_000}, "the HTML is nested too deeply to be a story"),
    ],
)
def test_what_is_no_text_to_read_is_told(fields: dict[str, object], reason: str) -> None:
    (loaded,) = read(ninjs(0, **fields))
    assert [r.reason for r in loaded.rejects] == [reason]
