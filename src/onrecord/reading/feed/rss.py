"""Items of RSS 0.9 to 2.0 and of RDF feeds."""

import re
from typing import Any

from onrecord.reading.credit import credit_of_names
from onrecord.reading.dates import iso_date, mail_date
from onrecord.reading.feed.channel import Channel, is_web
from onrecord.reading.feed.elements import base_of, children, first_text, text_of
from onrecord.reading.item import Item
from onrecord.reading.plain import Given
from onrecord.reading.prose import line_of, paragraphs_in

BODIES = ("content:encoded", "description", "dc:description")
LINKS = ("feedburner:origLink", "link")

MAILBOX = re.compile(r"[^\s@()]{1,200}@[^\s@()]{1,200}\s+\(([^()]{1,200})\)")


def rss_channel(root: Any, url: str | None) -> Channel:
    """What the channel says of itself. `url` is where the feed was met."""
    channel = next(children(root, "channel"), root)
    title = first_text(channel, "title", "dc:publisher")
    home = Channel(address=url).complete(first_text(channel, "link"))
    return Channel(title=line_of(title) if title else None, address=url or home)


def rss_item(number: int, element: Any, channel: Channel) -> Item:
    """One item. Titles and descriptions may hold HTML, written as text."""
    title = first_text(element, "title", "dc:title")
    authors = tuple(dict.fromkeys(_writer(text_of(a)) for a in children(element, "dc:creator", "author")))
    publisher = first_text(element, "source", "dc:publisher") or channel.title
    published = _date(first_text(element, "pubDate", "dc:date", "dcterms:issued", "dcterms:created", "atom:published"))
    updated = _date(first_text(element, "atom:updated", "dcterms:modified"))
    given = Given(
        url=_address(element, channel),
        publisher=publisher,
        byline=", ".join(filter(None, authors)) or None,
        credit=credit_of_names((*authors, publisher)),
        published=published or updated,
        updated=updated if published != updated and published else None,
        tags=tuple(dict.fromkeys(filter(None, map(text_of, children(element, "category", "dc:subject"))))),
    )
    body = first_text(element, *BODIES) or ""
    return Item(number, first_text(element, "guid"), (line_of(title) if title else "") or None, paragraphs_in(body), given)


def _address(element: Any, channel: Channel) -> str | None:
    """The item's address. A guid is one where it is whole, unless it says that it is none."""
    base = base_of(element)
    links = (channel.complete(text_of(link), base) for link in children(element, *LINKS))
    guids = (text_of(guid) for guid in children(element, "guid") if guid.get("isPermaLink", "true").lower() != "false")
    return next(filter(None, links), None) or next(filter(is_web, guids), None)


def _writer(value: str) -> str:
    """A writer's name; RSS asks for "address@host (Name)"."""
    match = MAILBOX.fullmatch(value)
    return line_of(match[1] if match else value)


def _date(value: str | None) -> str | None:
    return mail_date(value) or iso_date(value)
