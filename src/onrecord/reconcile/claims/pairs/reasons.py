"""Why two statements are taken for one proposition, in words."""

from collections.abc import Mapping

from onrecord.reconcile.claims.pairs.prepared import Prepared

MOST_WORDS = 4
RARE = 0.45
"""Weight from which a shared word is worth telling: it stands in one article of twenty or fewer."""
ALIKE = 0.25
"""Share of the words of titles and leads from which two articles are told to be about one event."""


def reasons(a: Prepared, b: Prepared, found: Mapping[str, float]) -> tuple[str, ...]:
    """What speaks for a shared proposition, the strongest first."""
    out: list[str] = []
    if names := sorted(a.names & b.names):
        out.append(f"both name {', '.join(_name(n) for n in names[:MOST_WORDS])}")
    common = sorted((s for s in a.words.weights.keys() & b.words.weights.keys() - a.names), key=lambda s: (-a.words.weights[s], s))
    if rare := [s for s in common if a.words.weights[s] >= RARE][:MOST_WORDS]:
        out.append(f"both have words with {', '.join(f'{s}-' for s in rare)}")
    if same := sorted({n.shown for n in a.numbers} & {n.shown for n in b.numbers}):
        out.append(f"both say {', '.join(same[:MOST_WORDS])}")
    if found["same_speaker"]:
        out.append("the same source")
    if found["answers"]:
        out.append("one names the other's source" if found["answers"] == 1 else "each names the other's source")
    if not found["together"] and found["event"] >= ALIKE:
        out.append("articles about one event")
    return tuple(out)


def _name(key: str) -> str:
    return key if key.isupper() else key.capitalize()
