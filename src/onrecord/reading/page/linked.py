"""What a page says of its article in JSON-LD (schema.org): the most trustworthy of what it says, for it is made by the publisher's own system."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any, cast

WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|//\s*\]\]>|\]\]>|/\*\s*\]\]>\s*\*/)\s*;?\s*$")
ARTICLE_TYPES = frozenset(("Report", "BlogPosting", "LiveBlogPosting", "SocialMediaPosting"))
MOST_NODES = 5_000
NESTING = ("mainEntityOfPage", "mainEntity", "@graph")


@dataclass(frozen=True, slots=True)
class Linked:
    """The article's node: each field as the page gives it, None or empty where it does not."""

    headline: str | None = None
    published: str | None = None
    updated: str | None = None
    authors: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    """Authors that are organisations."""
    publisher: str | None = None
    source: str | None = None
    tags: tuple[str, ...] = ()
    is_article: bool = False
    is_free: bool = True


def linked_of(scripts: list[str]) -> Linked:
    """The article that the page's JSON-LD scripts describe; an empty record where they describe none. Faulty scripts are passed over."""
    nodes = [node for script in scripts for node in _nodes(_parse(script))]
    articles = [node for node in nodes if any(_is_article(kind) for kind in _names(node.get("@type")))]
    if not articles:
        return Linked()
    node = max(articles, key=lambda n: ("datePublished" in n) + ("headline" in n))  # the first of the fullest
    people = list(_authors(node, nodes))
    return Linked(
        headline=_string(node.get("headline")),
        published=_string(node.get("datePublished")),
        updated=_string(node.get("dateModified")),
        authors=tuple(name for name, kind in people if "Organization" not in kind),
        organizations=tuple(name for name, kind in people if "Organization" in kind),
        publisher=_named(node.get("publisher"), nodes),
        source=_named(node.get("sourceOrganization"), nodes),
        tags=tuple(_keywords(node.get("keywords"))),
        is_article=True,
        is_free=str(node.get("isAccessibleForFree", True)).lower() != "false",
    )


def _parse(script: str) -> object:
    try:
        return json.loads(WRAPPING.sub("", script), strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(root: object) -> list[dict[str, Any]]:
    """All objects in lists, in `@graph` and under `mainEntity`, the outer before the inner."""
    found: list[dict[str, Any]] = []
    waiting: list[object] = [root]  # the next one last
    while waiting and len(found) < MOST_NODES:
        here = waiting.pop()
        if isinstance(here, list):
            waiting.extend(reversed(cast("list[object]", here)))
        elif isinstance(here, dict):
            node = cast("dict[str, Any]", here)
            found.append(node)
            waiting.extend(node[key] for key in NESTING if key in node)
    return found


def _is_article(kind: str) -> bool:
    return kind.endswith("Article") or kind in ARTICLE_TYPES


def _names(value: object) -> list[str]:
    values = cast("list[object]", value) if isinstance(value, list) else [value]
    return [v for v in values if isinstance(v, str)]


def _authors(node: dict[str, Any], nodes: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Each author's name and type, once."""
    value = node.get("author") or node.get("creator")
    seen: set[str] = set()
    for author in cast("list[object]", value) if isinstance(value, list) else [value]:
        name = _named(author, nodes)
        if name and name not in seen and not name.startswith(("http:", "https:", "@")):
            seen.add(name)
            kinds = _names(cast("dict[str, object]", author).get("@type")) if isinstance(author, dict) else []
            yield name, " ".join(kinds)


def _named(value: object, nodes: list[dict[str, Any]]) -> str | None:
    """The name of a person or an organisation: given as a string, as an object, or as a reference to another node."""
    if isinstance(value, list):
        value = next(iter(cast("list[object]", value)), None)
    if not isinstance(value, dict):
        return _string(value)
    thing = cast("dict[str, Any]", value)
    if "name" not in thing and "@id" in thing:
        thing = next((n for n in nodes if n.get("@id") == thing["@id"] and "name" in n), thing)
    return _string(thing.get("name"))


def _keywords(value: object) -> Iterator[str]:
    """One string holds several words with commas between; of a list, each item is one."""
    words = value.split(",") if isinstance(value, str) else _names(value)
    yield from (unescape(word).strip() for word in words if word.strip())


def _string(value: object) -> str | None:
    if isinstance(value, list):
        value = next(iter(cast("list[object]", value)), None)
    return " ".join(unescape(value).split()) or None if isinstance(value, str) else None
