"""Articles of made-up words, people and papers, with their statements: what a ledger is measured on when no corpus is large enough.

Words are drawn by Zipf's law (exponent 1) from a few thousand, so that a search meets common and rare ones as it does in the news. A tenth of the
articles reprint the one before them in another paper. The same seed gives the same articles.
"""

import random
from bisect import bisect
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import accumulate, islice

from onrecord.model import (
    Act,
    Article,
    Certainty,
    Document,
    Entity,
    Form,
    Maker,
    Naming,
    Passage,
    Place,
    Polarity,
    SourceKind,
    Stance,
    Statement,
)
from onrecord.model.ids import content_id
from onrecord.store import Capture, Ledger, put_article

SEED = 20240501
WORDS = 4_000
SOURCES = 200
OUTLETS = 40
DAYS = 3 * 365
FIRST_DAY = date(2022, 1, 1)
STATEMENTS = 4
"""Statements in an article, half as many to twice as many."""
SENTENCE = 16
FILLING = 6
"""Sentences of an article that tell nobody's words."""
REPRINTED = 0.1
PHRASE = "This story was first printed in the morning edition of the paper and has been shortened for these pages."
PHRASED = 0.2
"""Share of the articles that end with the phrase."""
BATCH = 500
AT = "2025-01-01T00:00:00+00:00"
SYLLABLES = tuple(consonant + vowel for consonant in "bdfghklmnprstv" for vowel in "aeio")
COMMON = (
    "the of to and a in that it for on with as was at by an be from this had not are but or have they which one you were all her she there would "
    "their we him been has when who will no more if out so up into than them can only other new some could time these two may then do first any my "
    "now such like our over man me even most made after also did many off before must well back through years where much your way down should each"
)
"""The most frequent words, whose places in the order are theirs in any English text."""


class Invention:
    """Draws articles, one after the other."""

    def __init__(self, *, seed: int = SEED, statements: int = STATEMENTS):
        self.chance = random.Random(seed)  # noqa: S311 - no secret
        self.statements = statements
        self.mean = (statements // 2 + 2 * statements) / 2
        common = COMMON.split()
        self.words = [*common, *self._names(WORDS - len(common), 2, 4)]
        self._weights = list(accumulate(1 / rank for rank in range(1, WORDS + 1)))
        self.people = [f"{a.title()} {b.title()}" for a, b in zip(self._names(SOURCES, 2, 3), self._names(SOURCES, 2, 3), strict=True)]
        self.outlets = [f"The {name.title()} Post" for name in self._names(OUTLETS, 2, 3)]

    def articles(self) -> Iterator[Article]:
        """Articles without end."""
        before: list[str] = []
        number = 0
        while True:
            number += 1
            reprints = bool(before) and self.chance.random() < REPRINTED
            sentences = before if reprints else [self.sentence() for _ in range(FILLING)]
            before = [] if reprints else sentences
            yield self._article(number, sentences)

    def sentence(self, most: int = SENTENCE) -> str:
        """Words, with a full stop behind them."""
        return f"{' '.join(self.word() for _ in range(self.chance.randrange(most // 2, most)))}."

    def word(self) -> str:
        """One word, common ones more often."""
        return self.words[bisect(self._weights, self.chance.random() * self._weights[-1])]

    def _names(self, count: int, least: int, most: int) -> list[str]:
        found: dict[str, None] = {}
        while len(found) < count:
            found["".join(self.chance.choice(SYLLABLES) for _ in range(self.chance.randint(least, most)))] = None
        return list(found)

    def _article(self, number: int, sentences: list[str]) -> Article:
        told = [self.telling(number) for _ in range(self.chance.randrange(self.statements // 2, 2 * self.statements + 1))]
        lines = [f"Number {number}", *(f"{who} said {what}" for who, what in told), *sentences, *([PHRASE] if self.chance.random() < PHRASED else [])]
        text = "\n\n".join(lines)
        day = self.day(number)
        outlet = self.chance.choice(self.outlets)
        name = f"n{number}"
        id_ = f"sha256:{content_id(text) * 4}"
        document = Document(
            id_, text, path=f"{name}.txt", url=f"https://post.example/{name}", publisher=outlet, published=day.isoformat(), language="en"
        )
        entities = {who: Entity(content_id(id_, who), who, SourceKind.PERSON, Naming.NAMED, mentions=_spans(text, who)) for who, _ in told}
        statements = tuple(self._statement(document, i, entities[who], what) for i, (who, what) in enumerate(told))
        return Article(name, document, statements, (), tuple(entities.values()))

    def day(self, number: int) -> date:  # noqa: ARG002 - others go by the number
        """When an article appears."""
        return FIRST_DAY + timedelta(days=self.chance.randrange(DAYS))

    def telling(self, number: int) -> tuple[str, str]:  # noqa: ARG002
        """Who tells in an article, some far more often than others, and what."""
        return self.people[int(SOURCES * self.chance.random() ** 2)], self.sentence(2 * SENTENCE)

    def _statement(self, document: Document, number: int, holder: Entity, what: str) -> Statement:
        start = document.text.index(f"said {what}")
        cue, content = (start, start + 4), (start + 5, start + 4 + len(what))
        source = (start - 1 - len(holder.name), start - 1)
        stance = Stance(self.chance.choice(list(Certainty)), self.chance.choice(list(Polarity)))
        text = document.text
        return Statement(
            id=content_id(document.id, number),
            parent=None,
            place=Place.BODY,
            source=Passage.of(text, [source]),
            cue=Passage.of(text, [cue]),
            content=Passage.of(text, [content]),
            form=self.chance.choice(list(Form)),
            act=self.chance.choice(list(Act)),
            confidence=0.9,
            made_by=MAKER,
            stance=stance,
            holder=holder,
        )


MAKER = Maker("0", "invented")


def fill(ledger: Ledger, articles: Iterable[Article]) -> int:
    """Put articles into a ledger, many in one transaction; how many statements they have."""
    run_id = ledger.begin_run(MAKER, {}, at=AT)
    count = 0
    waiting = iter(articles)
    while batch := list(islice(waiting, BATCH)):
        with ledger.write() as connection:
            for article in batch:
                put_article(connection, article, Capture(article.name, AT), run_id=run_id)
        count += sum(len(article.statements) for article in batch)
    return count


def _spans(text: str, who: str) -> tuple[tuple[int, int], ...]:
    start = text.index(who)
    return ((start, start + len(who)),)
