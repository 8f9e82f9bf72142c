import pytest

from onrecord.model import Document, Maker
from onrecord.model.ids import content_id
from onrecord.store.capture import Capture
from onrecord.store.rows import capture_row, document_of, document_row, outlet_of, run_row


def document(**facts: object) -> Document:
    return Document("sha256:a", "Grain waits.", **facts)  # pyright: ignore[reportArgumentType]


def test_an_id_is_made_of_what_it_stands_for():
    assert content_id("a", 1) == content_id("a", 1)
    assert len({content_id("a", 1), content_id("a", "1"), content_id("a1"), content_id("a", None), content_id(["a"], 1)}) == 5


def test_any_characters_may_stand_in_an_id():
    assert len(content_id("\x00", "\ud83c", "🌾")) == 16


@pytest.mark.parametrize(
    ("facts", "outlet"),
    [
        ({"publisher": "Varland Post", "url": "https://www.post.example/a"}, "Varland Post"),
        ({"url": "https://www.post.example/a"}, "post.example"),
        ({"url": "https://POST.example:8080/a"}, "post.example"),
        ({"url": "http://[::1"}, None),
        ({"url": "no address"}, None),
        ({}, None),
    ],
)
def test_an_outlet_is_the_publisher_or_else_the_host(facts: dict[str, str], outlet: str | None):
    assert outlet_of(document(**facts)) == outlet


def test_a_capture_is_the_same_whenever_it_was_made():
    one, other = (capture_row(document(path="a.txt"), Capture("a", at)) for at in ("2024-05-01", "2024-05-02"))
    assert one["id"] == other["id"]


@pytest.mark.parametrize("changed", [{"name": "b"}, {"place": 7}])
def test_another_place_is_another_capture(changed: dict[str, object]):
    one, other = Capture("a", "2024-05-01"), Capture(**{"name": "a", "captured_at": "2024-05-01", **changed})  # pyright: ignore[reportArgumentType]
    assert capture_row(document(), one)["id"] != capture_row(document(), other)["id"]


SETTINGS = (
    {"any_language": False, "published": None},
    {"published": None, "any_language": False},
    {"any_language": True, "published": None},
)


def test_a_run_is_its_version_its_weights_and_its_settings():
    ids = {
        run_row(maker, settings, at)["id"]
        for maker in (Maker("1", "w"), Maker("2", "w"), Maker("1", "v"))
        for settings in (
            {"any_language": False, "published": None},
            {"published": None, "any_language": False},
            {"any_language": True, "published": None},
        )
        for at in ("2024", "2025")
    }
    assert len(ids) == 6


def test_a_document_without_its_text_has_no_title_and_no_furniture():
    whole = document(title_span=(0, 5), furniture=((6, 11),), tags=("grain",))
    row = document_row(whole, "run", raw=b"raw", keeps_text=False)
    assert (row["text"], row["title"], row["raw"], row["length"]) == (None, None, None, 12)
    again = document_of(row)
    assert (again.text, again.title, again.furniture, again.tags) == ("", None, (), ("grain",))
