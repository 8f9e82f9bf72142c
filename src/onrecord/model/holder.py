"""Who holds a statement: the entity behind a source, as one article gives it."""

from dataclasses import dataclass

from onrecord.model.labels import Naming, Number, SourceKind
from onrecord.model.span import Span


@dataclass(frozen=True, slots=True)
class Office:
    """A position that somebody holds or held: its title and the body it is held at, in the article's words."""

    title: str | None
    body: str | None = None
    is_past: bool = False


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that speaks, thinks or is spoken to in one article.

    `name` is the fullest name that the article gives, or the description of who is not named. `country` is an ISO 3166-1 alpha-2 code: the state's
    own, else that of the office or body spoken for, else `nationality`, which says only where a person is from. `is_assumed` is true where several
    unnamed mentions are taken for one group. `mentions` are where it is named, described or meant, in any order; one may stand in
    another.
    """

    id: str
    name: str
    kind: SourceKind | None = None
    naming: Naming | None = None
    number: Number | None = None
    country: str | None = None
    nationality: str | None = None
    offices: tuple[Office, ...] = ()
    anonymity_reason: str | None = None
    is_assumed: bool = False
    mentions: tuple[Span, ...] = ()

    @property
    def office(self) -> Office | None:
        """The office by which the article calls on this entity: the present one first, else a past one."""
        return next((o for o in self.offices if not o.is_past), self.offices[0] if self.offices else None)
