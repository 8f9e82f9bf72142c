"""The vocabulary by which sources are read: titles, roles, heads of phrases, given names (words.toml, people.txt)."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from onrecord.interpret.who.forms import base, singular
from onrecord.model import SourceKind

LONG_MEN = 4
"""Letters of words that only end like "fishermen"."""


@dataclass(frozen=True, slots=True)
class Body:
    """A body that needs no explanation in news: what it is, and whose."""

    kind: SourceKind
    country: str | None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Sets of lower-case words; `heads` gives the kind of a phrase's or name's head, `given` the sex of a given name (m, f, b for both)."""

    courtesy: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    stays: frozenset[str]
    short: dict[str, str]
    office: frozenset[str]
    role: frozenset[str]
    plural: frozenset[str]
    title_words: frozenset[str]
    past: frozenset[str]
    heads: dict[str, SourceKind]
    news: frozenset[str]
    law: frozenset[str]
    official: frozenset[str]
    human: frozenset[str]
    texts: frozenset[str]
    bodies: dict[str, Body]
    wide: frozenset[str]
    given: dict[str, str]
    surnames: frozenset[str]
    parties: dict[str, str]
    parties_named: frozenset[str]
    full: dict[str, str]
    spelled: dict[str, str]
    home: dict[str, str]
    system: dict[str, frozenset[str]]
    place: dict[str, frozenset[str]]
    small: dict[str, frozenset[str]]

    def body(self, words: Sequence[str]) -> Body | None:
        """The well-known body of that name, with or without the points of an acronym."""
        name = " ".join(words)
        return self.bodies.get(name) or self.bodies.get(name.replace(".", ""))

    def is_role(self, word: str) -> bool:
        """Whether a word (lower case) names what one person does or is."""
        return base(word) in self.role

    def kind(self, word: str) -> SourceKind | None:
        """What a phrase with this head is: of the lists, else by its form."""
        word = base(word)
        if word in self.role:
            return SourceKind.PERSON
        found = self.heads.get(word)
        if found is not None:
            return found
        if word in self.human or word in self.texts:
            return SourceKind.PERSON if word in self.human else SourceKind.DOCUMENT
        if singular(word) in self.role or singular(word) in self.human or word in self.plural or (word.endswith("men") and len(word) > LONG_MEN):
            return SourceKind.PEOPLE
        return self.heads.get(singular(word)) or (SourceKind.DOCUMENT if singular(word) in self.texts else None)


@cache
def lexicon() -> Lexicon:
    """The shipped vocabulary."""
    folder = files("onrecord.interpret.who")
    data = tomllib.loads(folder.joinpath("words.toml").read_text(encoding="utf-8"))
    titles, roles, kinds = data["titles"], data["roles"], data["kinds"]
    heads: dict[str, SourceKind] = {}
    for kind in (SourceKind.PEOPLE, SourceKind.GOVERNMENT, SourceKind.DOCUMENT, SourceKind.ORGANIZATION):
        for word in kinds[kind.value].split():
            heads.setdefault(word, kind)
    office = frozenset(roles["office"].split())
    given, surnames = _people(folder.joinpath("people.txt").read_text(encoding="utf-8"), data["given"])
    return Lexicon(
        courtesy=frozenset(titles["courtesy"].split()),
        male=frozenset(titles["male"].split()),
        female=frozenset(titles["female"].split()),
        stays=frozenset(titles["stays"].split()),
        short=data["short"],
        office=office,
        role=office | frozenset(roles["person"].split()) | frozenset(data["short"]),
        plural=frozenset(roles["plural"].split()),
        title_words=frozenset(roles["title_words"].split()),
        past=frozenset(roles["past"].split()),
        heads=heads,
        news=frozenset(kinds["news"].split()),
        law=frozenset(kinds["law"].split()),
        official=frozenset(kinds["official"].split()),
        human=frozenset(kinds["human"].split()),
        texts=frozenset(kinds["texts"].split()),
        bodies=_bodies(data["bodies"]),
        wide=frozenset(data["bodies"]["places"].replace("-", " ").split()),
        given=given,
        surnames=surnames,
        parties_named=frozenset(data["parties"]),
        parties={word: name for name, words in data["parties"].items() for word in words.split()},
        full=data["full"],
        spelled=data["spelled"],
        home={word: code for code, words in data["home"].items() for word in words.split()},
        system={key: frozenset(words.split()) for key, words in data["system"].items()},
        place={key: frozenset(words.split()) for key, words in data["place"].items()},
        small={key: frozenset(words.split()) for key, words in data["small"].items()},
    )


def _people(table: str, more: dict[str, str]) -> tuple[dict[str, str], frozenset[str]]:
    given: dict[str, str] = {}
    surnames: frozenset[str] = frozenset()
    for line in table.splitlines():
        sex, _, names = line.partition(" ")
        if sex == "s":
            surnames = frozenset(names.split())
        else:
            given.update(dict.fromkeys(names.split(), sex))
    for sex in ("m", "f"):
        for name in more[sex].split():
            given.setdefault(name, sex)
    return given, surnames | frozenset(more["first"].split())


def _bodies(data: dict[str, str]) -> dict[str, Body]:
    out: dict[str, Body] = {}
    for kind in (SourceKind.GOVERNMENT, SourceKind.ORGANIZATION):
        country: str | None = None
        for word in data[kind.value].split():
            if word.endswith(":"):
                country = word[:-1] if word != "-:" else None
            else:
                out[_spelled(word)] = Body(kind, country)
    for word in data["international"].split():
        out[_spelled(word)] = Body(SourceKind.ORGANIZATION, None)
    return out


def _spelled(word: str) -> str:
    """A name of the list as texts have it."""
    return word.replace("-", " ").replace("_", "-")
