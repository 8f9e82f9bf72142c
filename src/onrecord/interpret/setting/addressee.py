"""To whom something is told."""

from onrecord.interpret.setting.chunks import Chunk, Kind
from onrecord.interpret.setting.rows import Row
from onrecord.interpret.setting.verbs import Verb
from onrecord.interpret.setting.vocabulary import vocabulary
from onrecord.interpret.setting.words import NO_ONE, Stretch, names_someone
from onrecord.interpret.setting.zones import Side
from onrecord.model import Span

CLAUSES = frozenset({"that", "whether", "if", "about", "why", "how", "what", "when", "where", "who", "against", "not", "he", "she", "they", "we"})
FARTHEST_TO = 14
"""How many words before "to" may name whom a content's first words address."""


def object_in(stretch: Stretch, first: int) -> tuple[Span, int] | None:
    """The noun phrase that begins at a word, if one that can be told something does, and the index behind it."""
    behind = stretch.phrase(first)
    if behind == first or stretch.words[first].lower in NO_ONE or stretch.time_at(first):
        return None
    if stretch.lower(behind) in {"of", "and"}:
        further = stretch.phrase(behind + 1)
        behind = further if further > behind + 1 and _goes_on(stretch, behind) else behind
    behind = stretch.apposition(behind)
    return stretch.span(first, behind), behind


def _goes_on(stretch: Stretch, link: int) -> bool:
    if stretch.lower(link) == "of":
        return True
    before, after = stretch.words[link - 1], stretch.words[link + 1]
    return (before.is_capital and after.is_capital) or after.lower in vocabulary().people | vocabulary().determiners


def is_gathering(stretch: Stretch, span: Span) -> bool:
    """Whether what is told something is an occasion: "told a briefing"."""
    head = next(word for word in stretch.words if word.end == span[1])
    return head.surface in vocabulary().occasions.gatherings


def object_of_cue(stretch: Stretch) -> Span | None:
    """Whom the cue's own words name behind its verb: "told the court"."""
    for i in range(len(stretch.words) - 1):
        if stretch.lower(i) in vocabulary().object_verbs:
            found = object_in(stretch, i + 1)
            return found[0] if found and stretch.lower(i + 1) not in vocabulary().object_verbs else None
    return None


def object_of_verb(stretch: Stretch) -> Span | None:
    """Whom the words right behind the cue name: "told reporters"."""
    found = object_in(stretch, 0)
    return found[0] if found and (names_someone(stretch, 0) or stretch.lower(found[1] - 1).endswith("s")) else None


def object_of_content(stretch: Stretch, verb: Verb) -> Span | None:
    """Whom the first words of a content name: "urged | Varland to withdraw", "told | reporters that"."""
    found = object_in(stretch, 0)
    if found is None or (stretch.words[0].surface.islower() and stretch.lower(0).endswith("ing")):
        return None
    span, behind = found
    if stretch.lower(behind) in CLAUSES or (stretch.lower(behind) in {'"', "“"} and stretch.lower(0) not in {"a", "an"}):
        return span
    return _before_to(stretch, behind) if verb.takes_to_do else None


def _before_to(stretch: Stretch, behind: int) -> Span | None:
    """From the first word to before "to" and a verb; phrases with "in" or "of" may go on."""
    for i in range(behind, min(len(stretch.words), FARTHEST_TO)):
        word = stretch.words[i]
        if word.lower == "to" or (word.lower == "not" and stretch.lower(i + 1) == "to"):
            is_verb = i + 1 < len(stretch.words) and stretch.words[i + 1].surface.islower() and stretch.lower(i + 1) not in vocabulary().determiners
            return stretch.span(0, i) if is_verb or word.lower == "not" else None
        if word.is_mark or word.lower in {"that", "is", "are", "was", "were", "had", "has", "have", "will", "would", "who", "which"}:
            return None
    return None


def subject_before(stretch: Stretch) -> Span | None:
    """The noun phrase that ends with a stretch: whom a passive cue addresses ("he | was told")."""
    known, words = vocabulary(), stretch.words
    first = len(words)
    if words and words[-1].lower in {"he", "she", "they", "we", "i", "you"}:
        return words[-1].start, words[-1].end
    while first > 0 and not words[first - 1].is_mark and words[first - 1].lower not in known.stops - known.determiners:
        first -= 1
        if words[first].lower in known.determiners:
            return stretch.span(first, len(words))
    if first < len(words) and (words[first].is_capital or words[first].lower in known.people):
        return stretch.span(first, len(words))
    return None


def told_to(rows: list[Row], verb: Verb) -> Chunk | None:
    """Whom a phrase with "to" names behind a verb of telling, a letter or a statement, or "speaking"."""
    for row in rows:
        previous: Chunk | None = None
        for chunk in row.chunks:
            is_led = chunk.kind is Kind.TO and _leads_to(previous, row, verb)
            if (is_led or _is_asked_from(chunk, previous, row, verb)) and names_someone(row.stretch, row.stretch.after(chunk.core[0])):
                return chunk
            previous = chunk if chunk.kind not in {Kind.MARK, Kind.TIME} else previous
    return None


def _is_asked_from(chunk: Chunk, previous: Chunk | None, row: Row, verb: Verb) -> bool:
    """Whether a phrase is the "from Varland" of "demanded from Varland"."""
    is_next = previous is None and row.zone.side is Side.AFTER and row.zone.follows_cue
    return is_next and verb.takes_from and chunk.lead in {"from", "of"}


def _leads_to(previous: Chunk | None, row: Row, verb: Verb) -> bool:
    known = vocabulary()
    if row.zone.side is Side.SOURCE:
        return any(word.lower in known.told_to for word in row.stretch.words if word.end <= row.chunks[0].span[0]) or _is_speaking(previous)
    if previous is None:
        return verb.takes_to and row.zone.follows_cue
    is_telling = previous.kind is Kind.OCCASION and previous.head in known.told_to
    return is_telling or _is_speaking(previous)


def _is_speaking(chunk: Chunk | None) -> bool:
    return chunk is not None and chunk.kind is Kind.FILLER and chunk.lead in vocabulary().occasions.speaking
