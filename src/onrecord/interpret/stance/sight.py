"""What certainty is read from, and what is found."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.interpret.stance.clause import MainClause
from onrecord.interpret.stance.lexicon import cue_lists
from onrecord.language.forms import Word
from onrecord.model import Act, Certainty


@dataclass(frozen=True, slots=True)
class Sight:
    """What is looked at: the content's main clause, the cue's and the source's words, the act, and whether the cue is negated."""

    clause: MainClause
    cue: Sequence[Word]
    source: Sequence[Word]
    act: Act | None
    is_negated: bool = False

    def in_cue(self, name: str) -> tuple[Word, ...]:
        """The cue's words that stand in a list of `cues.toml`."""
        return tuple(word for word in self.cue if word.form in cue_lists()[name])


@dataclass(frozen=True, slots=True)
class Sureness:
    """A certainty with the words that show it and the rule's name."""

    certainty: Certainty
    words: tuple[Word, ...]
    by: str
