import socket
from typing import Any

import pytest

from onrecord.reading import ReadOptions
from onrecord.reading.fetch import address, request
from onrecord.reading.fetch.pace import Pace
from onrecord.reading.loaded import Refusal
from tests.unit.reading.fetch.builders import TEXT, answer, site

REAL = socket.getaddrinfo


def test_the_machine_that_was_judged_is_the_one_connected_to(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def once(host: str, port: int, *rest: Any, **named: Any) -> Any:
        if host == "courier.example":
            asked.append(host)
            return REAL("127.0.0.1", port, *rest, **named)
        return REAL(host, port, *rest, **named)

    monkeypatch.setattr(address.socket, "getaddrinfo", once)
    with site(bridge=answer()) as served:
        port = served.root.rpartition(":")[2]
        got = request.get(f"http://courier.example:{port}/bridge", ReadOptions(allow_private=True), Pace(0.0), limit=1000)
    assert (got.data, asked) == (TEXT.encode(), ["courier.example"])
    assert served.asked[0][1]["Host"] == f"courier.example:{port}"


@pytest.mark.parametrize(
    "bad", ["ftp://courier.example/", "http:///bridge", "https://a:b@courier.example/", "http://courier.example:bridge/", "bridge"]
)
def test_an_address_that_may_not_be_fetched_is_refused_before_anything_is_asked(bad: str) -> None:
    with pytest.raises(Refusal):
        request.parse(bad)


def test_an_address_of_the_sixth_version_is_kept_whole() -> None:
    assert str(request.parse("http://courier.example/b").copy_with(host="2606:2800::1")) == "http://[2606:2800::1]/b"
