"""Tellings built by hand. People, papers and states are invented."""

from itertools import count
from typing import Any

from onrecord.model import Act, Polarity, SourceKind
from onrecord.reconcile.claims.telling import Mention, Telling

_numbers = count(1)
NEGATIVE_ACTS = frozenset({Act.DENY, Act.DISPUTE, Act.DECLINE, Act.REFUSE, Act.DOUBT})
DEFAULTS: dict[str, Any] = {
    "story": "s1",
    "day": "2031-05-09",
    "outlet": None,
    "title": None,
    "lead": "",
    "is_headline": False,
    "naming": None,
    "country": None,
    "form_quoted": False,
    "certainty": None,
}


def telling(speaker: str, cue: str, content: str, act: Act = Act.SAY, *, source: str | None = None, document: str = "d1", **more: Any) -> Telling:
    """A statement behind all that were built before; negative where its act is, or where the content has a "not"."""
    number = next(_numbers)
    negative = act in NEGATIVE_ACTS or " not " in f" {content} " or "n't" in content
    values = DEFAULTS | {
        "id": f"t{number:06}",
        "parent_id": None,
        "document_id": document,
        "document": document,
        "at": number * 100,
        "speaker": speaker,
        "entity_id": f"{document}:{speaker}",
        "actor_id": f"actor:{speaker}",
        "kind": SourceKind.PERSON,
        "source": speaker if source is None else source,
        "cue": cue,
        "content": content,
        "sentence": f"{speaker} {cue} {content}.",
        "context": f"{speaker} {cue} {content}.",
        "act": act,
        "polarity": Polarity.NEGATIVE if negative else Polarity.POSITIVE,
    }
    return Telling(**(values | more))


def mention(name: str) -> Mention:
    """A mention at the beginning of a content."""
    return Mention(0, 1, f"e:{name}", name)
