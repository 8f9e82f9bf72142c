"""A wire's bytes to documents, one for each story."""

from collections.abc import Iterator

from onrecord.reading.decode import decode
from onrecord.reading.item import Item, read_items
from onrecord.reading.json_values import parse_json
from onrecord.reading.loaded import Loaded, Refusal, Spot, refused
from onrecord.reading.options import ReadOptions
from onrecord.reading.safe_xml import declared_in
from onrecord.reading.wire.newsml import newsml_items
from onrecord.reading.wire.ninjs import ninjs_items


def read_wire(data: bytes, spot: Spot, options: ReadOptions, seen: set[str], *, declared: str | None = None) -> Iterator[Loaded]:
    """The documents of ninjs or NewsML-G2. `declared` is the encoding that a header named."""
    try:
        items = _items(decode(data, declared=declared or declared_in(data)).text)
    except Refusal as refusal:
        yield refused(spot, refusal.reason, data=data, what="wire")
        return
    yield from read_items(items, spot, options, seen)


def _items(text: str) -> Iterator[Item]:
    if text.lstrip("\ufeff \t\r\n").startswith("<"):
        return newsml_items(text)
    return ninjs_items(parse_json(text))
