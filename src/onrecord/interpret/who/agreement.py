"""Whether a description may be of somebody: state, party and sex do not speak against it."""

from onrecord.interpret.who.figure import Figure
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.role import Role


def agrees(figure: Figure, role: Role, head: str) -> bool:
    """Whether neither state, party nor sex speaks against it."""
    known = lexicon()
    if role.code and figure.nationality and role.code != figure.nationality:
        return False
    parties = {o.body for o in figure.offices} & known.parties_named
    if role.party and parties and role.party not in parties:
        return False
    return not ((head in known.male and figure.sex == "f") or (head in known.female and figure.sex == "m"))
