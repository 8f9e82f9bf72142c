"""Items of NewsML-G2 (IPTC): single ones, and those of messages. A package only lists items, and holds no text of its own."""

from collections.abc import Iterator
from typing import Any

from onrecord.reading.credit import credit_of_names
from onrecord.reading.dates import iso_date
from onrecord.reading.feed.channel import is_web
from onrecord.reading.item import Item, item_or_fault
from onrecord.reading.loaded import Refusal
from onrecord.reading.plain import Given
from onrecord.reading.prose import paragraphs_in, paragraphs_of
from onrecord.reading.safe_xml import Story, stories_of

XML = "{http://www.w3.org/XML/1998/namespace}"
WITHHELD = ("canceled", "cancelled", "withheld")


def newsml_items(text: str) -> Iterator[Item]:
    """Each newsItem of a NewsML-G2 text. Raises `Refusal` where there is none."""
    found = stories_of(text, "newsItem").found
    if not found:
        raise Refusal("the NewsML-G2 holds no newsItem: a package or a concept without any text of its own")
    return map(_item, found)


def _item(story: Story) -> Item:
    item = story.element
    if story.fault:
        return Item(story.number, fault=story.fault)
    name = item.get("guid")
    return item_or_fault(story.number, lambda: Item(story.number, name, _title(item), _body(item), _given(item)), name=name)


def _body(item: Any) -> tuple[str, ...]:
    """The paragraphs of the first content that has any. Raises `Refusal` where the item is no text, is withdrawn, or has none."""
    kind, status = _code(item, "itemClass"), _code(item, "pubStatus")
    if kind not in ("", "text", "composite"):
        raise Refusal(f"the item is of the class {kind!r}, and texts are read")
    if status in WITHHELD:
        raise Refusal(f"its sender says that the item is {status}")
    body = next((p for content in _all(item, "contentSet", "inlineXML") if (p := _paragraphs(content))), ())
    body = body or next((p for content in _all(item, "contentSet", "inlineData") if (p := paragraphs_in(_text(content)))), ())
    if not body and next(_all(item, "contentSet", "remoteContent"), None) is not None:
        raise Refusal("the item's text lies elsewhere, and only content that is sent along is read")
    return body


def _paragraphs(content: Any) -> tuple[str, ...]:
    """The body of an XHTML page or of NITF, without what stands in its head."""
    body = next((e for name in ("body.content", "body") for e in content.iter(f"{{*}}{name}")), content)
    return paragraphs_of(body)


def _title(item: Any) -> str | None:
    found = (*_all(item, "contentMeta", "headline"), *_all(item, "itemMeta", "title"))
    return next((title for e in sorted(found, key=_is_side) if (title := " ".join(_text(e).split()))), None)


def _is_side(headline: Any) -> bool:
    """Whether a headline is another than the main one."""
    return (headline.get("role") or "hld:main").rpartition(":")[2] not in ("main", "headline", "primary")


def _given(item: Any) -> Given:
    provider = next(filter(None, map(_name, _all(item, "itemMeta", "provider"))), None)
    credited = [" ".join(_text(e).split()) for e in _all(item, "contentMeta", "creditline")]
    sources = [name for e in _all(item, "contentMeta", "infoSource") if (name := _name(e))]
    byline = ", ".join(_bylines(item)) or None
    published, updated = _dates(item)
    return Given(
        url=_address(item),
        publisher=provider,
        byline=byline,
        credit=credit_of_names((*credited, *sources, provider, byline)) or next(iter((*filter(None, credited), *sources)), None),
        published=published,
        updated=updated,
        language=_language(item),
        tags=tuple(dict.fromkeys(tag for kind in ("subject", "keyword") for e in _all(item, "contentMeta", kind) if (tag := _name(e)))),
    )


def _bylines(item: Any) -> list[str]:
    bylines = [text for e in _all(item, "contentMeta", "by") if (text := " ".join(_text(e).split()))]
    names = bylines or [name for e in _all(item, "contentMeta", "creator") if (name := _name(e))]
    return [name.removeprefix("By ").removeprefix("by ") for name in dict.fromkeys(names)]


def _dates(item: Any) -> tuple[str | None, str | None]:
    places = (("itemMeta", "firstCreated"), ("contentMeta", "contentCreated"), ("itemMeta", "versionCreated"))
    found = [next((date for e in _all(item, *place) if (date := iso_date(_text(e)))), None) for place in places]
    published = next((date for date in found if date), None)
    return published, found[-1] if found[-1] != published else None


def _address(item: Any) -> str | None:
    links = (e.get("href") for e in _all(item, "itemMeta", "link") if "alternate" in (e.get("rel") or "").lower())
    candidates = (*links, *map(_text, _all(item, "contentMeta", "altId")), item.get("guid"))
    return next((c.strip() for c in candidates if c and is_web(c.strip())), None)


def _language(item: Any) -> str | None:
    tags: list[str | None] = [e.get("tag") for e in _all(item, "contentMeta", "language")]
    tags += [e.get(f"{XML}lang") for e in item.iter("{*}html")]
    language = next(filter(None, tags), None)
    return language.split("-")[0].lower() if language else None


def _code(item: Any, name: str) -> str:
    """The last part of a code: "text" of "ninat:text"."""
    element = next(_all(item, "itemMeta", name), None)
    code = "" if element is None else element.get("qcode") or element.get("uri") or ""
    return code.replace("/", ":").rpartition(":")[2].lower()


def _name(element: Any) -> str | None:
    """What a party or a subject is called: by its name in English, by any name, by its own text, by its code where that is a word."""
    names = sorted(element.findall("{*}name"), key=lambda e: not (e.get(f"{XML}lang") or "en").startswith("en"))
    text = " ".join(_text(names[0] if names else element).split())
    return text or element.get("literal") or None


def _all(item: Any, part: str, name: str) -> Iterator[Any]:
    """The elements of this name in this part of an item, whatever their namespace."""
    return (e for p in item.findall(f"{{*}}{part}") for e in p.findall(f"{{*}}{name}"))


def _text(element: Any) -> str:
    return "".join(element.itertext()).strip()
