"""The step of ICD 203 (2015) that a likelihood word stands for: a gloss, never a number."""

from collections.abc import Sequence
from functools import cache

from onrecord.interpret.stance.lexicon import Phrases, load, texts
from onrecord.language.forms import Word

STEPS = ("almost no chance", "very unlikely", "unlikely", "roughly even chance", "likely", "very likely", "almost certain")
NO_STEP = ""


@cache
def _steps() -> Phrases:
    data = load("likelihood.toml")
    listed = [(phrase, step) for step in STEPS for phrase in texts(data, "steps", step)]
    return Phrases.of([*listed, *((phrase, NO_STEP) for phrase in texts(data, "none", "phrases"))])


def likelihood_of(words: Sequence[Word]) -> str | None:
    """The step of the first likelihood phrase; None where no word of the scale stands."""
    return next((step for _, _, step in _steps().find(words) if step != NO_STEP), None)
