"""The records of figures."""

from dataclasses import replace

from onrecord.interpret.who.cast import entity_id
from onrecord.interpret.who.country import country_of
from onrecord.interpret.who.figure import Figure
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.name import Sort
from onrecord.interpret.who.scene import Scene
from onrecord.interpret.who.tables import nations
from onrecord.interpret.who.wide import is_wide
from onrecord.model import Entity, Naming, Number, Office, SourceKind

WEAK_TITLES = frozenset(
    {"dr", "dr.", "prof", "prof.", "sir", "democrat", "republican", "independent", "host", "man", "woman", "representative", "senator"}
)
"""Titles that give way to another that stands beside the name."""


class Records:
    """The records of figures, made once each."""

    def __init__(self, document_id: str, scene: Scene) -> None:
        self.document_id = document_id
        self.scene = scene
        self.made: dict[int, Entity] = {}

    def of(self, figure: Figure) -> Entity:
        """The record of a figure."""
        if id(figure) not in self.made:
            self.made[id(figure)] = self._make(figure)
        return self.made[id(figure)]

    def _make(self, figure: Figure) -> Entity:
        mentions = tuple(sorted(set(figure.mentions)))
        first = mentions[0][0] if mentions else figure.order
        kind = figure.kind or (SourceKind.PERSON if figure.sort == Sort.PERSON or len(figure.words) > 1 else SourceKind.ORGANIZATION)
        if kind == SourceKind.GOVERNMENT and figure.sort == Sort.BODY and figure.code is None and is_wide(figure.words):
            kind = SourceKind.ORGANIZATION
        number = figure.number or (Number.PLURAL if kind == SourceKind.PEOPLE else Number.SINGULAR)
        nationality = figure.nationality if kind == SourceKind.PERSON else None
        return Entity(
            id=entity_id(self.document_id, figure.name, first),
            name=figure.name,
            kind=kind,
            naming=figure.naming,
            number=number,
            country=self._iso(country_of(self.scene, figure)),
            nationality=self._iso(nationality),
            offices=tuple(sorted(self._spelled(figure), key=_weight)),
            anonymity_reason=figure.reason,
            is_assumed=figure.is_assumed,
            mentions=mentions,
        )

    def _iso(self, code: str | None) -> str | None:
        """A code of the table; a state that it lacks has none, and Georgia in a text on the U.S. is of it."""
        if code == "GE" and self.scene.is_american_georgia:
            return "US"
        return code if code in nations().names else None

    def _spelled(self, figure: Figure) -> list[Office]:
        """The offices of a figure, with a body's name in full where an acronym stands for it."""
        out: list[Office] = []
        court = _one_court(self.scene) if figure.kind == SourceKind.PERSON and figure.naming == Naming.NAMED else None
        for office, at in zip(figure.offices, figure.body_starts, strict=True):
            body = self.scene.figures.by_start(at) if at is not None else None
            if court is not None and office.body is None and (office.title or "").lower().split()[-1:] == ["judge"]:
                office = replace(office, body=court)  # noqa: PLW2901
            short = office.body is not None and office.body.replace(".", "").isupper() and " " not in office.body
            body = _abbreviated(self.scene, office.body) if short and body is None and office.body is not None else body
            if body is not None and body.code is not None and body.code not in nations().names and body.sort == Sort.PLACE:
                office = replace(office, body=None)  # noqa: PLW2901 - a state that the table lacks is a country, as one of the table is
            is_common = office.body is not None and _is_common(office.body)
            if body is None and office.body is not None and (office.body.islower() or is_common):
                full = _body_called(self.scene, office.body.lower().split()[-1])
                office = replace(office, body=full) if full else office  # noqa: PLW2901
            is_full = body is not None and body.sort == Sort.BODY and (short or is_common)
            out.append(replace(office, body=body.name) if body is not None and is_full else office)
        return out


def _abbreviated(scene: Scene, short: str) -> Figure | None:
    """The body that a text abbreviates like this."""
    bodies = (f for f in scene.figures.items if f.sort == Sort.BODY)
    return next((f for f in bodies if any(scene.tokens.text[a:b] == short for a, b in f.mentions)), None)


def _is_common(body: str) -> bool:
    """Whether a body's name is one common noun that only opens a sentence ("Company chemist Ann Okoro")."""
    return body.istitle() and body.lower() in lexicon().small["generic"]


def _one_court(scene: Scene) -> str | None:
    """The one court that a text names or, where it names none, describes, where its judges sit."""
    found = [f.name for f in scene.figures.items if f.sort == Sort.BODY and "court" in f.folded and len(f.words) > 1 and "supreme" not in f.folded]
    found = found or [f.name for f in scene.described.values() if f.head == "court" and " " in f.name]
    return found[0] if len(found) == 1 else None


def _body_called(scene: Scene, head: str) -> str | None:
    """The one body of a text that "the panel" or "the committee" can mean."""
    found = [f.name for f in scene.figures.items if f.sort == Sort.BODY and {"panel": "committee"}.get(head, head) in f.folded]
    return found[0] if len(found) == 1 else None


def _weight(office: Office) -> tuple[bool, bool, bool, bool]:
    """Offices that tell most first: present before past, titles of address, bodies alone and parties last, a bare "actor" behind more."""
    words = (office.title or "").lower().split()
    is_weak = not words or words[-1] in WEAK_TITLES or not lexicon().small["kin"].isdisjoint(words)
    is_member = bool(words) and (words[-1] in lexicon().parties or words[-1] == "independent")
    is_bare = office.body is None and len(words) == 1 and words[0] == (office.title or "")
    return is_weak, office.is_past, is_member, is_bare
