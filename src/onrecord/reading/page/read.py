"""A page to a document: title, a blank line, the body's paragraphs; and what the page says of itself."""

import re
from itertools import accumulate
from typing import Any, cast

from onrecord.model import SourceMap, Span
from onrecord.reading.decode import decode
from onrecord.reading.loaded import Loaded, Refusal, Spot, Why, refused
from onrecord.reading.options import ReadOptions
from onrecord.reading.page.align import Aligner
from onrecord.reading.page.body import extract_body
from onrecord.reading.page.head import head_of_page
from onrecord.reading.page.quiet import quiet
from onrecord.reading.page.said import given_of
from onrecord.reading.page.stub import refuse_stub
from onrecord.reading.page.title import choose_title
from onrecord.reading.plain import document_of

CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w\-]{2,30})|<\?xml[^>]{0,100}encoding=[\"']([\w\-]{2,30})", re.IGNORECASE)
CHARSET_WITHIN = 4_096
"""Bytes; browsers look at 1,024, and some pages put a notice before."""
MOST_ELEMENTS = 25_000
"""The largest of 76 news pages has 3,138; the time of extraction grows faster than the number, to 10 s of CPU at this one."""
BREAK = "\n\n"


def read_page(data: bytes, spot: Spot, options: ReadOptions, *, declared: str | None = None) -> Loaded:
    """One document from the bytes of a page. `declared` is the encoding that a header named. Nothing on the page is run or fetched."""
    try:
        return _read(data, spot, options, declared or _charset(data))
    except Refusal as refusal:
        return refused(spot, refusal.reason, data=data, why=refusal.why)


def _read(data: bytes, spot: Spot, options: ReadOptions, declared: str | None) -> Loaded:
    page = decode(data, declared=declared)
    tree = _parse(page.text)
    head, body = head_of_page(tree, spot.url), extract_body(tree)
    if body is None:
        raise Refusal("no article was found on the page; it may be navigation only, or be put together by a script in the browser", Why.NO_ARTICLE)
    title = choose_title(head, body.title)
    paragraphs = _without_title(list(body.paragraphs), title)
    refuse_stub(tree, head, paragraphs)
    text, spans = _text_of([title, *paragraphs] if title else paragraphs)
    given = given_of(head, body, paragraphs, title_span=spans[0] if title else None, url=spot.url)
    runs = Aligner(page).source_map(text, spans) if options.maps_source else SourceMap()
    return document_of(text, runs, spot, options, data=data, given=given)


def _charset(data: bytes) -> str | None:
    match = CHARSET.search(data, 0, CHARSET_WITHIN)
    return (match[1] or match[2]).decode("ascii") if match else None


def _parse(source: str) -> Any:
    import trafilatura

    with quiet("trafilatura"):
        tree = cast("Any", trafilatura.load_html)(source)
    if tree is None:
        raise Refusal("the page is not HTML, or is broken beyond reading")
    elements = sum(1 for _ in tree.iter())
    if elements > MOST_ELEMENTS:
        raise Refusal(f"the page has {elements} elements, and pages of news have at most {MOST_ELEMENTS}")
    return tree


def _without_title(paragraphs: list[str], title: str | None) -> list[str]:
    """The paragraphs, the title not repeated where it stands first again."""
    while title and paragraphs and paragraphs[0].casefold() == title.casefold():
        paragraphs = paragraphs[1:]
    return paragraphs


def _text_of(pieces: list[str]) -> tuple[str, list[Span]]:
    """The pieces joined by blank lines, and where each stands."""
    ends = accumulate(len(piece) + len(BREAK) for piece in pieces)
    return BREAK.join(pieces), [(end - len(BREAK) - len(piece), end - len(BREAK)) for piece, end in zip(pieces, ends, strict=True)]
