"""Politicians whom news name without their state: heads of state and government, their rivals, and foreign ministers.

`leaders.txt` is this project's own list of names by state, of those in the news from the eighties to 2025.
A `*` marks names whose last word is a given name or a family's in many states, and never enough by itself.
"""

from functools import cache
from importlib.resources import files

from onrecord.interpret.who.figure import Figure, Figures, fold
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.sorting import SUFFIXES
from onrecord.interpret.who.wide import is_wide

LEADING = frozenset({"president", "premier", "chancellor", "minister"})
"""Titles with which a family name alone is enough."""
COMMON = "*"
TELLING = 5
"""Letters from which a rare family name alone is enough."""


def note_leaders(figures: Figures) -> None:
    """Note the states of the politicians among the persons of a text whose state no office tells, and who speak for no international body."""
    for figure in figures.items:
        if figure.is_person and figure.nationality is None and not any(o.body and is_wide(tuple(o.body.split())) for o in figure.offices):
            figure.nationality = state_of_leader(figure)


def state_of_leader(figure: Figure) -> str | None:
    """The state of a politician of the list; None for anybody else."""
    words = [folded for word in figure.words if (folded := fold(word)) not in SUFFIXES]
    if not words:
        return None
    whole, family = leaders()
    last = words[-1]
    if len(words) > 1:
        return whole.get((words[0], last))
    is_titled = any(LEADING & set((o.title or "").lower().split()) for o in figure.offices)
    is_rare = len(last) >= TELLING and last not in lexicon().surnames and last not in lexicon().given
    return family.get(last) if is_titled or is_rare else None


@cache
def leaders() -> tuple[dict[tuple[str, str], str], dict[str, str]]:
    """The states by first and last word of a name, and by family names that no two states share."""
    whole: dict[tuple[str, str], str] = {}
    family: dict[str, set[str]] = {}
    for line in files("onrecord.interpret.who").joinpath("leaders.txt").read_text(encoding="utf-8").splitlines():
        code, _, names = line.partition(" ")
        for name in names.split(", "):
            words = [fold(word) for word in name.removesuffix(COMMON).split()]
            whole[words[0], words[-1]] = code
            family.setdefault(words[-1], set()).update({code, COMMON} if name.endswith(COMMON) else {code})
    return whole, {last: next(iter(codes)) for last, codes in family.items() if len(codes) == 1}
