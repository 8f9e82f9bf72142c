"""What is done by telling: the act of a cue, read off its words by a lexicon (acts.toml)."""

import re
import tomllib
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
    irregular: dict[str, str]
    telling: frozenset[Act]
    negated: dict[Act, Act]
    negations: frozenset[str]

    def base(self, word: str) -> str:
        """The base form under which the lexicon knows a word; the word itself when it does not."""
        if word in self.irregular:
            return self.irregular[word]
        if (word,) in self.acts:
            return word
        for suffix, ending in SUFFIXES:
            if word.endswith(suffix):
                stem = word.removesuffix(suffix)
                for form in (stem + ending, DOUBLED.sub(r"\1", stem)):
                    if (form,) in self.acts:
                        return form
        return word


@cache
def lexicon() -> Lexicon:
    """The shipped lexicon."""
    data = tomllib.loads(files("onrecord.interpret").joinpath("acts.toml").read_text(encoding="utf-8"))
    acts: dict[tuple[str, ...], Act] = {}
    for act, entries in data["acts"].items():
        for entry in entries.split():
            acts.setdefault(tuple(entry.split("-")), Act(act))
    return Lexicon(
        acts=acts,
        irregular=data["irregular"],
        telling=frozenset(Act(a) for a in data["telling"]["acts"]),
        negated={Act(a): Act(b) for a, b in data["negated"].items()},
        negations=frozenset(data["negation"]["words"]),
    )


def act_of(cue: str) -> Act | None:
    """The act of a cue; None where the lexicon knows none of its words.

    The longest known phrase decides; of equally long ones the last, as auxiliaries and "went on to" stand before the verb that counts.
    """
    known = lexicon()
    words = WORD.findall(cue.lower().replace("’", "'").replace("n't", " n't"))
    bases = [known.base(w) for w in words]
    found: tuple[int, int, Act] | None = None
    for size in range(1, LONGEST_PHRASE + 1):
        for i in range(len(bases) - size + 1):
            act = known.acts.get(tuple(bases[i : i + size])) or known.acts.get(tuple(words[i : i + size]))
            if act is not None and (found is None or (size, i) >= found[:2]):
                found = (size, i, act)
    if found is None:
        return None
    size, _, act = found
    if known.negations.isdisjoint(words) or size > 1:
        return act
    return Act.DECLINE if act in known.telling else known.negated.get(act, act)
