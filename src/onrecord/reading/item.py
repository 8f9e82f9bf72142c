"""A story that a feed or a wire delivers, before it is a document."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from onrecord.reading.decode import Decoded, check_text, line_map
from onrecord.reading.loaded import Loaded, Refusal, Spot, free_name, refused
from onrecord.reading.options import ReadOptions
from onrecord.reading.plain import Given, document_of
from onrecord.reading.prose import joined


@dataclass(frozen=True, slots=True)
class Item:
    """One story: `paragraphs` without the title, and what is said of it. `fault` says why it cannot be read; `number` counts from 1.

    `id` is the name that its sender gave it.
    """

    number: int
    id: str | None = None
    title: str | None = None
    paragraphs: tuple[str, ...] = ()
    given: Given = field(default_factory=Given)
    fault: str = ""


def item_or_fault(number: int, make: Callable[[], Item], *, name: str | None = None) -> Item:
    """The item that `make` gives, or one with the fault for which it gave none: an item's fault never takes another with it."""
    try:
        return make()
    except Refusal as refusal:
        return Item(number, name, fault=refusal.reason)
    except Exception as fault:  # noqa: BLE001 - senders err in more ways than can be foreseen
        return Item(number, name, fault=f"the item could not be read: {type(fault).__name__}: {fault}; please report this file")


def read_items(items: Iterable[Item], spot: Spot, options: ReadOptions, seen: set[str]) -> Iterator[Loaded]:
    """A document for each item, or the reason why there is none."""
    for item in items:
        yield read_item(item, spot_of(item, spot, seen), options)


def spot_of(item: Item, spot: Spot, seen: set[str]) -> Spot:
    """Where an item stands, and the name that its document goes by: the item's own, else its address, else its number."""
    here = spot.at(f"item {item.number}")
    return replace(here, name=free_name(seen, item.id, item.given.url, f"{spot.name}:{item.number}", here.where))


def read_item(item: Item, spot: Spot, options: ReadOptions) -> Loaded:
    """The document of an item: its title, a blank line, its paragraphs. The id is that of the text's bytes, as of a record of JSON lines."""
    text = joined(item.title, item.paragraphs)
    data = text.encode("utf-8", "surrogatepass")
    if item.fault:
        return refused(spot, item.fault, data=data, what="item")
    try:
        check_text(text)
    except Refusal as refusal:
        return refused(spot, refusal.reason, data=data, what="item")
    given = replace(item.given, title_span=(0, len(item.title)) if item.title else None)
    return document_of(text, line_map(Decoded(text, "utf-8"), len(data)), spot, options, data=data, given=given)
