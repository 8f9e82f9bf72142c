"""Tellings made by hand: an invented holder, an invented article."""

from datetime import date

from onrecord.model import Act, Certainty, Polarity
from onrecord.reconcile.claims.telling import Telling
from onrecord.reconcile.expectations import Direction, Expectation, Kind, Slice, expectations

PUBLISHED = date(2031, 5, 14)
"""A Wednesday."""


def telling(content: str, *, cue: str = "said", act: Act | None = Act.SAY, **fields: object) -> Telling:
    """One statement of the harbor master Ada Brenk; fields that do not matter are empty."""
    plain: dict[str, object] = {
        **dict.fromkeys(("parent_id", "outlet", "title", "kind", "naming", "country", "certainty", "polarity")),
        "id": "t1",
        "document_id": "d1",
        "document": "the-tide",
        "story": "d1",
        "day": "2031-05-14",
        "lead": "",
        "at": 0,
        "is_headline": False,
        "speaker": "Ada Brenk",
        "entity_id": "e1",
        "actor_id": "a1",
        "source": "Ada Brenk",
        "sentence": content,
        "context": content,
        "form_quoted": False,
    }
    return Telling(**{**plain, "content": content, "cue": cue, "act": act, **fields})  # type: ignore[arg-type]


def found(content: str, **fields: object) -> tuple[Expectation, ...]:
    """The expectations of one telling, published on a Wednesday in May."""
    return expectations([telling(content, **fields)], PUBLISHED)  # type: ignore[arg-type]


def texts(slices: tuple[Slice, ...]) -> list[str]:
    """The words of slices."""
    return [s.text for s in slices]


def expectation(id_: str, *, actor_id: str | None = "a1", direction: Direction = Direction.WILL, **fields: object) -> Expectation:
    """An expectation of which only what is named matters."""
    plain: dict[str, object] = {
        "telling_id": "t1",
        "document_id": "d1",
        "speaker": "Ada Brenk",
        "words": Slice(0, 4, "rain"),
        "kind": Kind.FORECAST,
        "certainty": Certainty.CERTAIN,
        "polarity": Polarity.POSITIVE,
    }
    return Expectation(id=id_, actor_id=actor_id, direction=direction, **{**plain, **fields})  # type: ignore[arg-type]
