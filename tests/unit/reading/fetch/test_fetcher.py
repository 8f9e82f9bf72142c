import gzip
import time

import pytest

from onrecord.reading import load
from tests.unit.reading.fetch.builders import TEXT, Handler, answer, fetch, reason, redirect, site
from tests.unit.reading.page.builders import PARAGRAPHS, TITLE, page


def endless(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "text/plain")
    handler.end_headers()
    while True:
        handler.wfile.write(b"and so on " * 1000)


def dripping(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "text/plain")
    handler.end_headers()
    for _ in range(100):
        handler.wfile.write(b".")
        handler.wfile.flush()
        time.sleep(0.05)


def dripping_headers(handler: Handler) -> None:
    for byte in b"HTTP/1.0 200 OK\r\n" + b"X-Slow: and so on\r\n" * 10:
        handler.wfile.write(bytes([byte]))
        handler.wfile.flush()
        time.sleep(0.05)


def silent(_: Handler) -> None:
    time.sleep(1.5)


def test_a_text_at_an_address_is_read_under_it() -> None:
    with site(bridge__txt=answer()) as served:
        (loaded,) = fetch(f"{served.root}/bridge.txt")
    assert (loaded.document.text, loaded.document.url, loaded.document.path) == (TEXT, f"{served.root}/bridge.txt", None)
    assert served.paths == ["/robots.txt", "/bridge.txt"]


def test_a_page_is_read_in_the_encoding_that_the_header_names() -> None:
    with site(bridge=answer(page().encode("cp1252"), kind="text/html; charset=windows-1252")) as served:
        (loaded,) = fetch(f"{served.root}/bridge")
    assert loaded.document.text == "\n\n".join([TITLE, *PARAGRAPHS])


def test_records_are_read_one_by_one() -> None:
    with site(wire__jsonl=answer('{"id": "1", "text": "The minister said no."}\n{"id": "2"}\n')) as served:
        first, second = fetch(f"{served.root}/wire.jsonl")
    assert (first.name, second.rejects[0].where) == ("1", f"{served.root}/wire.jsonl:2")


def test_a_packed_answer_is_unpacked_and_known_by_its_contents() -> None:
    with site(plain=answer(), packed=answer(gzip.compress(TEXT.encode()), Content_Encoding="gzip")) as served:
        (plain,), (packed,) = fetch(f"{served.root}/plain"), fetch(f"{served.root}/packed")
    assert packed.document.id == plain.document.id


def test_a_bomb_is_refused_by_the_size_that_it_unpacks_to() -> None:
    with site(bomb=answer(gzip.compress(b"a " * 1_000_000), Content_Encoding="gzip")) as served:
        assert reason(f"{served.root}/bomb", max_bytes=100_000) == "the document is longer than 100000 bytes; raise --max-bytes to read it"


def test_servers_are_told_who_asks() -> None:
    with site(bridge=answer()) as served:
        fetch(f"{served.root}/bridge")
    (_, headers) = served.asked[-1]
    assert headers["User-Agent"].startswith("onrecord/")
    assert headers["Host"] == served.root.removeprefix("http://")


def test_what_robots_are_asked_to_leave_is_left() -> None:
    with site(robots__txt=answer("User-agent: onrecord\nDisallow: /private\n"), private=answer(), public=answer()) as served:
        assert reason(f"{served.root}/private") == "the site's robots.txt asks onrecord not to fetch this address"
        assert fetch(f"{served.root}/public")[0].document.text == TEXT
    assert "/private" not in served.paths


def test_a_site_whose_robots_file_is_in_trouble_is_left_alone() -> None:
    with site(robots__txt=answer("oh", status=503), bridge=answer()) as served:
        assert reason(f"{served.root}/bridge") == "the site's robots.txt could not be fetched: the server answered 503"


def test_a_private_address_is_told_as_one_with_what_allows_it_and_not_laid_on_robots() -> None:
    told = "127.0.0.1 is a private or reserved address, and such are fetched only when allowed: --allow-private"
    assert reason("http://127.0.0.1:9/x", allow_private=False) == told


def test_an_endless_robots_file_is_read_as_far_as_the_bound() -> None:
    with site(robots__txt=endless, bridge=answer()) as served:
        assert fetch(f"{served.root}/bridge")[0].document.text == TEXT


def test_a_redirect_leads_to_the_document_and_is_judged_by_robots_too() -> None:
    robots = answer("User-agent: *\nDisallow: /private\n")
    with site(robots__txt=robots, old=redirect("/new"), new=answer(), bad=redirect("/private"), private=answer()) as served:
        (loaded,) = fetch(f"{served.root}/old")
        assert (loaded.document.text, loaded.document.url) == (TEXT, f"{served.root}/new")
        assert "robots.txt asks" in reason(f"{served.root}/bad")


@pytest.mark.parametrize(
    ("target", "fault"),
    [
        ("http://user:word@courier.example/", "the address carries a user name or a password; fetch the page yourself and read the file"),
        ("file:///etc/passwd", "the address has the scheme 'file', and only http and https are fetched"),
        ("http://[broken", "is not well formed"),
    ],
)
def test_a_redirect_to_what_may_not_be_fetched_is_refused(target: str, fault: str) -> None:
    with site(away=redirect(target)) as served:
        assert fault in reason(f"{served.root}/away")


def test_redirects_end_somewhere() -> None:
    with site(round=redirect("/round")) as served:
        assert reason(f"{served.root}/round") == "there were more than 5 redirects"
    assert served.paths.count("/round") == 6


def test_this_machine_is_not_asked_unless_allowed() -> None:
    with site(bridge=answer()) as served:
        fault = reason(f"{served.root}/bridge", allow_private=False)
    assert "127.0.0.1 is a private or reserved address" in fault
    assert served.asked == []


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        (answer(status=404), "the server answered 404 (Not Found)"),
        (answer(status=503), "the server answered 503 (Service Unavailable)"),
        (answer(status=204), "the server answered 204 (No Content)"),
        (answer(b"\x89PNG", kind="image/png"), "the answer is image/png, and pages, plain text, JSON lines, feeds, wires and web archives are read"),
        (answer(Content_Encoding="br"), "the answer is packed with br, which was not asked for"),
        (answer(""), "the text is empty"),
    ],
)
def test_an_answer_that_is_no_document_is_refused(given: object, fault: str) -> None:
    with site(bridge=given) as served:  # pyright: ignore[reportArgumentType]
        assert reason(f"{served.root}/bridge") == fault


def test_an_endless_answer_is_cut_off_at_the_limit() -> None:
    with site(bridge=endless) as served:
        assert reason(f"{served.root}/bridge", max_bytes=100_000) == "the document is longer than 100000 bytes; raise --max-bytes to read it"


@pytest.mark.parametrize("slow", [silent, dripping, dripping_headers])
def test_a_slow_server_is_given_up(slow: object) -> None:
    with site(robots__txt=answer(""), bridge=slow) as served:  # pyright: ignore[reportArgumentType]
        start = time.monotonic()
        fault = reason(f"{served.root}/bridge", timeout_s=0.4)
        assert time.monotonic() - start < 1.5
    assert fault.startswith(("there was no answer within 0.4 s", "there was no full answer within 0.4 s", "the answer came too slowly"))


def test_a_server_that_is_not_there_is_told() -> None:
    assert "could not be fetched: the request failed" in reason("http://127.0.0.1:1/bridge")


def test_addresses_are_read_among_files_by_load_and_refused_by_default() -> None:
    with site(bridge=answer()) as served:
        (loaded,) = load([f"{served.root}/bridge"])
    assert (loaded.name, served.asked) == ("bridge", [])
    assert "a private or reserved address" in loaded.rejects[0].reason
