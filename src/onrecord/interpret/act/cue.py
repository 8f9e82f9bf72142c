"""The words of a cue and those around it."""

from dataclasses import dataclass

from onrecord.interpret.act.tables import grammar
from onrecord.interpret.act.words import Word, words_of
from onrecord.language.text import Text
from onrecord.model import Attribution

PIECES = 4
CUE_CHARACTERS = 240
"""No cue or opening of a content is read further than this; in the training texts the longest piece of a cue has 124 characters."""
BEFORE_CHARACTERS = 60
AFTER_CHARACTERS = 120
GENITIVES = ("'s", "’s", "s'", "s’")


@dataclass(frozen=True, slots=True)
class Cue:
    """`words` are the cue's own; `before` and `after` stand around it in its sentence; `content` opens what is told.

    `is_possessed` where the source is a genitive ("her | claims"), `has_subject` where another source ends right before the cue.
    """

    words: tuple[Word, ...]
    before: tuple[Word, ...]
    after: tuple[Word, ...]
    content: tuple[Word, ...]
    is_possessed: bool
    has_subject: bool

    @classmethod
    def of(cls, text: Text, attribution: Attribution) -> "Cue":
        """The cue of an attribution."""
        cue, content, source = attribution.cue, attribution.content, attribution.source
        first, last = text.sentence_at(cue.start)[0], text.sentence_at(cue.end - 1)[1]
        characters, named = text.text, source.text.lower()
        is_possessed = named in grammar().possessives or named.endswith(GENITIVES)
        return cls(
            tuple(words_of(characters, [(s, min(e, s + CUE_CHARACTERS)) for s, e in cue.spans[:PIECES]])),
            tuple(words_of(characters, [(max(first, cue.start - BEFORE_CHARACTERS), cue.start)])),
            tuple(words_of(characters, [(cue.end, min(max(last, cue.end), cue.end + AFTER_CHARACTERS))])),
            tuple(words_of(characters, [(s, min(e, s + AFTER_CHARACTERS)) for s, e in content.spans[:PIECES]])),
            is_possessed,
            bool(source) and not is_possessed and source.end <= cue.start and not characters[source.end : cue.start].strip(' ,"”'),
        )
