"""The elements of RSS, RDF and Atom by short names, whatever prefixes a feed writes them with."""

from collections.abc import Iterator
from typing import Any

XML = "{http://www.w3.org/XML/1998/namespace}"
PREFIXES = {
    "": "", "http://purl.org/rss/1.0/": "", "http://my.netscape.com/rdf/simple/0.9/": "", "http://backend.userland.com/rss2": "",
    "http://www.w3.org/2005/Atom": "atom:", "http://purl.org/atom/ns#": "atom:",
    "http://purl.org/rss/1.0/modules/content/": "content:", "http://purl.org/dc/elements/1.1/": "dc:", "http://purl.org/dc/terms/": "dcterms:",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner:",
}  # fmt: skip


def name_of(element: Any) -> str:
    """A short name: "title", "dc:creator", "atom:link"; empty for what is of no use."""
    if not isinstance(element.tag, str):
        return ""
    namespace, _, local = element.tag.rpartition("}")
    prefix = PREFIXES.get(namespace.removeprefix("{"))
    return "" if prefix is None else prefix + local


def children(parent: Any, *names: str) -> Iterator[Any]:
    """The children of these names, those of the first name first."""
    for name in names:
        yield from (child for child in parent if name_of(child) == name)


def text_of(element: Any) -> str:
    """All text in an element."""
    return "".join(element.itertext()).strip()


def first_text(parent: Any, *names: str) -> str | None:
    """The text of the first child of these names that has one."""
    return next((text for child in children(parent, *names) if (text := text_of(child))), None)


def base_of(element: Any) -> str | None:
    """The nearest address that completes links inside an element."""
    return next((base for e in (element, *element.iterancestors()) if (base := e.get(f"{XML}base"))), None)
