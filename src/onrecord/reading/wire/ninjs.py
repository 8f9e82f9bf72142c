"""Items of ninjs (IPTC's News in JSON): 1.x has fields ("headline", "body_xhtml"), 2.x lists of values ("headlines", "bodies")."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from onrecord.reading.credit import credit_of_names
from onrecord.reading.dates import iso_date
from onrecord.reading.feed.channel import is_web
from onrecord.reading.item import Item, item_or_fault
from onrecord.reading.json_values import as_list, as_object, as_text, texts
from onrecord.reading.plain import Given
from onrecord.reading.prose import line_of, paragraphs_in

BODY_FIELDS = ("body_xhtml", "body_html", "body_text")
SUMMARY_FIELDS = ("description_html", "description_text")
WITHHELD = frozenset(("canceled", "cancelled", "withheld"))
TEXT_TYPES = frozenset(("text", "composite"))
SUBJECTS = ("subject", "subjects")
DEEPEST = 8
"""Items inside of items: packages of packages have two or three."""
MOST_ITEMS = 10_000
HTML_TYPES = ("html", "xml")
MAIN_ROLES = (None, "main", "body", "full", "headline")


def ninjs_items(value: object) -> Iterator[Item]:
    """The item, or the items of a list; behind each the texts that are packed into it. A package without text is only its items."""
    waiting: list[tuple[object, int]] = [(v, 0) for v in reversed(as_list(value) or [value])]
    number = 0
    while waiting and number < MOST_ITEMS:
        here, depth = waiting.pop()
        item = as_object(here)
        inner = [i for i in _associated(item) if depth < DEEPEST and _is_story(as_object(i))]
        waiting.extend((v, depth + 1) for v in reversed(inner))
        number += 1
        if not inner or not _holds_no_text(item):
            yield item_or_fault(number, partial(_item, number, item), name=as_text(item.get("uri")))


def _associated(item: dict[str, Any]) -> list[object]:
    """What an item brings along: by name in 1.x, as a list in 2.x."""
    associations = item.get("associations")
    return as_list(associations) or list(as_object(associations).values())


def _is_story(item: dict[str, Any]) -> bool:
    return _kind(item) in TEXT_TYPES and (not _holds_no_text(item) or bool(_associated(item)))


def _kind(item: dict[str, Any]) -> str:
    return as_text(item.get("type")) or "text"


def _holds_no_text(item: dict[str, Any]) -> bool:
    return not any(item.get(key) for key in (*BODY_FIELDS, "bodies"))


def _item(number: int, item: dict[str, Any]) -> Item:
    name = as_text(item.get("uri"))
    if fault := _fault(item):
        return Item(number, name, fault=fault)
    names = (*texts([item.get("creditline")]), *texts(item.get("infosource")), *texts(item.get("infosources")))
    byline, provider = as_text(item.get("byline")) or as_text(item.get("by")), as_text(item.get("copyrightholder"))
    published, updated = _dates(item)
    given = Given(
        url=_address(item),
        publisher=provider or next(iter(names), None),
        byline=line_of(byline) if byline else None,
        credit=credit_of_names((*names, byline, provider)) or next(iter(names), None),
        published=published,
        updated=updated,
        language=_language(item),
        tags=tuple(dict.fromkeys((*(tag for key in SUBJECTS for tag in texts(item.get(key))), *texts(item.get("keywords"))))),
    )
    return Item(number, name, _title(item), _body(item), given)


def _fault(item: dict[str, Any]) -> str:
    """Why an item is not read; empty for one that is."""
    kind, status = _kind(item), (as_text(item.get("pubstatus")) or "usable").lower()
    if not item:
        return "the item is no object"
    if kind not in TEXT_TYPES:
        return f"the item is of the type {kind[:40]!r}, and texts are read"
    if status in WITHHELD:
        return f"its sender says that the item is {status}"
    return "" if _title(item) or _body(item) else "the item has no headline and no body, as ninjs names them"


def _title(item: dict[str, Any]) -> str | None:
    title = as_text(item.get("headline")) or _value(item.get("headlines"))[0] or as_text(item.get("title"))
    return (line_of(title) or None) if title else None


def _body(item: dict[str, Any]) -> tuple[str, ...]:
    source = next((text for field in BODY_FIELDS if (text := as_text(item.get(field)))), None)
    if source is not None:
        return _plain(source) if not as_text(item.get("body_xhtml")) and not as_text(item.get("body_html")) else paragraphs_in(source)
    value, kind = _value(item.get("bodies"))
    if value is None:
        value, kind = next(((text, field) for field in SUMMARY_FIELDS if (text := as_text(item.get(field)))), _value(item.get("descriptions")))
    if value is None:
        return ()
    return paragraphs_in(value) if kind is None or any(t in kind for t in HTML_TYPES) else _plain(value)


def _value(values: object) -> tuple[str | None, str | None]:
    """The text of 2.x's main value, and its content type: the first whose role says so, else the first."""
    objects = [o for o in map(as_object, as_list(values)) if as_text(o.get("value"))]
    main = [o for o in objects if o.get("role") in MAIN_ROLES] or objects
    return (as_text(main[0]["value"]), as_text(main[0].get("contenttype"))) if main else (None, None)


def _plain(text: str) -> tuple[str, ...]:
    return tuple(line for raw in text.splitlines() if (line := " ".join(raw.split())))


def _dates(item: dict[str, Any]) -> tuple[str | None, str | None]:
    found = [iso_date(as_text(item.get(key))) for key in ("firstcreated", "contentcreated", "versioncreated")]
    published = next((date for date in found if date), None)
    return published, found[-1] if found[-1] != published else None


def _address(item: dict[str, Any]) -> str | None:
    """Where the story stands on the web, where one of its names says so."""
    altids = item.get("altids")
    others = [*as_object(altids).values(), *(as_object(a).get("value") for a in as_list(altids))]
    candidates = (as_text(v) for v in (item.get("url"), *others, item.get("uri")))
    return next((c for c in candidates if c and is_web(c)), None)


def _language(item: dict[str, Any]) -> str | None:
    language = as_text(item.get("language"))
    return language.split("-")[0].lower() if language else None
