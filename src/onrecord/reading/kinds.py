"""What bytes are: told by what they plainly are first, by a suffix or a header second."""

import json
import re
from enum import StrEnum
from pathlib import PurePosixPath

from onrecord.reading.root import is_xml, root_of

HEAD = 65_536
"""Bytes looked at to tell the kind."""
WARC, ZIP = b"WARC/", b"PK\x03\x04"


class Kind(StrEnum):
    """What the bytes are. XML and JSON are told by suffixes and headers only; such bytes are one of the other kinds, or refused."""

    PLAIN = "plain"
    PAGE = "page"
    RECORDS = "records"
    FEED = "feed"
    NINJS = "ninjs"
    NEWSML = "newsml"
    WARC = "warc"
    WACZ = "wacz"
    XML = "xml"
    JSON = "json"


OF_ONE = frozenset((Kind.PLAIN, Kind.PAGE))
"""The kinds that hold one document, which goes by the name of its file; in the others each document brings its own name."""
SUFFIXES = {
    ".txt": Kind.PLAIN, ".text": Kind.PLAIN, ".md": Kind.PLAIN, ".html": Kind.PAGE, ".htm": Kind.PAGE, ".xhtml": Kind.PAGE, ".jsonl": Kind.RECORDS,
    ".ndjson": Kind.RECORDS, ".rss": Kind.FEED, ".atom": Kind.FEED, ".xml": Kind.XML, ".json": Kind.JSON, ".warc": Kind.WARC, ".wet": Kind.WARC,
    ".wacz": Kind.WACZ,
}  # fmt: skip
ROOTS = {
    "rss": Kind.FEED, "feed": Kind.FEED, "RDF": Kind.FEED,
    "newsItem": Kind.NEWSML, "packageItem": Kind.NEWSML, "newsMessage": Kind.NEWSML,
}  # fmt: skip
PAGE_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
JSON_START = re.compile(rb'(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*"')
TEXT_KEY = re.compile(rb'"text"\s*:')
JSON_FEED = re.compile(rb'"version"\s*:\s*"https?:\\?/\\?/(?:www\.)?jsonfeed\.org\\?/version')
NINJS_ITEM = re.compile(rb'"(?:uri|standard)"\s*:')
NINJS_STORY = re.compile(rb'"(?:versioncreated|firstcreated|headlines?|bodies|body_\w{1,20}|pubstatus|associations)"\s*:')


def split_suffix(name: str) -> tuple[str, str]:
    """The stem of a file's name and its suffix in lower case; ".gz" is passed over, so that "a.html.gz" gives ("a", ".html")."""
    path = PurePosixPath(name[: -len(".gz")] if is_packed(name) else name)
    return path.stem, path.suffix.lower()


def is_packed(name: str) -> bool:
    """Whether a file is packed with gzip, by its name."""
    return name.lower().endswith(".gz")


def kind_of(head: bytes, told: Kind | None) -> Kind:
    """What the bytes that begin with `head` plainly are, else what was told, else plain text."""
    if told is Kind.RECORDS:
        return told
    if head.startswith(WARC):
        return Kind.WARC
    if head.startswith(ZIP) and told is None and b"archive/" in head:
        return Kind.WACZ
    if PAGE_START.match(head):
        return Kind.PAGE
    found = _by_root(head) or _by_keys(head)
    if found is None and told in (None, Kind.JSON) and _begins_records(head):
        return Kind.RECORDS
    return found or told or Kind.PLAIN


def _by_root(head: bytes) -> Kind | None:
    return ROOTS.get(root_of(head) or "") if is_xml(head) else None


def _by_keys(head: bytes) -> Kind | None:
    if not JSON_START.match(head):
        return None
    if JSON_FEED.search(head):
        return Kind.FEED
    is_ninjs = NINJS_ITEM.search(head) and NINJS_STORY.search(head) and not _begins_records(head)
    return Kind.NINJS if is_ninjs else None


def _begins_records(head: bytes) -> bool:
    """Whether the first line is an object with a text; a line longer than the head is taken for one by its first key."""
    if not JSON_START.match(head):
        return False
    line, end, _ = head.lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")
    if not end and len(head) >= HEAD:
        return TEXT_KEY.search(line) is not None
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(record, dict) and "text" in record
