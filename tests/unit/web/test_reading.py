"""Reading at once: a text, a page or a file, and nothing that a visitor must not reach."""

import pytest

from onrecord.query.stats import stats
from onrecord.store import Ledger
from tests.unit.web.site import FakeReader, send, token, visitor


def test_a_pasted_text_is_read_and_not_kept(empty: Ledger):
    reader = FakeReader()
    answer = send(visitor(empty, reader=lambda: reader), "/read", "/", text="Nobody spoke today.")
    assert (answer.status_code, reader.asked) == (200, ["Nobody spoke today."])
    assert "Nobody spoke today." in answer.text
    assert stats(empty)["documents"] == 0


def test_a_page_is_read_by_its_address(empty: Ledger):
    reader = FakeReader()
    assert send(visitor(empty, reader=lambda: reader), "/read", "/", url=" https://paper.example/story ").status_code == 200
    assert reader.asked == ["https://paper.example/story"]


LOCAL = ["/etc/passwd", "file:///etc/passwd", "-", "ftp://paper.example/", "news.db", "javascript:1", "https://", "//paper.example"]


@pytest.mark.parametrize("address", LOCAL)
def test_nothing_but_a_web_address_is_looked_for(empty: Ledger, address: str):
    reader = FakeReader()
    assert send(visitor(empty, reader=lambda: reader), "/read", "/", url=address).status_code == 400
    assert reader.asked == []


def test_a_file_is_read(empty: Ledger):
    reader = FakeReader()
    client = visitor(empty, reader=lambda: reader)
    answer = client.post("/read", data={"token": token(client, "/read")}, files={"file": ("gate.txt", b"Jon Aster said the gate was shut.")})
    assert answer.status_code == 200
    assert "Nobody spoke here." in answer.text
    (loaded,) = reader.asked
    assert loaded.document.text == "Jon Aster said the gate was shut."  # pyright: ignore[reportAttributeAccessIssue]


def test_nothing_to_read_is_said(empty: Ledger):
    answer = send(visitor(empty, reader=FakeReader), "/read", "/")
    assert (answer.status_code, "nothing to read" in answer.text) == (400, True)


def test_a_missing_model_is_said(empty: Ledger):
    answer = send(visitor(empty), "/read", "/", text="Nobody spoke.")
    assert (answer.status_code, "no weights" in answer.text) == (503, True)


def test_a_form_of_elsewhere_makes_nothing_be_read(empty: Ledger):
    reader = FakeReader()
    client = visitor(empty, reader=lambda: reader)
    assert client.post("/read", data={"text": "Nobody spoke.", "token": "x"}).status_code == 403
    assert reader.asked == []
