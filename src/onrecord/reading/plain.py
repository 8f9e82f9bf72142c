"""Plain text to a document: title and furniture marked, the text itself unchanged."""

import re
from dataclasses import dataclass, replace

from onrecord.model import Document, Reject, SourceMap, Span
from onrecord.reading.credit import OPENING_PARAGRAPHS, agency_in, credit_of_text
from onrecord.reading.dates import date_in
from onrecord.reading.decode import decode, line_map
from onrecord.reading.furniture import credits_in, dateline_in, is_furniture
from onrecord.reading.headline import Head, head_of
from onrecord.reading.language import language_of, name_of
from onrecord.reading.lines import Line, lines_of
from onrecord.reading.loaded import Loaded, Refusal, Spot, Why, digest, refused
from onrecord.reading.options import ReadOptions
from onrecord.reading.patterns import BYLINE, PAPER

UPDATED = re.compile(r"\b(?:updated|modified)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Given:
    """What a record or a page says of its document, beside the text. `title_span` and `language` are found in the text where none is given."""

    title_span: Span | None = None
    url: str | None = None
    publisher: str | None = None
    byline: str | None = None
    credit: str | None = None
    published: str | None = None
    updated: str | None = None
    language: str | None = None
    tags: tuple[str, ...] = ()
    rejects: tuple[Reject, ...] = ()


def read_plain(data: bytes, spot: Spot, options: ReadOptions, *, declared: str | None = None) -> Loaded:
    """One document from the bytes of a plain text. `declared` is the encoding that a header named."""
    try:
        decoded = decode(data, declared=declared)
    except Refusal as refusal:
        return refused(spot, refusal.reason, data=data)
    return document_of(decoded.text, line_map(decoded, len(data)), spot, options, data=data)


def document_of(text: str, runs: SourceMap, spot: Spot, options: ReadOptions, *, data: bytes, given: Given = Given()) -> Loaded:
    """One document from a decoded text; `data` are the bytes that its id is taken from."""
    if not any(map(str.isalpha, text)):
        return refused(spot, "the text holds no words" if data else "the text is empty", data=data, why=Why.NO_ARTICLE)
    language = given.language or language_of(text)
    if language != "en" and not options.any_language:
        reason = f"the text is {name_of(language)}, and only English is read; pass --any-language to read it all the same"
        return refused(spot, reason, data=data, language=language, why=Why.LANGUAGE)
    document = Document(
        id=digest(data),
        text=text,
        path=spot.path,
        url=given.url or spot.url,
        publisher=given.publisher,
        byline=given.byline,
        credit=given.credit,
        published=options.published or given.published,
        updated=given.updated,
        language=language,
        tags=given.tags,
    )
    return Loaded(spot.name, _with_head(document, given.title_span), runs, given.rejects, raw=data)


def _with_head(document: Document, title_span: Span | None) -> Document:
    """The document with its title and furniture marked, and what its own lines say of it where nothing else did."""
    lines = lines_of(document.text)
    head = head_of(lines)
    title = title_span or (None if head.title is None else lines[head.title].span)
    furniture = _furniture(lines, head, title)
    body = _body_of(lines, furniture, title)
    start = body[0].start if body else 0
    published, updated = _dates([document.text[a:b] for a, b in furniture if a < start])
    return replace(
        document,
        title_span=title,
        furniture=furniture,
        byline=document.byline or (None if head.byline is None else _names(lines[head.byline])),
        publisher=document.publisher or (None if head.byline is None else _paper(lines[head.byline])),
        credit=document.credit or credit_of_text([line.text for line in body]),
        published=document.published or published,
        updated=document.updated or updated,
    )


def _body_of(lines: list[Line], furniture: tuple[Span, ...], title: Span | None) -> list[Line]:
    """The lines behind the title that are not furniture."""
    apart, start = frozenset(furniture), 0 if title is None else title[1]
    return [line for line in lines if line.start >= start and line.span not in apart]


def _dates(head: list[str]) -> tuple[str | None, str | None]:
    """When the lines before the body say that it was published and updated."""
    days = [(UPDATED.search(line) is not None, day) for line in head if (day := date_in(line))]
    published, updated = (next((day for is_update, day in days if is_update is wanted), None) for wanted in (False, True))
    return published, updated


def _furniture(lines: list[Line], head: Head, title: Span | None) -> tuple[Span, ...]:
    spans: list[Span] = []
    paragraphs = 0
    for i, line in enumerate(lines):
        if title is not None and line.span[0] < title[1] and title[0] < line.span[1]:
            continue
        if i in head.furniture or is_furniture(line):
            spans.append(line.span)
            continue
        dateline = list(dateline_in(line)) if paragraphs < OPENING_PARAGRAPHS else []
        behind = dateline[0][1] if dateline else line.start
        spans += [*dateline, *(span for span in credits_in(line) if span[0] >= behind)]
        paragraphs += 1
    return tuple(spans)


def _names(line: Line) -> str | None:
    match = BYLINE.fullmatch(line.text)
    return None if match is None else match["names"]


def _paper(line: Line) -> str | None:
    """The paper that stands behind the names of a byline ("By Dorit Vanse, The Hallin Post"); None for an agency, a rank or a town."""
    match = BYLINE.fullmatch(line.text)
    outlet = match["outlet"] if match else None
    return outlet if outlet and PAPER.search(outlet) and agency_in(outlet) is None else None
