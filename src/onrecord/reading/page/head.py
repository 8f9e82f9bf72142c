"""What a page says of its article in its head: meta tags, the canonical address, JSON-LD scripts; and its headings."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import urljoin, urlsplit

from onrecord.reading.page.linked import Linked, linked_of

KEYS = ("name", "property", "itemprop", "http-equiv")


@dataclass(frozen=True, slots=True)
class PageHead:
    """The head of a page: `metas` by name in lower case, each with its values in order."""

    metas: dict[str, tuple[str, ...]]
    canonical: str | None
    linked: Linked
    title: str | None
    headings: tuple[str, ...]
    """The texts of the `h1` elements."""

    def first(self, *names: str) -> str | None:
        """The first value of the first of these metas that is there."""
        return next((self.metas[name][0] for name in names if name in self.metas), None)

    def all(self, *names: str) -> Iterator[str]:
        """All values of these metas."""
        return (value for name in names for value in self.metas.get(name, ()))


def head_of_page(tree: Any, url: str | None) -> PageHead:
    """Read the head of a parsed page. `url` is where the page was met, to complete a canonical address that is not whole."""
    scripts = [str(s) for s in tree.xpath("//script[@type='application/ld+json']/text()")]
    return PageHead(
        metas=_metas(tree),
        canonical=_canonical(tree, url),
        linked=linked_of(scripts),
        title=next(iter(_texts(tree.xpath("//head/title"))), None),
        headings=tuple(_texts(tree.xpath("//h1"))),
    )


def _metas(tree: Any) -> dict[str, tuple[str, ...]]:
    metas: dict[str, tuple[str, ...]] = {}
    for meta in tree.xpath("//meta[@content]"):
        value = " ".join(cast("str", meta.get("content")).split())
        for name in {(meta.get(key) or "").strip().lower() for key in KEYS} - {""}:
            if value:
                metas[name] = (*metas.get(name, ()), value)
    return metas


def _canonical(tree: Any, url: str | None) -> str | None:
    for href in tree.xpath("//link[@rel='canonical']/@href"):
        try:
            address = urljoin(url or "", str(href).strip())
            if urlsplit(address).scheme in ("http", "https") and urlsplit(address).hostname:
                return address
        except ValueError:
            continue
    return None


def _texts(elements: Any) -> Iterator[str]:
    for element in elements:
        text = " ".join("".join(element.itertext()).split())
        if text:
            yield text
