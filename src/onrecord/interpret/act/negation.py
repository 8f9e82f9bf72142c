"""What negation makes of an act: a negated telling is keeping it back (rule 2 of the guidelines)."""

from onrecord.interpret.act.cue import Cue
from onrecord.interpret.act.head import Head
from onrecord.interpret.act.lexicon import WordClass
from onrecord.interpret.act.tables import word_lists
from onrecord.interpret.act.words import noun_forms, verb_forms
from onrecord.model import Act

TELLING = frozenset(
    {
        Act.SAY,
        Act.ANNOUNCE,
        Act.REPORT,
        Act.CLAIM,
        Act.CONFIRM,
        Act.DESCRIBE,
        Act.ACCUSE,
        Act.CRITICIZE,
        Act.PRAISE,
        Act.WARN,
        Act.URGE,
        Act.ASK,
        Act.DENY,
        Act.THREATEN,
    }
)
OTHERS = {Act.AGREE: Act.DISPUTE, Act.PROMISE: Act.DECLINE, Act.DECLINE: Act.SAY}
WILL = frozenset({"will", "would", "wo", "'ll"})
NOBODY = frozenset({"no", "nobody", "none", "neither", "nor"})


def under_negation(cue: Cue, heads: tuple[Head, ...], head: Head, act: Act, *, source: str) -> Act | None:
    """What the act becomes; None where no negation bears on it."""
    if act in TELLING and _is_withheld(cue, heads, head):
        return Act.DECLINE
    if act is Act.REFUSE and _tells(cue, head):
        return Act.DECLINE
    if head.word_class is WordClass.MODIFIER or not _is_negated(cue, head, source):
        return None
    if act is Act.ANNOUNCE and WILL & {w.surface for w in cue.words[: head.at]}:
        return Act.REFUSE
    return Act.DECLINE if act in TELLING else OTHERS.get(act)


def _is_negated(cue: Cue, head: Head, source: str) -> bool:
    """Whether a negation stands before the head in the cue, right before the cue, or in the source ("none of them")."""
    near = {w.surface for w in (*cue.before[-1:], *cue.words[: head.at])}
    return not word_lists().negations.isdisjoint(near) or source.lower().partition(" ")[0] in NOBODY


def _is_withheld(cue: Cue, heads: tuple[Head, ...], head: Head) -> bool:
    """Whether the telling comes behind a word that keeps it back: "refused to criticize", "stopped short of calling"."""
    before = cue.words[: head.at]
    if "and" in {w.surface for w in before}:
        return False
    if any(h.act is Act.DECLINE for h in heads if h.at < head.at):
        return True
    return any(not word_lists().withholding.isdisjoint((*verb_forms(w.surface), *noun_forms(w.surface))) for w in before)


def _tells(cue: Cue, head: Head) -> bool:
    """Whether what is refused is a telling: "declined | to comment"."""
    lists = word_lists()
    behind = [w for w in (*cue.words, *cue.after[:3]) if w.start >= head.words[-1].end and w.surface not in lists.skipped]
    return len(behind) > 1 and behind[0].surface == "to" and not lists.tellings.isdisjoint(verb_forms(behind[1].surface))
