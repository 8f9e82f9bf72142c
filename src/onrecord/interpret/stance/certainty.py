"""How sure a source sounds: rule 4 of the annotation guidelines, on FactBank's scale (Saurí and Pustejovsky 2009)."""

from collections.abc import Callable

from onrecord.interpret.stance.clause import Kind
from onrecord.interpret.stance.holding import announced, believed, doubted, feared, predicted
from onrecord.interpret.stance.lexicon import cue_lists
from onrecord.interpret.stance.sight import Sight, Sureness
from onrecord.interpret.stance.told import certainty_of_content
from onrecord.model import Act, Certainty

NO_STAND = frozenset({Act.ASK, Act.URGE, Act.WANT})
TAKES_TOPICS = frozenset({Act.ACCUSE, Act.CRITICIZE, Act.PRAISE, Act.DECLINE, Act.REFUSE, Act.DENY, Act.DISPUTE, Act.PROMISE, Act.THREATEN})


def sureness(sight: Sight) -> Sureness:
    """The certainty of an attribution."""
    cue = tuple(sight.cue)
    if sight.act in NO_STAND:
        return Sureness(Certainty.UNCOMMITTED, cue, "act")
    if sight.act is Act.DECLINE and sight.clause.kind is Kind.EMBEDDED_QUESTION:
        return Sureness(Certainty.UNCOMMITTED, cue, "embedded question")
    if sight.act in TAKES_TOPICS:
        return Sureness(Certainty.CERTAIN, cue, "act")
    by_act = _BY_ACT.get(sight.act) if sight.act else None
    return by_act(sight) if by_act else _told(sight)


def _told(sight: Sight) -> Sureness:
    """Telling: the content's own step, lowered by a text that only indicates."""
    own = certainty_of_content(sight)
    weak = sight.in_cue("weak")
    is_document = any(word.form in cue_lists()["documents"] for word in sight.source)
    if own.certainty is Certainty.CERTAIN and weak and (is_document or any(w.form.startswith("suggest") for w in weak)):
        return Sureness(Certainty.PROBABLE, weak, "cue")
    return own


_BY_ACT: dict[Act, Callable[[Sight], Sureness]] = {
    Act.ANNOUNCE: announced,
    Act.BELIEVE: believed,
    Act.FEAR: feared,
    Act.DOUBT: doubted,
    Act.PREDICT: predicted,
}
