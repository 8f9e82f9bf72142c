"""Items of JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org)."""

from typing import Any

from onrecord.reading.credit import credit_of_names
from onrecord.reading.dates import iso_date
from onrecord.reading.feed.channel import Channel
from onrecord.reading.item import Item
from onrecord.reading.json_values import as_object, as_text, texts
from onrecord.reading.plain import Given
from onrecord.reading.prose import paragraphs_in


def json_channel(feed: dict[str, Any], url: str | None) -> Channel:
    """What the feed says of itself. `url` is where it was met."""
    home = Channel(address=url)
    return Channel(
        as_text(feed.get("title")), url or home.complete(as_text(feed.get("home_page_url"))) or home.complete(as_text(feed.get("feed_url")))
    )


def json_item(number: int, value: object, channel: Channel) -> Item:
    """One item."""
    item = as_object(value)
    if not item:
        return Item(number, fault="the item is no object")
    published, updated = (iso_date(as_text(item.get(key))) for key in ("date_published", "date_modified"))
    authors = texts(item.get("authors")) or texts([item.get("author")])
    given = Given(
        url=channel.complete(as_text(item.get("url"))) or channel.complete(as_text(item.get("external_url"))),
        publisher=channel.title,
        byline=", ".join(authors) or None,
        credit=credit_of_names((*authors, channel.title)),
        published=published or updated,
        updated=updated if published and published != updated else None,
        tags=texts(item.get("tags")),
    )
    name, title = item.get("id"), as_text(item.get("title"))
    return Item(number, str(name) if isinstance(name, int) else as_text(name), title and " ".join(title.split()), _paragraphs(item), given)


def _paragraphs(item: dict[str, Any]) -> tuple[str, ...]:
    if source := as_text(item.get("content_html")):
        return paragraphs_in(source)
    text = as_text(item.get("content_text")) or as_text(item.get("summary")) or ""
    return tuple(line for raw in text.splitlines() if (line := " ".join(raw.split())))
