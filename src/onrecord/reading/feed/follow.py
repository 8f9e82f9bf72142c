"""The pages that a feed's items link to, read in place of the items' own short texts."""

from dataclasses import replace

from onrecord.model import Document, Reject
from onrecord.reading.fetch import Fetcher
from onrecord.reading.item import Item, read_item
from onrecord.reading.loaded import Loaded, Spot
from onrecord.reading.options import ReadOptions

FIELDS = ("publisher", "byline", "credit", "published", "updated")


class Follower:
    """Follows the links of one feed. A link is followed once and leads to one page: what that links to in turn is not read."""

    def __init__(self, options: ReadOptions):
        self._options = replace(options, follow_links=False)
        self._fetcher = Fetcher(self._options)

    def read(self, item: Item, spot: Spot) -> Loaded:
        """The linked page under the item's name, or the item's own text and why the page could not be read."""
        if item.fault or not item.given.url:
            return read_item(item, spot, self._options)
        page = next(iter(self._fetcher.read(Spot(spot.name, url=item.given.url))))
        if page.document.text:
            return replace(page, name=spot.name, document=_filled(page.document, item))
        own = read_item(item, spot, self._options)
        faults = (Reject("linked page", r.where, f"{r.reason}; the feed's own text was read") for r in page.rejects)
        return replace(own, rejects=(*own.rejects, *faults))


def _filled(page: Document, item: Item) -> Document:
    """The page's document, with the feed's word on what the page does not say of itself."""
    missing = {field: value for field in FIELDS if getattr(page, field) is None and (value := getattr(item.given, field)) is not None}
    return replace(page, **missing, tags=page.tags or item.given.tags)
