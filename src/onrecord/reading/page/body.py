"""The article on a page: its title's and its body's paragraphs, by trafilatura (Barbaresi 2021)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from onrecord.reading.page.quiet import quiet

BLOCKS = frozenset(("p", "head", "item", "quote", "list", "ab", "div", "code", "table", "row", "cell", "body", "main", "lb"))
FAR = "2100-01-01"
"""The bound for dates: trafilatura and htmldate take today's otherwise, and the same page must give the same date on every day."""
DATES = {"original_date": True, "extensive_search": False, "max_date": FAR}

LUMP_WORDS = 250
"""Twice what the longest paragraphs of news have."""


@dataclass(frozen=True, slots=True)
class Body:
    """What trafilatura reads from a page; `paragraphs` are headings, paragraphs, list items and quotations in order."""

    paragraphs: tuple[str, ...]
    title: str | None
    author: str | None
    site: str | None
    date: str | None
    tags: tuple[str, ...]


def extract_body(tree: object) -> Body | None:
    """The article in a parsed page, or None where there is none. The tree is not changed."""
    body = _extract(tree, favor_recall=False)
    if body is not None and _is_lump(body.paragraphs):
        again = _extract(tree, favor_recall=True)
        return body if again is None or _is_lump(again.paragraphs) else again
    return body


def _extract(tree: object, *, favor_recall: bool) -> Body | None:
    import trafilatura

    with quiet("trafilatura", "htmldate"):
        found = cast("Any", trafilatura.bare_extraction)(
            tree,
            fast=True,
            favor_recall=favor_recall,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            date_extraction_params=DATES,
        )
    if found is None or found.body is None:
        return None
    return Body(
        paragraphs=tuple(_paragraphs(found.body)),
        title=found.title,
        author=found.author,
        site=found.sitename,
        date=found.date,
        tags=tuple(found.tags or ()),
    )


def _is_lump(paragraphs: tuple[str, ...]) -> bool:
    """Whether most of the text is one endless paragraph: the whole page run together, menus and all, for want of a recognised article."""
    longest = max((len(p.split()) for p in paragraphs), default=0)
    return longest > LUMP_WORDS and 2 * longest > sum(len(p.split()) for p in paragraphs)


def _paragraphs(root: Any) -> Iterator[str]:
    """The texts of the blocks below `root`, blanks made single, empty ones left out. Walks without recursion, however deep the tree."""
    words: list[str] = []
    for piece in (*_pieces(root), None):
        if piece is not None:
            words.append(piece)
        elif text := " ".join("".join(words).split()):
            yield text
            words = []
        else:
            words = []


def _pieces(root: Any) -> Iterator[str | None]:
    """The texts below `root` in order, None where a block begins or ends."""
    from lxml.etree import iterwalk

    for event, element in iterwalk(root, events=("start", "end")):
        is_block = element.tag in BLOCKS
        if is_block:
            yield None
        if event == "start" and element.text:
            yield element.text
        elif event == "end" and element.tail and element is not root:
            yield element.tail
