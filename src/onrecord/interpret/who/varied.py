"""Somebody who is named once more by what he or she is: "the real estate magnate" for whom the sentence before was about."""

from onrecord.interpret.who.agreement import agrees
from onrecord.interpret.who.figure import Figure
from onrecord.interpret.who.forms import base
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.name import Sort
from onrecord.interpret.who.nearest import nearest
from onrecord.interpret.who.noting import note
from onrecord.interpret.who.role import Role
from onrecord.interpret.who.scene import Finding, Scene
from onrecord.model import Naming, Number


def another_word(scene: Scene, role: Role, head: str, offset: int) -> Finding | None:
    """The person named before who fits best, as a pronoun would mean; None where nobody does."""
    sentence = scene.sentence(offset)[0]
    figure = nearest(scene, sentence, None, lambda f: _may_be(f, role, head), _is_named)
    if figure is None:
        return None
    if base(head) in lexicon().small["elected"]:
        note(figure, role, scene.tokens.text)
    elif role.party and not any(o.body in lexicon().parties_named for o in figure.offices):
        note(figure, Role(None, None, party=role.party), scene.tokens.text)
    return Finding(figure, "description", tuple(figure.mentions[:1]))


def _is_named(figure: Figure) -> bool:
    return figure.sort == Sort.PERSON and figure.naming == Naming.NAMED


def _may_be(figure: Figure, role: Role, head: str) -> bool:
    """Whether state, sex and party do not speak against it."""
    if not figure.is_person or figure.number == Number.PLURAL or not _is_named(figure):
        return False
    if base(head) in lexicon().small["political"] and not _is_politician(figure):
        return False
    return agrees(figure, role, head)


def _is_politician(figure: Figure) -> bool:
    """Whether no office, or one of politics, stands beside a name."""
    known = lexicon()
    words = {base(w) for o in figure.offices if o.title for w in o.title.lower().split()}
    is_member = any(o.body in known.parties_named for o in figure.offices)
    return not words or is_member or not words.isdisjoint(known.small["political"] | known.small["elected"] | known.small["kin"])
