"""Entries of Atom feeds (RFC 4287, and 0.3 before it)."""

from collections.abc import Iterator
from typing import Any

from onrecord.reading.credit import credit_of_names
from onrecord.reading.dates import iso_date
from onrecord.reading.feed.channel import Channel
from onrecord.reading.feed.elements import base_of, children, first_text, text_of
from onrecord.reading.item import Item
from onrecord.reading.plain import Given
from onrecord.reading.prose import line_of, paragraphs_in, paragraphs_of

PLAIN = ("text", "text/plain")


def atom_channel(root: Any, url: str | None) -> Channel:
    """What the feed says of itself. `url` is where it was met."""
    links = _links(root, Channel(address=url), "alternate", "self")
    return Channel(title=" ".join(_paragraphs(root, "atom:title")) or None, address=url or next(links, None))


def atom_entry(number: int, element: Any, channel: Channel) -> Item:
    """One entry."""
    published = iso_date(first_text(element, "atom:published", "atom:issued", "atom:created"))
    updated = iso_date(first_text(element, "atom:updated", "atom:modified"))
    authors = tuple(line_of(name) for author in children(element, "atom:author") if (name := first_text(author, "atom:name")))
    source = next(children(element, "atom:source"), None)
    publisher = (None if source is None else first_text(source, "atom:title")) or channel.title
    given = Given(
        url=next(_links(element, channel, "alternate"), None),
        publisher=publisher,
        byline=", ".join(authors) or None,
        credit=credit_of_names((*authors, publisher)),
        published=published or updated,
        updated=updated if published and published != updated else None,
        language=None,
        tags=tuple(dict.fromkeys(tag for c in children(element, "atom:category") if (tag := (c.get("label") or c.get("term") or "").strip()))),
    )
    title = " ".join(_paragraphs(element, "atom:title")) or None
    body = _paragraphs(element, "atom:content") or _paragraphs(element, "atom:summary")
    return Item(number, first_text(element, "atom:id"), title, body, given)


def _paragraphs(parent: Any, name: str) -> tuple[str, ...]:
    """The paragraphs of a text that says itself whether it is plain, HTML written as text, or XHTML."""
    element = next(children(parent, name), None)
    if element is None or element.get("src"):
        return ()
    kind = (element.get("type") or "text").lower()
    if len(element):
        return paragraphs_of(element)
    text = text_of(element)
    if kind in PLAIN:
        return tuple(line for raw in text.splitlines() if (line := " ".join(raw.split())))
    return paragraphs_in(text)


def _links(parent: Any, channel: Channel, *relations: str) -> Iterator[str]:
    links = list(children(parent, "atom:link"))
    for relation in relations:
        for link in links:
            if (link.get("rel") or "alternate") == relation and (address := channel.complete(link.get("href"), base_of(link))):
                yield address
