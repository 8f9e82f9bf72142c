"""Whether a cue is addressed to somebody: "told | reporters"."""

from functools import cache

from onrecord.interpret.act.tables import table
from onrecord.interpret.act.words import verb_forms, words_of


def addresses(cue: str) -> bool:
    """Whether the object of the cue is who is spoken to: true of "told" and "has warned", false of "said" and "replied"."""
    words = words_of(cue, [(0, len(cue))])
    return any(not _verbs().isdisjoint(verb_forms(w.surface)) for w in words) or _calls_on(tuple(w.surface for w in words))


def _calls_on(words: tuple[str, ...]) -> bool:
    return len(words) > 1 and words[-1] in ("on", "upon") and "call" in verb_forms(words[-2])


@cache
def _verbs() -> frozenset[str]:
    return frozenset(table("address")["verbs"].split())
