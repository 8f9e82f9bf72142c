"""What is done by telling: the act of a cue, read off its words by a lexicon (acts.toml)."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from onrecord.model import Act

WORD = re.compile(r"n't|[a-z]+|'[a-z]+")
SUFFIXES = (("ies", "y"), ("ied", "y"), ("sses", "ss"), ("es", "e"), ("es", ""), ("s", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""))
DOUBLED = re.compile(r"([bdgklmnprt])\1$")
LONGEST_PHRASE = 4


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Acts by phrase (a tuple of base forms), and what negation makes of them."""

    acts: dict[tuple[str, ...], Act]
    lemmas: frozenset[str]
    irregular: dict[str, str]
    telling: frozenset[Act]
    negated: dict[Act, Act]
    negations: frozenset[str]

    def base(self, word: str) -> str:
        """The base form under which the lexicon knows a word; the word itself when it does not."""
        if word in self.irregular:
            return self.irregular[word]
        forms = [word, *_stripped(word)]
        alone = next((form for form in forms if (form,) in self.acts), None)
        return alone or next((form for form in forms if form in self.lemmas), word)


def _stripped(word: str) -> Iterator[str]:
    """What the word may be a form of."""
    for suffix, ending in SUFFIXES:
        if word.endswith(suffix):
            stem = word.removesuffix(suffix)
            yield from (stem + ending, DOUBLED.sub(r"\1", stem))


@cache
def lexicon() -> Lexicon:
    """The shipped lexicon."""
    data = tomllib.loads(files("onrecord.interpret.act").joinpath("acts.toml").read_text(encoding="utf-8"))
    acts: dict[tuple[str, ...], Act] = {}
    for act, entries in data["acts"].items():
        for entry in entries.split():
            acts.setdefault(tuple(entry.split("-")), Act(act))
    return Lexicon(
        acts=acts,
        lemmas=frozenset(word for phrase in acts for word in phrase),
        irregular=data["irregular"],
        telling=frozenset(Act(a) for a in data["telling"]["acts"]),
        negated={Act(a): Act(b) for a, b in data["negated"].items()},
        negations=frozenset(data["negation"]["words"]),
    )


def act_of(cue: str, following: str = "") -> Act | None:
    """The act of a cue; None where the lexicon knows none of its words.

    The longest known phrase decides; of equally long ones the last, as auxiliaries and "went on to" stand before the verb that counts. A phrase may
    go on into the words `following` the cue ("declined | to comment").
    """
    known = lexicon()
    words, more = _words(cue), _words(following)
    found = _longest(known, words, more)
    if found is None:
        return None
    size, act = found
    if known.negations.isdisjoint(words) or size > 1:
        return act
    return Act.DECLINE if act in known.telling else known.negated.get(act, act)


def _words(text: str) -> list[str]:
    return WORD.findall(text.lower().replace("’", "'").replace("n't", " n't"))


def _longest(known: Lexicon, words: list[str], more: list[str]) -> tuple[int, Act] | None:
    """The longest, last phrase that begins in `words`, with its length; a single word must stand in them."""
    line = [*words, *more[: LONGEST_PHRASE - 1]]
    bases = [known.base(w) for w in line]
    for size in range(LONGEST_PHRASE, 0, -1):
        for i in range(min(len(words), len(line) - size + 1) - 1, -1, -1):
            act = known.acts.get(tuple(bases[i : i + size])) or known.acts.get(tuple(line[i : i + size]))
            if act is not None:
                return size, act
    return None
