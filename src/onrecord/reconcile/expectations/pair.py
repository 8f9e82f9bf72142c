"""Options that a clause sets against each other."""

from dataclasses import dataclass

from onrecord.model import Span
from onrecord.reconcile.expectations.comparison import Scale


@dataclass(frozen=True, slots=True)
class Pair:
    """Spans of words: those of the first stand before those of the next. `relation` are the words that say so, in the cue too where `in_cue`."""

    scale: Scale
    ranks: tuple[Span, ...]
    relation: tuple[Span, ...]
    in_cue: bool = False
