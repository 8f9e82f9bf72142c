"""Everybody in an article who speaks or is spoken to, with what is known of them and where they are quoted."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.export.outline import Entry, walk
from onrecord.export.visible import one_line
from onrecord.export.wording import NOBODY, is_nobody, is_unnamed, kind_words, office_words, title_words
from onrecord.interpret.who.tables import nations
from onrecord.model import Article, Entity, Office, SourceKind


@dataclass(frozen=True, slots=True)
class Person:
    """One entity. `anchor` ends its anchor on the page; `told` and `addressed` are the numbers of its statements and of those told to it."""

    anchor: str
    entity: Entity
    told: tuple[str, ...] = ()
    addressed: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name, or that there is none."""
        return NOBODY if is_nobody(self.entity) else one_line(self.entity.name)

    @property
    def is_nobody(self) -> bool:
        """Whether no words of the article tell who it is."""
        return is_nobody(self.entity)

    @property
    def is_unnamed(self) -> bool:
        """Whether it is told of, and not by name or office."""
        return is_unnamed(self.entity)

    @property
    def kind(self) -> str:
        """What it is: "person", "unnamed people"."""
        return one_line(kind_words(self.entity))

    @property
    def country(self) -> str:
        """The name of its country in English, or the code where the table has no name for it; empty where it is not known."""
        code = self.entity.country or ""
        return one_line(nations().names.get(code, code))

    @property
    def place(self) -> tuple[str, ...]:
        """Role, affiliation and country, as far as they are known and the name does not say them; else what it is, unless one human."""
        told = (*office_words(self.entity), self.country)
        kind = "" if self.is_unnamed or self.entity.kind is SourceKind.PERSON else self.kind
        return tuple(part for part in told if part and part.lower() not in self.name.lower()) or ((kind,) if kind else ())

    @property
    def offices(self) -> tuple[str, ...]:
        """Every office, present ones first."""
        return tuple(_office(o) for o in sorted(self.entity.offices, key=lambda o: o.is_past))


def people(article: Article, entries: Iterable[Entry]) -> tuple[Person, ...]:
    """A person for each entity: those who speak, then those who are only spoken to or named; each in the order in which the article brings them."""
    told, addressed = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for entry in walk(entries):
        holder, addressee = entry.statement.holder, entry.statement.setting.addressee
        if holder is not None:
            told[holder.id].append(entry.number)
        if addressee is not None and addressee.entity_id is not None:
            addressed[addressee.entity_id].append(entry.number)
    ranked = sorted(_entities(article).values(), key=lambda e: (not told[e.id], is_nobody(e)))
    return tuple(Person(f"who{i}", e, tuple(told[e.id]), tuple(addressed[e.id])) for i, e in enumerate(ranked, start=1))


def _entities(article: Article) -> Mapping[str, Entity]:
    """The article's entities by id, and the holders that it does not list."""
    return {e.id: e for e in (*article.entities, *(s.holder for s in article.statements if s.holder))}


def _office(office: Office) -> str:
    title = title_words(office.title, is_past=office.is_past) if office.title else ("formerly" if office.is_past else "")
    return one_line(", ".join(part for part in (title, office.body) if part))
