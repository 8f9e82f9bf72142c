"""The characters of a page that can be seen, each with its place in the page's source.

No tree is built: trees forget where they come from. The scan is linear in the page's length whatever the markup, broken or hostile.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from html import unescape
from itertools import accumulate

ENTITY = re.compile(r"&(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,6}|\w{2,40});?")
UNSEEN = re.compile(r"[\s\u00ad\u200b-\u200f\u2060\ufeff]+")
"""What alignment is blind to: blanks, soft hyphens, marks of no width."""
TAG_START = re.compile(r"<(?:[a-zA-Z]|[/!?])")
"""What opens a tag; another "<" is text."""
RAW_TEXT = ("script", "style")
LONGEST_TAG_EXTENSIONS = 8
"""How many ">" inside quoted values a tag may have before the quotes are taken to be unbalanced."""
SEGMENTS_KEPT = 8
"""Segments whose characters' places are at hand: sentences that follow each other stand in the same one."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text between two tags, `[start, end)` of the source."""

    start: int
    end: int


class Markup:
    """The visible characters of a page's source, blanks left out.

    `visible` is the string to search in; `pieces(a, b)` says where its characters `[a, b)` stand in the source.
    """

    def __init__(self, source: str):
        self._source = source
        self._segments = [s for s in _segments(source) if not source[s.start : s.end].isspace()]
        shown = [compact(unescape_exactly(source[s.start : s.end])) for s in self._segments]
        self._starts = [0, *accumulate(map(len, shown))]
        self.visible = "".join(shown)
        self._kept: dict[int, list[tuple[int, int]]] = {}

    def pieces(self, start: int, end: int) -> list[tuple[int, int, int, int]]:
        """`(from, to, source_start, source_end)` for each stretch between tags that `visible[start:end]` lies in."""
        found: list[tuple[int, int, int, int]] = []
        index = bisect_right(self._starts, start) - 1
        while start < end:
            base = self._starts[index]
            stop = min(end, self._starts[index + 1])
            if stop > start:
                places = self._places(index)
                found.append((start, stop, places[start - base][0], places[stop - base - 1][1]))
            start, index = max(start, stop), index + 1
        return found

    def _places(self, index: int) -> list[tuple[int, int]]:
        """The places of a segment's characters, kept here; an `lru_cache` of a method would tie the page to itself, and keep its memory for long."""
        if index not in self._kept:
            if len(self._kept) == SEGMENTS_KEPT:
                del self._kept[next(iter(self._kept))]
            self._kept[index] = self._places_of(index)
        return self._kept[index]

    def _places_of(self, index: int) -> list[tuple[int, int]]:
        """The source range of each visible character of a segment; an entity's characters share the whole of it."""
        segment = self._segments[index]
        places: list[tuple[int, int]] = []
        position = segment.start
        for match in ENTITY.finditer(self._source, segment.start, segment.end):
            places.extend(self._plain(position, match.start()))
            places.extend([match.span()] * len(compact(unescape(match[0]))))
            position = match.end()
        places.extend(self._plain(position, segment.end))
        return places

    def _plain(self, start: int, end: int) -> list[tuple[int, int]]:
        return [(i, i + 1) for i in range(start, end) if not UNSEEN.match(self._source[i])]


def compact(text: str) -> str:
    """A text without the characters that alignment is blind to."""
    return UNSEEN.sub("", text)


def unescape_exactly(text: str) -> str:
    """A text with its entities decoded, each by itself, as `Markup` counts them."""
    return ENTITY.sub(lambda match: unescape(match[0]), text) if "&" in text else text


def _segments(source: str) -> list[Segment]:
    """The stretches of text between tags, comments, scripts and styles."""
    found: list[Segment] = []
    position = 0
    while (tag := TAG_START.search(source, position)) is not None:
        if tag.start() > position:
            found.append(Segment(position, tag.start()))
        position = _behind_tag(source, tag.start())
    if position < len(source):
        found.append(Segment(position, len(source)))
    return found


def _behind_tag(source: str, opening: int) -> int:
    """The offset behind the tag or comment at `opening`, its contents passed over where they are no text."""
    if source.startswith("<!--", opening):
        return _behind(source, "-->", opening + 4)
    end = _tag_end(source, opening)
    name = source[opening + 1 : opening + 8].lower()
    raw = next((r for r in RAW_TEXT if name.startswith(r)), None)
    return end if raw is None else _behind_raw(source, raw, end)


def _tag_end(source: str, opening: int) -> int:
    """The offset behind the ">" that ends a tag, one inside a quoted value passed over."""
    first = end = _behind(source, ">", opening)
    for _ in range(LONGEST_TAG_EXTENSIONS):
        if source.count('"', opening, end) % 2 == 0 or end == len(source):
            return end
        end = _behind(source, ">", end)
    return first


def _behind_raw(source: str, name: str, start: int) -> int:
    closing = re.compile(rf"</{name}", re.IGNORECASE).search(source, start)
    return len(source) if closing is None else _behind(source, ">", closing.end())


def _behind(source: str, mark: str, start: int) -> int:
    found = source.find(mark, start)
    return len(source) if found < 0 else found + len(mark)
