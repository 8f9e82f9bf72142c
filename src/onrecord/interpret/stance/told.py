"""How sure a content sounds by itself, whoever tells it."""

from onrecord.interpret.stance.clause import Kind, MainClause
from onrecord.interpret.stance.hedge import clause_hedge
from onrecord.interpret.stance.sight import Sight, Sureness
from onrecord.model import Act, Certainty

EVENTFUL = frozenset({Act.REPORT, Act.CLAIM, Act.CONFIRM, Act.CONCLUDE, Act.DESCRIBE, Act.AGREE, Act.ANNOUNCE, Act.PREDICT})
"""Acts under which a noun phrase tells an event ("reported two deaths"), so that it is no mere topic."""
BINDING = frozenset({Act.WARN, Act.PROMISE, Act.THREATEN})
"""Acts whose condition is part of what is told: a warning of what follows if something is done stands as it is."""
ABOUT = frozenset({"about", "on", "over", "regarding", "concerning", "with", "of", "for"})
"""Prepositions that make a topic of what follows."""


def certainty_of_content(sight: Sight) -> Sureness:
    """The step of the content's main clause: its kind, its hedge, its condition, or that it is a mere topic."""
    clause = sight.clause
    shown = tuple(clause.words[clause.verb : clause.group_end]) or tuple(sight.cue)
    if clause.kind in (Kind.QUESTION, Kind.IMPERATIVE):
        return Sureness(Certainty.UNCOMMITTED, shown, clause.kind.value)
    hedge = clause_hedge(clause)
    if hedge is not None and hedge.step is not None:
        return Sureness(hedge.step, hedge.words, "hedge")
    if (clause.is_conditional or _is_hypothetical(clause)) and sight.act not in BINDING:
        return Sureness(Certainty.UNCOMMITTED, shown, "condition")
    if clause.kind in (Kind.TOPIC, Kind.EMBEDDED_QUESTION) and _is_mere_topic(sight):
        return Sureness(Certainty.UNCOMMITTED, shown, "topic")
    return Sureness(Certainty.CERTAIN, shown, "main clause")


def _is_hypothetical(clause: MainClause) -> bool:
    """Whether "would … if" is said."""
    has_would = any(word.form in {"would", "'d"} for word in clause.words[clause.verb : clause.group_end])
    return has_would and clause.end < len(clause.words) and clause.words[clause.end].form in {"if", "unless"}


def _is_mere_topic(sight: Sight) -> bool:
    clause = sight.clause
    first = clause.words[clause.start].form if clause.words else ""
    if clause.kind is Kind.EMBEDDED_QUESTION:
        return first in {"whether", "if"} or sight.act not in EVENTFUL
    is_named = bool(sight.in_cue("topical")) or (bool(sight.cue) and sight.cue[-1].form in ABOUT)
    return first in ABOUT or (is_named if sight.act in (Act.SAY, None) else sight.act not in EVENTFUL)
