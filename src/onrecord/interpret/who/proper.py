"""Sources that are named: a name ends the phrase, or stands beside it."""

from onrecord.interpret.who.describing import owned, possessor
from onrecord.interpret.who.figure import Figure
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.name import BODIES, Name, Sort
from onrecord.interpret.who.noting import note
from onrecord.interpret.who.person import is_somebody
from onrecord.interpret.who.phrase import POSSESSIVE, Phrase
from onrecord.interpret.who.role import PREPOSITIONS
from onrecord.interpret.who.roles import read_role
from onrecord.interpret.who.scene import Finding, Scene
from onrecord.interpret.who.tables import PlaceKind, nations
from onrecord.model import SourceKind

AMOUNTS = frozenset({"%", "percent", "many", "most", "some", "several", "few", "all", "two", "three", "four", "five", "six"})
CALLED = frozenset({"named", "called", "pseudonym", "nicknamed", "alias", "dubbed"})
CUTS = frozenset([",", "—", "–", "-", "--"])
APPOSED = 16
"""Words that a description may have before the name behind its comma."""


def read_name(scene: Scene, phrase: Phrase, index: int | None = None) -> Finding | None:
    """The figure of a phrase whose core ends in a name, or beside which a person's name stands."""
    name = phrase.name
    is_kin = name is not None and len(name.words) > 1 and lexicon().is_role(scene.tokens.low(name.first - 1)) and name.first > phrase.start
    is_other = name is not None and name.sort == Sort.UNKNOWN and not is_kin and (phrase.determiner in POSSESSIVE or _is_amount(phrase))
    if name is not None and _is_noun(name) and not is_other:
        figure = scene.figures.by_start(name.start)
        if figure is not None:
            figure.kind = SourceKind.PERSON if is_kin and figure.kind is None else figure.kind
            _note_state(scene, phrase, name, figure)
            return _named(scene, name, figure)
    return _called(scene, phrase) or _closing(scene, phrase, index) or _apposed(scene, phrase, index)


def _is_amount(phrase: Phrase) -> bool:
    """Whether a phrase tells how many there are ("20% of Kestrians")."""
    return phrase.determiner in AMOUNTS or phrase.determiner[:1].isdigit()


def _called(scene: Scene, phrase: Phrase) -> Finding | None:
    """The name that somebody goes by: "a nurse named Ann Okoro", "a nurse using the pseudonym Ann"."""
    name = scene.cover.get(phrase.end - 1)
    figure = scene.figures.by_start(name.start) if name is not None else None
    if name is None or figure is None or name.first <= phrase.head or scene.tokens.low(name.first - 1) not in CALLED:
        return None
    kind = lexicon().kind(scene.tokens.low(phrase.head))
    if kind in BODIES and name.sort in {Sort.BODY, Sort.UNKNOWN}:
        figure.kind = figure.kind or kind
    elif kind == SourceKind.PERSON and name.sort in {Sort.PERSON, Sort.UNKNOWN}:
        figure.kind, figure.sort = SourceKind.PERSON, Sort.PERSON
    else:
        return None
    return Finding(figure, "name", ((name.start, name.end),))


def _closing(scene: Scene, phrase: Phrase, index: int | None) -> Finding | None:
    """A person whose name ends the phrase right behind what the person is ("Member of parliament (MP) Ann Okoro")."""
    comma = next((k for k in range(phrase.stop, phrase.end) if scene.tokens.items[k].text == ","), phrase.end)
    name = scene.cover.get(phrase.end - 1) or scene.cover.get(comma - 1)
    figure = scene.figures.by_start(name.start) if name is not None else None
    if name is None or figure is None or name.first <= phrase.start:
        return None
    is_of_state = scene.tokens.low(name.first - 1) == "state" and scene.tokens.low(name.first - 2) == "of" and figure.is_person
    if not is_of_state and (name.sort != Sort.PERSON or len(name.words) < 2):
        return None
    first = name.first if name.title is None else scene.tokens.within(name.title).start
    before = scene.tokens.low(first - 1)
    if (
        before in PREPOSITIONS
        or (comma < phrase.end and before.endswith("ing"))
        or before in {"the", "a", "s", "'", ",", "’"}
        or read_role(scene.tokens, phrase.first, phrase.stop) is None
    ):
        return None
    role = None if figure.offices else read_role(scene.tokens, phrase.first, first)
    if role is not None:
        note(figure, owned(scene, role, possessor(scene, phrase, index)), scene.tokens.text)
    return Finding(figure, "name", ((name.start, name.end),))


def _apposed(scene: Scene, phrase: Phrase, index: int | None) -> Finding | None:
    """The name behind a comma that a description ends with ("the mayor, Ann Okoro,", "a news site, Northpost,")."""
    items = scene.tokens.items
    kind = lexicon().kind(items[phrase.head].low)
    is_one = kind == SourceKind.PEOPLE and phrase.determiner in {"one", "another"}
    is_role = kind == SourceKind.PERSON or is_one or (phrase.name is not None and phrase.name.sort == Sort.ROLE)
    j = phrase.stop
    while j < min(phrase.end - 1, phrase.stop + APPOSED):
        if items[j].text == "(":
            j = next((k for k in range(j, phrase.end) if items[k].text == ")"), j)
        if items[j].text in CUTS:
            break
        j += 1
    else:
        return None
    name = _behind_cut(scene, j + 1, phrase.end)
    figure = scene.figures.by_start(name.start) if name is not None else None
    if name is None or figure is None:
        return None
    span = ((name.start, name.end),)
    if is_role and name.sort in {Sort.PERSON, Sort.UNKNOWN} and figure.is_person:
        figure.kind, figure.sort = SourceKind.PERSON, Sort.PERSON
        role = read_role(scene.tokens, phrase.first, j)
        if role is not None:
            note(figure, owned(scene, role, possessor(scene, phrase, index)), scene.tokens.text)
        return Finding(figure, "name", span)
    if kind in BODIES and name.sort in {Sort.BODY, Sort.UNKNOWN} and not figure.offices:
        figure.kind = figure.kind or kind
        return Finding(figure, "name", span)
    return None


def _behind_cut(scene: Scene, first: int, end: int) -> Name | None:
    """The name that words are, with a title or what somebody does before it ("the actress Ann Okoro", "Board Chair Ann Okoro")."""
    items = scene.tokens.items
    while first < end and items[first].text in CUTS:
        first += 1
    name = scene.cover.get(first) or scene.cover.get(first + 1) if first < end else None
    if name is not None and name.first <= first + 2 and name.sort != Sort.ROLE and name.place is None:
        return name
    stop = next((k for k in range(first, end) if items[k].text in CUTS or items[k].text == "(" or items[k].low in PREPOSITIONS), end)
    last = scene.cover.get(stop - 1) if stop > first else None
    is_titled = last is not None and (last.title is not None or lexicon().is_role(scene.tokens.low(last.first - 1)))
    return last if last is not None and last.sort == Sort.PERSON and last.first > first and is_titled else None


def _is_noun(name: Name) -> bool:
    """Whether a name at the end of a core names the source itself, and is no role and no adjective."""
    return name.sort != Sort.ROLE and not (
        name.place is not None and name.place.kind == PlaceKind.ADJECTIVE and not name.text.isupper() and not name.text.endswith("ese")
    )


def _note_state(scene: Scene, phrase: Phrase, name: Name, figure: Figure) -> None:
    """The state that stands before a body's name: "the British retailer Northgate", "UK-based Northgate", "Ostrava's National Board"."""
    for i in range(phrase.first, name.first):
        word = scene.tokens.items[i].text
        place = nations().places.get(word.removesuffix("-based").removesuffix("-born"))
        before = scene.cover.get(i)
        place = before.place if before is not None and before.place is not None else place
        if place is not None and place.kind not in {PlaceKind.SEAT, PlaceKind.PEOPLE}:
            if figure.kind == SourceKind.PERSON or figure.sort == Sort.PERSON:
                figure.nationality = figure.nationality or place.code
            elif figure.sort != Sort.PLACE:
                figure.code = figure.code or place.code
            return


def _named(scene: Scene, name: Name, figure: Figure) -> Finding:
    span = (name.start, name.end)
    if name.place is not None and name.place.kind in {PlaceKind.CAPITAL, PlaceKind.SEAT}:
        return Finding(figure, "metonym", (span,))
    if figure.kind is None:
        figure.kind = SourceKind.PERSON if is_somebody(scene, figure) else SourceKind.ORGANIZATION
    is_short = figure.sort in {Sort.PERSON, Sort.UNKNOWN} and len(name.words) < len(figure.words)
    return Finding(figure, "short form" if is_short else "name", (span,))
