"""The frame of a cue: what stands around it, as a set of traits that data/frames.toml speaks of."""

from onrecord.interpret.act.cue import Cue
from onrecord.interpret.act.head import Head
from onrecord.interpret.act.source import traits_of_source
from onrecord.interpret.act.tables import context_lists, grammar, word_lists
from onrecord.language.quotation import QUOTES
from onrecord.model import Act, Attribution

OBJECT_REACH = 5
WHAT_REACH = 3
REFLEXIVE = ("self", "selves")

QUESTIONS = frozenset({"q", "question"})
"""Labels of a transcript under which somebody asks."""


def traits_of(cue: Cue, head: Head, attribution: Attribution) -> frozenset[str]:
    """All traits of an attribution's frame."""
    lists = context_lists()
    opening = [w.surface for w in cue.content[:OBJECT_REACH]]
    content = {w.surface for w in cue.content}
    own = {w.surface for w in cue.words}
    found = {str(head.word_class), *traits_of_source(attribution.source.text), *_following(cue, head), *_verb(cue, head)}
    if not lists.hostile.isdisjoint(content) and not (opening and opening[0].endswith(REFLEXIVE)):
        found.add("hostile")
    if "what" in {w.surface for w in cue.before[-WHAT_REACH:]}:
        found.add("in-what")
    if content & {"will", "would"}:
        found.add("future")
    if not lists.requests.isdisjoint(opening):
        found.add("request")
    if not lists.records.isdisjoint(opening):
        found.add("records")
    if not word_lists().negations.isdisjoint(own):
        found.add("negated")
    if _is_quoted(attribution):
        found.add("quoted")
    elif _has_object(opening):
        found.add("object-to")
    return frozenset(found | {w for w in own if w.endswith("ly")})


def by_frame(cue: Cue, attribution: Attribution) -> Act | None:
    """What a cue that the lexicon does not know does, where its surroundings support a value.

    Whoever is quoted says it, and a colon or a dash lets speak, or ask under the label of a question. Of the unknown cues of the training
    texts that a "that" follows six in eight are of belief; of the others no act has even half.
    """
    if attribution.content and (_is_quoted(attribution) or not cue.words):
        return Act.ASK if not cue.words and attribution.source.text.lower() in QUESTIONS else Act.SAY
    return Act.BELIEVE if cue.content[:1] and cue.content[0].surface == "that" else None


def _is_quoted(attribution: Attribution) -> bool:
    return bool(attribution.content) and attribution.content.text.lstrip()[:1] in QUOTES


def _following(cue: Cue, head: Head) -> set[str]:
    """How what follows begins: the word behind the head, the content's first, and the kind of a question or a gerund."""
    behind = [w for w in (*cue.words, *cue.after[:1]) if w.start >= head.words[-1].end]
    opening = [w.surface for w in cue.content[:2]]
    firsts = [*(w.surface for w in behind[:1]), *(w.surface for w in cue.content[:1])]
    found = set(firsts)
    if opening[:2] == ["not", "to"]:
        found.add("to")
    if not grammar().questions.isdisjoint(firsts):
        found.add("asking")
    if firsts and firsts[-1].endswith("ing"):
        found.add("-ing")
    return found


def _has_object(opening: list[str]) -> bool:
    """Whether a content opens with who is to do something: "them to leave"."""
    if "to" not in opening[1:]:
        return False
    known = grammar()
    return not any(w in known.subjects or w in known.auxiliaries or w.endswith("ed") for w in opening[: opening.index("to", 1)])


def _verb(cue: Cue, head: Head) -> set[str]:
    """How the verb stands."""
    auxiliaries = {w.surface for w in cue.words[: head.at]}
    surface = head.words[0].surface
    found = {"modal"} if auxiliaries & grammar().modals else set[str]()
    if surface.endswith("ing"):
        found.add("ing")
    elif auxiliaries & grammar().passives:
        found.add("passive")
    return found
