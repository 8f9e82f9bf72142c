"""An address to documents: redirects followed by hand, every hop judged like the first."""

import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from email.message import Message
from http import HTTPStatus
from io import BytesIO
from urllib.parse import urlsplit

from onrecord.reading.fetch.pace import SHARED, Pace
from onrecord.reading.fetch.request import Answer, get, parse, redirected
from onrecord.reading.fetch.robots import LIMIT, Robots
from onrecord.reading.kinds import SUFFIXES, Kind, split_suffix
from onrecord.reading.loaded import Loaded, Refusal, Spot, refused
from onrecord.reading.options import ReadOptions
from onrecord.reading.streams import GZIP, read_stream, too_long

MOST_REDIRECTS = 5
REDIRECTS = frozenset((301, 302, 303, 307, 308))
KINDS = {
    "text/html": Kind.PAGE,
    "application/xhtml+xml": Kind.PAGE,
    "text/plain": Kind.PLAIN,
    "text/markdown": Kind.PLAIN,
    "application/x-ndjson": Kind.RECORDS,
    "application/jsonl": Kind.RECORDS,
    "application/x-jsonlines": Kind.RECORDS,
    "application/rss+xml": Kind.FEED,
    "application/atom+xml": Kind.FEED,
    "application/rdf+xml": Kind.FEED,
    "application/feed+json": Kind.FEED,
    "application/vnd.iptc.g2.newsitem+xml": Kind.NEWSML,
    "application/vnd.iptc.g2.newsmessage+xml": Kind.NEWSML,
    "application/xml": Kind.XML,
    "text/xml": Kind.XML,
    "application/json": Kind.JSON,
    "application/warc": Kind.WARC,
    "application/wacz": Kind.WACZ,
}
UNTOLD = frozenset(("application/octet-stream", "binary/octet-stream", "application/gzip", "application/x-gzip", "text/plain"))
"""Content types that leave the kind to the address's suffix."""


class Fetcher:
    """Fetches and reads addresses for one call; what sites ask of robots is remembered for that long."""

    def __init__(self, options: ReadOptions, *, seen: set[str] | None = None, pace: Pace = SHARED):
        self._options = options
        self._seen = set[str]() if seen is None else seen
        self._pace = pace
        self._robots = Robots(lambda home: _unpacked(self._follow(home, LIMIT, lambda _: None)))

    def read(self, spot: Spot) -> Iterator[Loaded]:
        """The documents at an address, under the address that the last redirect led to; a refused one under the address asked for."""
        try:
            answer = self._follow(spot.where, self._options.max_bytes, self._robots.check)
            _refuse_answer(answer, self._options.max_bytes)
            kind, charset = _kind(answer)
        except Refusal as refusal:
            yield refused(spot, refusal.reason)
            return
        there = replace(spot, url=answer.url)
        yield from read_stream(BytesIO(answer.data), there, self._options, kind=kind, declared=charset, seen=self._seen)

    def _follow(self, address: str, limit: int, check: Callable[[str], None]) -> Answer:
        """The answer at the end of the redirects; `check` judges every address before it is asked."""
        for _ in range(MOST_REDIRECTS + 1):
            parse(address)
            check(address)
            answer = get(address, self._options, self._pace, limit=limit)
            target = answer.headers.get("location")
            if answer.status not in REDIRECTS or target is None:
                return answer
            address = redirected(address, target)
        raise Refusal(f"there were more than {MOST_REDIRECTS} redirects")


def _unpacked(answer: Answer) -> Answer:
    """A robots.txt as text, no more of it than is read."""
    if not answer.data.startswith(GZIP):
        return answer
    try:
        return replace(answer, data=zlib.decompressobj(wbits=31).decompress(answer.data, LIMIT))
    except zlib.error as error:
        raise Refusal(f"it is packed and damaged: {error}") from error


def _refuse_answer(answer: Answer, limit: int) -> None:
    """Raise `Refusal` for an answer that is no document."""
    if answer.status != HTTPStatus.OK:
        phrase = next((s.phrase for s in HTTPStatus if s == answer.status), "an unknown status")
        raise Refusal(f"the server answered {answer.status} ({phrase})")
    if answer.is_cut:
        raise Refusal(too_long(limit))
    coding = answer.headers.get("content-encoding", "identity").lower()
    if coding not in ("identity", "gzip", "x-gzip", ""):
        raise Refusal(f"the answer is packed with {coding}, which was not asked for")


def _kind(answer: Answer) -> tuple[Kind | None, str | None]:
    """The kind and the character encoding that the headers tell; the address's suffix tells the kind where they do not."""
    message = Message()
    message["content-type"] = answer.headers.get("content-type") or "application/octet-stream"
    told = message.get_content_type()
    by_suffix = SUFFIXES.get(split_suffix(urlsplit(answer.url).path)[1])
    if told in UNTOLD:
        return by_suffix or KINDS.get(told), message.get_content_charset()
    if told not in KINDS:
        raise Refusal(f"the answer is {told}, and pages, plain text, JSON lines, feeds, wires and web archives are read")
    return KINDS[told], message.get_content_charset()
