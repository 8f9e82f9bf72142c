"""What the page shows of an article, made ready for its template: blocks with marks, and the cards beside them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.export.blocks import Block, Kind, blocks, furniture_inside
from onrecord.export.facts import Fact, facts
from onrecord.export.outline import Entry, outline, walk
from onrecord.export.segments import Mark, Piece, Role, cut
from onrecord.model import Article, Passage


@dataclass(frozen=True, slots=True)
class BlockView:
    """One block: its words between their marks, and the top-level statements told in it."""

    kind: Kind
    pieces: list[Piece]
    entries: tuple[Entry, ...]
    lines: int


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article. `key` starts its anchors: statement 2.1 of the first is `a1-2.1`."""

    key: str
    name: str
    title: str | None
    facts: tuple[Fact, ...]
    blocks: tuple[BlockView, ...]
    count: int


def article_views(articles: Iterable[Article]) -> list[ArticleView]:
    """The views of the articles, in order."""
    return [_article_view(f"a{i}", article) for i, article in enumerate(articles, start=1)]


def _article_view(key: str, article: Article) -> ArticleView:
    entries = outline(article)
    marks = [*_marks(entries), *(Mark(s, e, Role.FURNITURE) for s, e in furniture_inside(article.document))]
    return ArticleView(
        key=key,
        name=article.name,
        title=article.document.title,
        facts=facts(article.document),
        blocks=tuple(_block_views(article.document.text, blocks(article.document), marks, entries)),
        count=len(article.statements),
    )


def _block_views(text: str, parts: tuple[Block, ...], marks: list[Mark], entries: tuple[Entry, ...]) -> Iterator[BlockView]:
    for block in parts:
        span = (block.start, block.end)
        told = tuple(e for e in entries if block.start <= _place(e) < block.end)
        kind = Kind.PARAGRAPH if told and block.kind is Kind.SUBHEAD else block.kind
        yield BlockView(kind, cut(text, span, marks), told, len(text[block.start : block.end].strip().splitlines()))


def _marks(entries: tuple[Entry, ...]) -> Iterator[Mark]:
    for entry in walk(entries):
        s = entry.statement
        reading = _reading(entry)
        for role, passage in ((Role.CONTENT, s.content), (Role.SOURCE, s.source), (Role.CUE, s.cue)):
            last = len(passage.spans) - 1
            for i, (start, end) in enumerate(passage):
                yield Mark(start, end, role, entry.number, entry.depth, ends_reading=passage is reading and i == last)


def _reading(entry: Entry) -> Passage:
    """The passage that shows the statement's number: the cue, or what there is."""
    s = entry.statement
    return s.cue or s.content or s.source


def _place(entry: Entry) -> int:
    """Where the statement stands in the text: the last piece of the passage that shows its number; the start for a statement without words."""
    spans = _reading(entry).spans
    return spans[-1][0] if spans else 0
