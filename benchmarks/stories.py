"""Invented articles about stories that go on for days: what claims are measured on.

Twenty articles appear on a day, each about one of the stories that are told then. A story has its own people, words and claims; three in ten
tellings tell one of its claims again, with a third of the words changed. Some people are in many stories, as in the news.
Words are as frequent as the shipped table of rarity has them, with made-up ones for those that are rarer than any of it.
"""

import json
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.resources import files
from itertools import accumulate

from benchmarks.invented import COMMON, FIRST_DAY, SENTENCE, Invention

ON_A_DAY = 20
OF_A_STORY = 25
"""Articles about a story, one with another."""
TOLD_AT_ONCE = 12
"""Stories that are told at one time."""
WORDS, OWN = 120, 0.3
"""Words that belong to a story, and the share that they have of what is told about it."""
PEOPLE = 8
RARE = 2
"""How often a made-up word stands in as many articles as the table of rarity was counted on."""
CLAIMS, AGAIN, CHANGED = 12, 0.3, 0.3
"""Claims of a story, the share of the tellings that tell one of them again, and the share of its words that are other ones then."""


@dataclass(frozen=True, slots=True)
class Story:
    """Who and what one story is about."""

    people: tuple[str, ...]
    words: tuple[str, ...]
    claims: tuple[str, ...]


class Stories(Invention):
    """Draws articles in the order of their days."""

    def __init__(self, *, statements: int = 4):
        super().__init__(statements=statements)
        counts = shipped_counts()
        common = sorted(counts, key=lambda stem: (-counts[stem], stem))
        made_up = self.words[len(COMMON.split()) :]
        self.words = [*common, *made_up]
        self._weights = list(accumulate([*(counts[stem] for stem in common), *(RARE for _ in made_up)]))
        self._stories: dict[int, Story] = {}

    def day(self, number: int) -> date:
        """So many articles appear on each day."""
        return FIRST_DAY + timedelta(days=number // ON_A_DAY)

    def telling(self, number: int) -> tuple[str, str]:
        """Somebody of a story that is told when an article appears, and what."""
        story = self._story(number // OF_A_STORY + self.chance.randrange(TOLD_AT_ONCE))
        who = self.chance.choice(story.people)
        if self.chance.random() < AGAIN:
            words = self.chance.choice(story.claims)[:-1].split()
            return who, f"{' '.join(self.word() if self.chance.random() < CHANGED else word for word in words)}."
        return who, self._about(story.words)

    def _story(self, number: int) -> Story:
        if number not in self._stories:
            words = tuple(self.chance.sample(self.words[100:], WORDS))
            people = tuple(self.people[int(len(self.people) * self.chance.random() ** 2)] for _ in range(PEOPLE))
            self._stories[number] = Story(people, words, tuple(self._about(words) for _ in range(CLAIMS)))
            self._stories.pop(number - 4 * TOLD_AT_ONCE, None)
        return self._stories[number]

    def _about(self, own: tuple[str, ...]) -> str:
        length = self.chance.randrange(SENTENCE // 2, 2 * SENTENCE)
        return f"{' '.join(self.chance.choice(own) if self.chance.random() < OWN else self.word() for _ in range(length))}."


def shipped_counts() -> dict[str, int]:
    """Stems with the number of articles that they stand in, as the table of rarity counts them."""
    table = json.loads(files("onrecord.reconcile.claims.pairs").joinpath("rarity.json").read_text(encoding="utf-8"))
    return table["counts"]
