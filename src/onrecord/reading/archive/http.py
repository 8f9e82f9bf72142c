"""A captured HTTP answer: status, kind of content, body. What is no page is refused with the reason."""

import re
from dataclasses import dataclass
from email.message import Message
from http import HTTPStatus

from onrecord.reading.archive.coding import dechunked, unpacked
from onrecord.reading.loaded import Refusal, Why

STATUS = re.compile(rb"HTTP/\d(?:\.\d)?[ \t]+(\d{3})[^\r\n]*\r?\n")
HEAD_END = re.compile(rb"\r?\n\r?\n")
LONGEST_HEAD = 65_536
PAGES = frozenset(("text/html", "application/xhtml+xml"))


@dataclass(frozen=True, slots=True)
class Payload:
    """The bytes of a page and the encoding that a header names for them."""

    data: bytes
    charset: str | None


def page_of(block: bytes, limit: int, *, is_whole: bool) -> Payload:
    """The page in a record of an HTTP answer. `is_whole` says that the block was short enough to be kept. Raises `Refusal` for what is no page."""
    status, headers, body = _split(block)
    if status != HTTPStatus.OK:
        target = headers.get("location", "")
        raise Refusal(f"HTTP status {status}" + (f": it redirects to {target[:200]}" if target and 300 <= status < 400 else ""), Why.NO_PAGE)
    kind, charset = content_type(headers.get("content-type"))
    if kind not in PAGES:
        raise Refusal(f"the answer is {kind}, and pages are read", Why.NO_PAGE)
    if not is_whole:
        raise Refusal(f"the document is longer than {limit} bytes; raise --max-bytes to read it")
    return Payload(_body(headers, body, limit), charset)


def content_type(value: str | None) -> tuple[str, str | None]:
    """The kind of content and the encoding that a header names."""
    message = Message()
    message["content-type"] = re.sub(r"[\r\n]+", " ", value or "application/octet-stream")
    try:
        return message.get_content_type(), message.get_content_charset()
    except (LookupError, ValueError):
        return message.get_content_type(), None


def _split(block: bytes) -> tuple[int, dict[str, str], bytes]:
    line, end = STATUS.match(block), HEAD_END.search(block, 0, LONGEST_HEAD)
    if line is None:
        raise Refusal("the record says that it is an HTTP answer, and it does not begin like one")
    if end is None:
        raise Refusal("the headers of the answer have no end")
    headers: dict[str, str] = {}
    for raw in block[line.end() : max(end.start(), line.end())].splitlines():
        name, _, value = raw.decode("utf-8", "replace").partition(":")
        headers.setdefault(name.strip().lower(), value.strip())
    return int(line[1]), headers, block[end.end() :]


def _body(headers: dict[str, str], body: bytes, limit: int) -> bytes:
    """The body as it was before it was packed. Raises `Refusal` where it is shorter than its own header says."""
    length, is_chunked = headers.get("content-length", ""), "chunked" in headers.get("transfer-encoding", "").lower()
    codings = headers.get("content-encoding", "")
    if is_chunked:
        body = dechunked(body)
    elif not codings and length.isdecimal() and len(length) < 16 and len(body) < int(length):
        raise Refusal(f"the answer is cut: {len(body)} bytes of {int(length)} are there")
    body = unpacked(body, codings, limit)
    if len(body) > limit:
        raise Refusal(f"the document is longer than {limit} bytes; raise --max-bytes to read it")
    return body
