"""Where in the article a statement stands."""

from onrecord.language.breaks import PARAGRAPH_BREAK
from onrecord.model import Document, Place, Span


def lead_of(document: Document) -> Span:
    """The first paragraph of the body: behind the title and any furniture, to the next empty line or furniture."""
    text = document.text
    taken: list[Span] = sorted([*document.furniture, *([document.title_span] if document.title_span else [])])
    start = document.title_span[1] if document.title_span else 0
    start = _skip_blank(text, start)
    for a, b in taken:
        if a <= start < b:
            start = _skip_blank(text, b)
    ends = [a for a, _ in taken if a > start]
    stop = PARAGRAPH_BREAK.search(text, start)
    return start, min([*ends, stop.start() if stop else len(text)])


def place_of(cue_start: int, document: Document, lead: Span) -> Place:
    """Headline, lead or body, by where the cue begins."""
    if document.title_span and document.title_span[0] <= cue_start < document.title_span[1]:
        return Place.HEADLINE
    return Place.LEAD if lead[0] <= cue_start < lead[1] else Place.BODY


def _skip_blank(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
