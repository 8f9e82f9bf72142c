"""An office becomes one of a figure's."""

from onrecord.interpret.who.figure import Figure
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.role import Role
from onrecord.model import Office


def note(figure: Figure, role: Role, text: str) -> None:
    """Add an office to a person; a body alone completes the title before it."""
    office = role.office(text)
    if role.code:
        figure.nationality = figure.nationality or role.code
    if figure.sex in {None, "b"} and role.head:
        figure.sex = "m" if role.head in lexicon().male else "f" if role.head in lexicon().female else figure.sex
    if office.title is None and office.body is None:
        return
    for i, other in enumerate(figure.offices):
        same = other.title is None or office.title is None or other.title.lower().split()[-1] == office.title.lower().split()[-1]
        if same and (other.body is None or office.body is None or other.body == office.body) and other.is_past == office.is_past:
            title = max(other.title or "", office.title or "", key=len) if other.body is None and office.body is None else other.title or office.title
            figure.offices[i] = Office(title or None, other.body or office.body, other.is_past)
            if other.title is None and role.title is not None:
                figure.office_spans[i] = role.title
            figure.body_starts[i] = figure.body_starts[i] if other.body is not None else (role.body[0] if role.body else None)
            return
    if office not in figure.offices:
        figure.offices.append(office)
        figure.office_spans.append(role.title or role.body or (0, 0))
        figure.body_starts.append(role.body[0] if role.body else None)
