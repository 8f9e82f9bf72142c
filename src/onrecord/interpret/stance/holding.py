"""How sure a source sounds where its cue decides: announcing, believing, fearing, doubting, predicting."""

from onrecord.interpret.stance.clause import Kind
from onrecord.interpret.stance.lexicon import grammar
from onrecord.interpret.stance.sight import Sight, Sureness
from onrecord.interpret.stance.told import certainty_of_content
from onrecord.model import Certainty


def announced(sight: Sight) -> Sureness:
    """An order is no claim that something is so; what is announced by a clause is."""
    own = certainty_of_content(sight)
    is_clause = sight.clause.kind is Kind.FINITE and not sight.in_cue("orders")
    if is_clause or sight.in_cue("tellings"):
        return own
    return Sureness(Certainty.UNCOMMITTED, tuple(sight.cue), "order")


def believed(sight: Sight) -> Sureness:
    """Holding: the weaker of the cue's step and the content's."""
    own = certainty_of_content(sight)
    if (
        own.by in {"topic", "question", "imperative", "embedded question"}
        and (sight.is_negated or not sight.in_cue("certain"))
        and not sight.in_cue("probable")
    ):
        return own
    clause = sight.clause
    knows_nothing = bool(sight.in_cue("certain")) and clause.kind is Kind.TOPIC and any(word.form in {"nothing", "no"} for word in clause.words[:2])
    if knows_nothing or (sight.is_negated and clause.kind is Kind.EMBEDDED_QUESTION):
        return Sureness(Certainty.UNCOMMITTED, tuple(sight.cue), "cue")
    if own.certainty is Certainty.POSSIBLE:
        return own
    for step in (Certainty.UNCOMMITTED, Certainty.POSSIBLE, Certainty.PROBABLE, Certainty.CERTAIN):
        shown = sight.in_cue(step.value)
        if shown:
            return own if step is Certainty.CERTAIN and own.by == "hedge" else Sureness(step, shown, "cue")
    return Sureness(Certainty.PROBABLE, tuple(sight.cue), "act")


def feared(sight: Sight) -> Sureness:
    """A fear of a fact is certain, of what may come possible unless the content says otherwise."""
    own = certainty_of_content(sight)
    clause = sight.clause
    group = {word.form for word in clause.words[clause.verb : clause.group_end]}
    is_fact = clause.kind is Kind.FINITE and not group & (grammar()["modals"])
    is_about = any(word.form in {"about", "over"} for word in (*sight.cue[-1:], *clause.words[:1]))
    if own.by == "hedge" or is_fact:
        return own
    return Sureness(Certainty.CERTAIN if is_about else Certainty.POSSIBLE, tuple(sight.cue), "act")


def doubted(sight: Sight) -> Sureness:
    """Doubt whether is open; doubt that something is so holds it for unlikely; other doubts leave little."""
    is_doubt = any(word.form.startswith(("doubt", "skeptic", "sceptic")) for word in sight.cue)
    is_open = sight.clause.kind in (Kind.EMBEDDED_QUESTION, Kind.QUESTION) and not is_doubt
    doubts_clause = sight.clause.kind is Kind.FINITE and any(word.form.startswith("doubt") for word in sight.cue)
    step = Certainty.UNCOMMITTED if is_open else Certainty.PROBABLE if doubts_clause else Certainty.POSSIBLE
    return Sureness(step, tuple(sight.cue), "act")


def predicted(sight: Sight) -> Sureness:
    """An estimate is probable, unless the content has a step of its own or is foretold flatly."""
    own = certainty_of_content(sight)
    if own.by in {"hedge", "question"} or _is_foretold(sight):
        return own
    return Sureness(Certainty.POSSIBLE if sight.in_cue("possible") else Certainty.PROBABLE, tuple(sight.cue), "act")


def _is_foretold(sight: Sight) -> bool:
    """Whether one predicts that something "will" be: no estimate."""
    clause = sight.clause
    will = any(word.form in {"will", "'ll"} for word in clause.words[clause.verb : clause.group_end])
    return will and any(word.form.startswith("predict") for word in sight.cue)
