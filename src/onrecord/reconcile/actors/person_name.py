"""The parts of a person's name, by which people of different documents are compared."""

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.language.fold import folded
from onrecord.reconcile.actors.tables import words

INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?\.?")
VOWELS = frozenset("AEIOUY")
MOST_WORDS = 12
"""Words of a name that are compared; what is longer is no name."""
LONGEST_FAMILY = 3
"""Words of a name in which the family name may stand first."""
SAME_SOUND = {
    "shch": "s",
    "sch": "s",
    "sh": "s",
    "ch": "c",
    "kh": "h",
    "zh": "z",
    "ts": "c",
    "tz": "c",
    "ph": "f",
    "ck": "k",
    "q": "k",
    "x": "ks",
    "w": "v",
}
"""Ways in which one sound is written in Latin letters."""
SILENT = re.compile(r"[aeiouyjh]")
DOUBLE = re.compile(r"(.)\1+")
SHORT = 5
"""Family names with fewer letters are told apart as they are written: their consonants alone say too little."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """Folded parts. `given` is empty for a last name alone, and one letter for initials; `is_turned` where the family name stands first."""

    last: str
    given: str = ""
    middles: tuple[str, ...] = ()
    generation: str | None = None
    is_turned: bool = False

    @property
    def is_initials(self) -> bool:
        """Whether only letters of the given names are known."""
        return len(self.given) == 1

    @property
    def letters(self) -> str:
        """The initials: of the given name, and of those that follow."""
        return self.given[:1] + "".join(m[0] for m in self.middles)

    @property
    def is_short(self) -> bool:
        """Whether the name alone does not say who is meant: a last name, or one letter with it."""
        return not self.given or (self.is_initials and not self.middles)


@lru_cache(maxsize=65_536)
def person_name(name: str) -> PersonName:
    """Take a name apart: titles and particles are dropped, and what says only "the younger" is kept aside."""
    raw = [part for word in name.replace(",", " ").split()[:MOST_WORDS] for part in _split(word)]
    tokens = _without_titles([(w, _fold(w)) for w in raw if _fold(w)])
    tokens, generation = _without_suffixes(tokens)
    plain = _without_particles(tokens)
    if not plain:
        return PersonName(folded(name))
    family, rest, is_turned = _family(plain, is_hyphened=any("-" in word for word, _ in tokens[1:]))
    if rest and len(rest[0]) == 1 and any(len(m) > 1 for m in rest[1:]):
        rest = [" ".join(rest)]
    return PersonName(family, rest[0] if rest else "", tuple(rest[1:]), generation, is_turned)


def sounded(last: str) -> str:
    """A last name by its consonants, so that ways of writing one foreign name meet; short ones as they are."""
    if len(last) < SHORT:
        return last
    for written, sound in SAME_SOUND.items():
        last = last.replace(written, sound)
    bones = last[0].replace("y", "j").replace("i", "j") + SILENT.sub("", last[1:])
    bones = DOUBLE.sub(r"\1", bones)
    return bones if len(bones) > 1 else last


def _split(word: str) -> list[str]:
    """A word as its letters where it is initials ("J.R.", "JD")."""
    bare = word.replace(".", "")
    if INITIALS.fullmatch(word) or (len(bare) == 2 and bare.isupper() and not VOWELS & set(bare)):
        return list(bare)
    return [word]


def _fold(word: str) -> str:
    first, _, rest = word.replace("‑", "-").replace("’", "'").partition("-")
    if rest and words().has("articles", first.lower()) and (first.islower() or first in {"Al", "El"}):
        return folded(rest)
    return folded(word).replace(" ", "")


def _without_titles(tokens: list[tuple[str, str]]) -> list[tuple[str, str]]:
    start = 0
    while start < len(tokens) - 1 and words().has("honorifics", tokens[start][1]):
        start += 1
    return tokens[start:]


def _without_suffixes(tokens: list[tuple[str, str]]) -> tuple[list[tuple[str, str]], str | None]:
    generation: str | None = None
    while len(tokens) > 1 and words().has("suffixes", tokens[-1][1]):
        if words().has("generations", tokens[-1][1]):
            generation = {"junior": "jr", "senior": "sr"}.get(tokens[-1][1], tokens[-1][1])
        tokens = tokens[:-1]
    return tokens, generation


def _without_particles(tokens: list[tuple[str, str]]) -> list[str]:
    table = words()
    kept: list[str] = []
    for i, (word, low) in enumerate(tokens):
        is_particle = table.has("particles", low) and i < len(tokens) - 1
        may_be_given = i == 0 and not word[0].islower() and (len(tokens) > 2 or table.has("also_first", low))
        if not is_particle or may_be_given:
            kept.append(low)
    return kept


def _family(plain: list[str], *, is_hyphened: bool) -> tuple[str, list[str], bool]:
    """The family name, the others, and whether the family name stands first; of two family names it is the first by the alphabet."""
    first, last = plain[0], plain[-1]
    table = words()
    may_be_first = table.has("families", first) and (is_hyphened or not table.has("also_given", first))
    if not may_be_first or not 2 <= len(plain) <= LONGEST_FAMILY or any(len(word) == 1 for word in plain):
        return last, plain[:-1], False
    if table.has("families", last) and (last < first or len(plain) > 2):
        return last, plain[:-1], False
    return first, ["".join(plain[1:])], True
