"""Whom a tie means that was told the other way round: "my client" of "Carl Lind, a lawyer for Ann Okoro", "his wife" of "husband of Ann Okoro"."""

from onrecord.interpret.who.figure import Figure
from onrecord.interpret.who.forms import base
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.scene import Finding, Scene

PARENTS, CHILDREN, SIBLINGS = frozenset({"father", "mother", "parent"}), frozenset({"son", "daughter", "child"}), frozenset({"brother", "sister"})
TIES = {
    **dict.fromkeys(PARENTS, CHILDREN),
    **dict.fromkeys(CHILDREN, PARENTS),
    **dict.fromkeys(SIBLINGS, SIBLINGS),
    "husband": frozenset({"wife", "widow"}),
    "wife": frozenset({"husband", "widower"}),
    "client": frozenset({"lawyer", "attorney", "solicitor", "barrister"}),
}
"""What somebody is by what the other is of him or her."""


def tied_to(scene: Scene, head: str, owner: Figure) -> Finding | None:
    """The person who is somebody's "client", "father" or "wife", where the text has told of the somebody as lawyer, son or husband of a person."""
    sex = "m" if head in lexicon().male else "f" if head in lexicon().female else None
    for office, span in zip(owner.offices, owner.office_spans, strict=True):
        title = (office.title or "").lower().split()
        if not any(base(word) in TIES.get(base(head), ()) for word in title):
            continue
        end = max(span[1], next((b for a, b in owner.mentions if a <= span[0] < b), span[1]))
        for name in scene.names:
            figure = scene.figures.by_start(name.start)
            is_other = figure is not None and figure is not owner and figure.is_person and span[0] <= name.start < end
            if figure is not None and is_other and (sex is None or figure.sex in {None, "b", sex}):
                return Finding(figure, "description", ((name.start, name.end),))
    return None
