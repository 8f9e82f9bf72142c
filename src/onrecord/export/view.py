"""What the page shows of an article, made ready for its template: blocks with marks, the cards beside them, and the people at its end."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.export.blocks import Block, Kind, blocks, furniture_inside
from onrecord.export.card import Card, card
from onrecord.export.facts import Fact, facts
from onrecord.export.marks import marks, numbered
from onrecord.export.outline import Entry, outline
from onrecord.export.people import Person, people
from onrecord.export.segments import Mark, Piece, Role, cut
from onrecord.export.wording import entity_names
from onrecord.model import Article


@dataclass(frozen=True, slots=True)
class BlockView:
    """One block: its words between their marks, and the cards of the top-level statements told in it."""

    kind: Kind
    pieces: list[Piece]
    cards: tuple[Card, ...]
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
    people: tuple[Person, ...]


def article_views(articles: Iterable[Article]) -> list[ArticleView]:
    """The views of the articles, in order."""
    return [article_view(article, key=f"a{i}") for i, article in enumerate(articles, start=1)]


def article_view(article: Article, *, key: str) -> ArticleView:
    """The view of one article."""
    entries = outline(article)
    who = people(article, entries)
    by_id = {person.entity.id: person for person in who}
    names = entity_names(article)
    cards = {entry.number: card(article.document.text, entry, by_id, names) for entry in entries}
    return ArticleView(
        key=key,
        name=article.name,
        title=article.document.title,
        facts=facts(article.document),
        blocks=tuple(_block_views(article, entries, cards)),
        count=len(article.statements),
        people=who,
    )


def _block_views(article: Article, entries: tuple[Entry, ...], cards: dict[str, Card]) -> Iterator[BlockView]:
    text, parts = article.document.text, blocks(article.document)
    told = _by_block(parts, entries)
    shown = [*marks(entries), *(Mark(s, e, Role.FURNITURE) for s, e in furniture_inside(article.document))]
    for block, here in zip(parts, _touching(parts, shown), strict=True):
        own = tuple(cards[entry.number] for entry in told[block.start])
        kind = Kind.PARAGRAPH if own and block.kind is Kind.SUBHEAD else block.kind
        yield BlockView(kind, cut(text, (block.start, block.end), here), own, len(text[block.start : block.end].strip().splitlines()))


def _by_block(parts: Sequence[Block], entries: tuple[Entry, ...]) -> defaultdict[int, list[Entry]]:
    """The top-level statements under the start of the block that each stands in."""
    starts = [block.start for block in parts]
    told = defaultdict[int, list[Entry]](list)
    for entry in entries if starts else ():
        told[starts[bisect_right(starts, _place(entry)) - 1]].append(entry)
    return told


def _touching(parts: Sequence[Block], shown: Iterable[Mark]) -> Iterator[list[Mark]]:
    """For each block the marks that touch it; a mark is looked at once, and once more for each block that it runs into."""
    waiting = sorted(shown, key=lambda mark: mark.start, reverse=True)
    going_on: list[Mark] = []
    for block in parts:
        here = [mark for mark in going_on if mark.end > block.start]
        while waiting and waiting[-1].start < block.end:
            here.append(waiting.pop())
        yield here
        going_on = here


def _place(entry: Entry) -> int:
    """Where the statement stands in the text: the last piece of the passage that shows its number; the start for a statement without words."""
    spans = numbered(entry.statement).spans
    return spans[-1][0] if spans else 0
