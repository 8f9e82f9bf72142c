"""Documents written for tests, with the sources marked by their words."""

from onrecord.interpret.who import Cast, resolve
from onrecord.language.text import Text
from onrecord.model import Attribution, Document, Entity, Passage


def passage(text: str, words: str, nth: int = 1) -> Passage:
    """The `nth` place where some words stand; the empty passage for none."""
    if not words:
        return Passage()
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    return Passage.of(text, [(start, start + len(words))])


def said(text: str, source: str, cue: str = "said", content: str = "it rained", *, nth: int = 1, parent: int | None = None) -> Attribution:
    """An attribution by its words; `nth` counts the places of the source."""
    return Attribution(passage(text, source, nth), passage(text, cue), passage(text, content), parent)


def cast_of(text: str, *attributions: Attribution) -> Cast:
    """Who speaks in a text."""
    return resolve(Document(id="sha256:0", text=text), Text.of(text), attributions)


def holder(text: str, source: str, *, nth: int = 1, cue: str = "said", content: str = "it rained") -> Entity:
    """Who one source of a text is."""
    found = cast_of(text, said(text, source, cue, content, nth=nth)).holders[0]
    assert found is not None
    return found
