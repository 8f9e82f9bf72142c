"""A feed's bytes to documents.

lxml does the parsing, and no library for feeds: fastfeedparser 0.6.5 fills parts that a date leaves out from the clock, drops entities' words in
silence, and lifts the limits of the parser ("huge_tree").
"""

from collections.abc import Iterator
from functools import partial

from onrecord.reading.decode import decode
from onrecord.reading.feed.atom import atom_channel, atom_entry
from onrecord.reading.feed.channel import Channel
from onrecord.reading.feed.follow import Follower
from onrecord.reading.feed.json_feed import json_channel, json_item
from onrecord.reading.feed.rss import rss_channel, rss_item
from onrecord.reading.item import Item, item_or_fault, read_item, spot_of
from onrecord.reading.json_values import as_list, as_object, parse_json
from onrecord.reading.loaded import Loaded, Refusal, Spot, refused
from onrecord.reading.options import ReadOptions
from onrecord.reading.root import root_of
from onrecord.reading.safe_xml import declared_in, stories_of

FEED_ROOTS = ("rss", "RDF", "feed")


def read_feed(data: bytes, spot: Spot, options: ReadOptions, seen: set[str], *, declared: str | None = None) -> Iterator[Loaded]:
    """One document for each item of a feed; an item's fault is its own. `declared` is the encoding that a header named."""
    try:
        items = _items(decode(data, declared=declared or declared_in(data)).text, spot)
    except Refusal as refusal:
        yield refused(spot, refusal.reason, data=data, what="feed")
        return
    follow = Follower(options) if options.follow_links else None
    is_empty = True
    for item in items:
        is_empty = False
        here = spot_of(item, spot, seen)
        yield read_item(item, here, options) if follow is None else follow.read(item, here)
    if is_empty:
        yield refused(spot, "the feed holds no items", data=data, what="feed")


def _items(text: str, spot: Spot) -> Iterator[Item]:
    if text.lstrip("\ufeff \t\r\n").startswith("{"):
        feed = as_object(parse_json(text))
        channel = json_channel(feed, spot.url)
        values = enumerate(as_list(feed.get("items")), 1)
        return (item_or_fault(number, partial(json_item, number, value, channel)) for number, value in values)
    root = root_of(text.encode("utf-8"))
    if root not in FEED_ROOTS:
        raise Refusal(f"the file is no feed: its root element is {root}, and {', '.join(FEED_ROOTS)} are read" if root else "the file is no feed")
    return _xml_items(text, spot, is_atom=root == "feed")


def _xml_items(text: str, spot: Spot, *, is_atom: bool) -> Iterator[Item]:
    stories = stories_of(text, "entry" if is_atom else "item")
    make, of_channel = (atom_entry, atom_channel) if is_atom else (rss_item, rss_channel)
    channel = Channel(address=spot.url) if stories.root is None else of_channel(stories.root, spot.url)
    return (Item(s.number, fault=s.fault) if s.fault else item_or_fault(s.number, partial(make, s.number, s.element, channel)) for s in stories.found)
