"""Cards built by hand. People, papers and bodies are invented; states stand as bare words."""

from collections.abc import Iterable, Sequence
from itertools import count

from onrecord.model import Naming, Office, SourceKind
from onrecord.reconcile.actors import Actor, Card, gather
from onrecord.reconcile.actors.judgement import Judgement

_numbers = count(1)


def card(
    name: str,
    *,
    kind: SourceKind = SourceKind.PERSON,
    naming: Naming = Naming.NAMED,
    country: str | None = None,
    nationality: str | None = None,
    offices: Sequence[tuple[str | None, str | None] | tuple[str | None, str | None, bool]] = (),
    day: str | None = "2024-03-01",
    document: str | None = None,
    is_plural: bool = False,
    aliases: tuple[str, ...] = (),
) -> Card:
    """A card of a document of its own, unless one is named."""
    number = f"{next(_numbers):06}"
    held = tuple(Office(*office) for office in offices)
    return Card(f"e{number}", document or f"d{number}", day, name, kind, naming, country, nationality, held, is_plural, aliases)


def body(name: str, *, country: str | None = None, kind: SourceKind = SourceKind.ORGANIZATION, aliases: tuple[str, ...] = ()) -> Card:
    """An organization, or with its kind a government's organ."""
    return card(name, kind=kind, country=country, aliases=aliases)


def organ(name: str, *, country: str | None = None) -> Card:
    """A state or its organ."""
    return body(name, country=country, kind=SourceKind.GOVERNMENT)


def parts(cards: Iterable[Card], judgements: Sequence[Judgement] = ()) -> list[list[str]]:
    """The names of each actor's cards, sorted."""
    some = list(cards)
    names = {c.entity_id: c.name for c in some}
    return sorted(sorted(names[m] for m in actor.members) for actor in gather(some, judgements))


def only(cards: Iterable[Card], judgements: Sequence[Judgement] = ()) -> Actor:
    """The one actor that all cards are."""
    (actor,) = gather(cards, judgements)
    return actor
