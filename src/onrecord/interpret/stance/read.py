"""The certainty and polarity of an attribution."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.interpret.stance.certainty import sureness
from onrecord.interpret.stance.clause import Kind, MainClause, main_clause
from onrecord.interpret.stance.condition import conditions_of
from onrecord.interpret.stance.coordinate import clauses_of
from onrecord.interpret.stance.hedge import cue_hedges, hedges_of
from onrecord.interpret.stance.likelihood import likelihood_of
from onrecord.interpret.stance.negation import negation_of
from onrecord.interpret.stance.polarity import Side, cue_negation, side_of, source_negation
from onrecord.interpret.stance.sight import Sight, Sureness
from onrecord.interpret.stance.verbs import takes_clause
from onrecord.interpret.stance.words import first_sentence, words_of
from onrecord.language.forms import Word
from onrecord.language.text import Text
from onrecord.model import Act, Attribution, Evidence, Passage, Span, Stance


@dataclass(frozen=True, slots=True)
class StanceReading:
    """A stance with what decided its labels."""

    stance: Stance
    evidence: tuple[tuple[str, Evidence], ...] = ()


def read_stance(text: Text, attribution: Attribution, act: Act | None) -> StanceReading:
    """Read certainty and polarity off the content's main clause, the cue and its act."""
    words, cue, source = (words_of(text, part) for part in (attribution.content, attribution.cue, attribution.source))
    sentence = first_sentence(text, attribution.content, words)
    clause = main_clause(sentence)
    negated = (*cue_negation(cue), *source_negation(source))
    sure = sureness(Sight(clause, cue, source, act, is_negated=bool(negated)))
    side = side_of(negation_of(clause), cue, negated, act)
    own = _own_words(clause, words)
    is_question = clause.kind is Kind.EMBEDDED_QUESTION or act in (Act.ASK, Act.DOUBT)
    stance = Stance(
        certainty=sure.certainty,
        polarity=side.polarity,
        hedges=_passage(text, [*cue_hedges(cue), *(word for hedge in hedges_of(own) for word in hedge.words)]),
        likelihood=likelihood_of(cue) or likelihood_of(own),
        condition=Passage.of(text.text, _inside(attribution.content, conditions_of(words, is_question=is_question))),
        clauses=clauses_of(text, attribution.content, clause, (sure.certainty, side.polarity)),
    )
    return StanceReading(stance, (("certainty", _evidence(text, sure)), ("polarity", _evidence(text, side))))


def _own_words(clause: MainClause, words: Sequence[Word]) -> Sequence[Word]:
    """The words whose hedges are the source's: not those of a clause that the main verb tells or holds, which is another statement's content."""
    if clause.verb < clause.group_end and any(takes_clause(word) for word in clause.words[clause.verb : clause.group_end]):
        return [*clause.words[: clause.end], *words[len(clause.words) :]]
    return words


def _evidence(text: Text, found: Sureness | Side) -> Evidence:
    return Evidence(_passage(text, found.words), found.by)


def _inside(content: Passage, spans: Iterable[Span]) -> list[Span]:
    """The parts of the spans that are the content's."""
    return [(max(a, s), min(b, e)) for s, e in spans for a, b in content if a < e and s < b]


def _passage(text: Text, words: Iterable[Word]) -> Passage:
    """The words as a passage; those that stand side by side are one span."""
    spans: list[Span] = []
    for start, end in sorted({(word.start, word.end) for word in words}):
        if spans and start >= spans[-1][1] and not text.text[spans[-1][1] : start].strip():
            spans[-1] = (spans[-1][0], end)
        elif not spans or start >= spans[-1][1]:
            spans.append((start, end))
    return Passage.of(text.text, spans)
