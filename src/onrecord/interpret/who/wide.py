"""Bodies that are of no state."""

from onrecord.interpret.who.lexicon import lexicon
from onrecord.model import SourceKind

WIDE = frozenset({"international", "world", "global", "european", "un", "worldwide", "african", "united-nations", "intercontinental"})


def is_wide(words: tuple[str, ...]) -> bool:
    """Whether a name is, or begins with, that of an international body."""
    if {w.lower() for w in words} & WIDE:
        return True
    known = lexicon().bodies
    plain = tuple(w for w in words if w != "The")
    for size in range(1, min(3, len(plain)) + 1):
        body = known.get(" ".join(plain[:size]))
        if body is not None and body.country is None and body.kind == SourceKind.ORGANIZATION:
            return True
    return bool(plain) and any(w in {"U.N.", "UN", "NATO", "EU", "E.U."} for w in plain)
