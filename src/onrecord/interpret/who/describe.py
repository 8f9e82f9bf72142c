"""Sources that are described: "the ministry", "a spokeswoman", "unnamed officials", "the report"."""

from onrecord.interpret.who.bodies import describe_government, describe_organization
from onrecord.interpret.who.documents import describe_document
from onrecord.interpret.who.groups import describe_people
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.name import Sort
from onrecord.interpret.who.pairs import take_up
from onrecord.interpret.who.persons import describe_person
from onrecord.interpret.who.phrase import POSSESSIVE, Phrase, read_phrase
from onrecord.interpret.who.pronouns import PRONOUNS
from onrecord.interpret.who.scene import Finding, Scene
from onrecord.interpret.who.shares import share_of
from onrecord.model import Naming, SourceKind

OFFICIAL_FIGURES = frozenset({"official", "government", "latest", "new", "preliminary"})
CHAMBERS = frozenset({"house", "senate", "congressional", "parliamentary", "legislative", "judge", "judges", "court", "three-judge"})
UNIONS = frozenset({"EU", "NATO", "Union"})
PERSONAL = ("er", "or", "ist", "ian", "man", "woman", "ee", "ant", "-old")
ABSTRACT = ("tion", "sion", "ment", "book", "sis", "ance", "ence")
"""Endings of things that tell only as a text does."""
COUNTED = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozen", "dozens", "hundreds", "thousands"})
"""Heads that are a number alone: "the two"."""
WEBSITES = frozenset({"website", "webpage", "site", "blog", "page"})


def describe(scene: Scene, phrase: Phrase, offset: int, index: int | None) -> Finding:
    """The figure that a phrase with a common noun for its head means."""
    low = scene.tokens.items[phrase.head].low
    kind = _of_parts(scene, phrase, low) or _kind(scene, phrase, low)
    again = take_up(scene, phrase, offset) or _again(scene, phrase, low, kind)
    if again is not None:
        return again
    share = share_of(scene, phrase)
    if share is not None:
        return describe_people(scene, phrase, SourceKind.PEOPLE, share=share)
    if kind == SourceKind.PERSON:
        return describe_person(scene, phrase, offset, index)
    if kind == SourceKind.GOVERNMENT:
        return describe_government(scene, phrase, offset)
    if kind == SourceKind.ORGANIZATION:
        return describe_organization(scene, phrase, offset, index)
    if kind == SourceKind.DOCUMENT:
        return describe_document(scene, phrase, offset, index)
    return describe_people(scene, phrase, kind or _by_form(low, phrase))


def _of_parts(scene: Scene, phrase: Phrase, low: str) -> SourceKind | None:
    """What "an average of polls" or "a number of officials" is: people or a document, by what there are several of."""
    if low not in lexicon().small["portions"] or phrase.stop + 1 >= phrase.end or scene.tokens.low(phrase.stop) != "of":
        return None
    inner = read_phrase(scene, phrase.stop + 1, phrase.end)
    head = scene.tokens.items[inner.head].low
    kind = SourceKind.PEOPLE if head in {"us", "them"} else lexicon().kind(head)
    return kind if kind in {SourceKind.PEOPLE, SourceKind.DOCUMENT, SourceKind.ORGANIZATION} else None


def _kind(scene: Scene, phrase: Phrase, low: str) -> SourceKind | None:
    """What a phrase is by its head and, where the head alone does not tell, by the words around it."""
    items = scene.tokens.items
    kind = lexicon().kind(low)
    is_bare = phrase.start == phrase.head and phrase.determiner == "the"
    if low == "figures" and not is_bare and not OFFICIAL_FIGURES & {t.low for t in items[phrase.start : phrase.head]}:
        return SourceKind.PEOPLE
    if low == "press" and phrase.start == phrase.head and phrase.determiner == "the":
        return SourceKind.PEOPLE
    if low in {"panel", "committee", "subcommittee"} and CHAMBERS & {t.low for t in items[phrase.first : phrase.end]}:
        return SourceKind.GOVERNMENT
    if low == "community" and scene.tokens.low(phrase.head - 1) == "intelligence":
        return SourceKind.GOVERNMENT
    if low == "members" and UNIONS & {t.text for t in items[phrase.stop : phrase.end]}:
        return SourceKind.GOVERNMENT
    if low == "office" and (phrase.determiner in POSSESSIVE or _is_somebodys(scene, phrase)):
        return SourceKind.ORGANIZATION
    if low in WEBSITES and phrase.start < phrase.head:
        return SourceKind.DOCUMENT
    is_one = kind == SourceKind.PEOPLE and phrase.determiner in {"one", "another", "a", "an"} and low.endswith(("s", "en"))
    return SourceKind.PERSON if is_one else kind


def _is_somebodys(scene: Scene, phrase: Phrase) -> bool:
    """Whether a person's name owns what a phrase is about ("Okoro's office")."""
    name = scene.cover.get(phrase.start)
    at = name.last if name is not None else phrase.head
    return name is not None and name.sort in {Sort.PERSON, Sort.UNKNOWN} and at < phrase.head and scene.tokens.items[at].text in {"'", "’"}


def _again(scene: Scene, phrase: Phrase, low: str, kind: SourceKind | None) -> Finding | None:
    """A group or thing described before, taken up by its head alone: "the sources", "officials"."""
    if phrase.start != phrase.head or phrase.stop != phrase.end or phrase.determiner not in {"", "the", "these", "those", "both"}:
        return None
    if kind in {SourceKind.GOVERNMENT, SourceKind.DOCUMENT} or (kind == SourceKind.PERSON and not phrase.determiner):
        return None
    for figure in reversed(list(scene.described.values())):
        if figure.head == low and figure.kind == kind:
            figure.is_assumed = figure.is_assumed or (figure.naming == Naming.UNNAMED and kind == SourceKind.PEOPLE)
            return Finding(figure, "description" if figure.naming != Naming.UNNAMED else "unnamed", tuple(figure.mentions[:1]))
    return None


def _by_form(low: str, phrase: Phrase) -> SourceKind:
    if low in COUNTED:
        return SourceKind.PEOPLE
    if low in PRONOUNS:
        return SourceKind.PERSON if phrase.determiner in {"one", "another", "a"} else SourceKind.PEOPLE
    if phrase.determiner in {"many", "several", "few", "most", "others", "both", "these", "those"} or (low.endswith("s") and not low.endswith("ss")):
        return SourceKind.PEOPLE
    if low.endswith(PERSONAL) and len(low) > 4:
        return SourceKind.PERSON
    if low.endswith(("people", "folk")):
        return SourceKind.PEOPLE
    if low.endswith(ABSTRACT):
        return SourceKind.DOCUMENT
    return SourceKind.PERSON if phrase.determiner in {"a", "an", "one"} else SourceKind.ORGANIZATION
