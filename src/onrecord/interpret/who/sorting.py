"""Whether a name is a person's or a body's, by its words."""

from onrecord.interpret.who.forms import singular
from onrecord.interpret.who.lexicon import Lexicon, lexicon
from onrecord.interpret.who.tables import PlaceKind, nations
from onrecord.model import SourceKind

LINKS = frozenset({"of", "for", "on", "in", "to", "at", "against"})
STATE_RUN = frozenset({"institute", "center", "centre", "survey", "laboratory", "observatory"})
ARMED = frozenset({"forces", "army", "guard", "command"})
REBEL = frozenset({"democratic", "liberation", "resistance", "free", "popular", "people's", "national-liberation", "self-defence"})
"""Words that the armed forces of movements have in their names, and those of states lack."""
LONGEST_PERSON = 4
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


def sort_of(words: list[str]) -> tuple[str, SourceKind | None]:
    """`person`, `body`, `members` or `unknown`, with the kind of source that the name stands for where it shows."""
    known = lexicon()
    name = " ".join(words).removeprefix("The ")
    body = known.bodies.get(name) or (known.bodies.get(name.replace(".", "")) if name.isupper() else None)
    if body is not None:
        return "body", body.kind
    lows = [w.lower() for w in words]
    last = next((low for low in reversed(lows) if low not in SUFFIXES), "")
    if last in known.small["events"] or (last in known.small["no_person"] and lows[0] not in known.given):
        return "unknown", SourceKind.ORGANIZATION
    if len(words) > 1 and _are_people(words):
        return "members", SourceKind.PEOPLE
    if is_person_name(words, known):
        return "person", SourceKind.PERSON
    kind = _head_kind(words, lows)
    return _sort_of_one(words[0], lows[0], kind) if len(words) == 1 else _sort_of_many(words, lows, kind)


def _sort_of_one(word: str, low: str, kind: SourceKind | None) -> tuple[str, SourceKind | None]:
    known = lexicon()
    if (
        low in known.small["members"]
        or ("-" in word and _are_people([word]))
        or (low.endswith("s") and singular(low) in known.role and singular(low) not in known.surnames)
    ):
        return "members", SourceKind.PEOPLE
    if low in known.news or ("." in word[:-1] and not word.endswith(".")):
        return "body", SourceKind.ORGANIZATION
    if (word.isupper() and len(word) > 1) or any(c.isdigit() or c == "&" for c in word) or not word[1:].islower():
        is_family = any(c in word for c in "-'’") or word.startswith(("Mc", "Mac", "De", "Le", "La", "Di", "Du", "Van"))
        return ("unknown", None) if is_family else ("body", SourceKind.ORGANIZATION)
    if kind is not None:
        return "body", kind
    return ("person", SourceKind.PERSON) if low in known.given and low not in known.surnames else ("unknown", None)


def _sort_of_many(words: list[str], lows: list[str], kind: SourceKind | None) -> tuple[str, SourceKind | None]:
    if kind is not None and kind != SourceKind.PEOPLE:
        return "body", kind
    if lows[-1] in lexicon().small["members"] or _are_people(words):
        return "members", SourceKind.PEOPLE
    if (
        any(w in lexicon().news for w in lows)
        or lows[-1] in lexicon().small["mastheads"]
        or any("." in w[:-1] and not w.endswith(".") for w in words)
    ):
        return "body", SourceKind.ORGANIZATION
    is_long = len(words) > LONGEST_PERSON and not {"de", "la", "bin", "van", "von", "al"} & set(lows)
    return ("body", SourceKind.ORGANIZATION) if is_long else ("unknown", None)


def _are_people(words: list[str]) -> bool:
    """Whether a name ends with that of a people ("Cuban Americans", "African-Americans")."""
    place = nations().places.get(words[-1].rsplit("-", 1)[-1])
    return place is not None and place.kind == PlaceKind.PEOPLE and words[-1].endswith("s")


def _head_kind(words: list[str], lows: list[str]) -> SourceKind | None:
    """What the head of a body's name says of it."""
    known = lexicon()
    head = lows[head_index(lows)]
    if head in known.news:
        return SourceKind.ORGANIZATION
    if len(lows) > 1 and head in known.small["firms"] and head not in known.surnames:
        return SourceKind.ORGANIZATION
    if head == "committee":
        return SourceKind.ORGANIZATION if known.small["partisan"] & set(lows) else SourceKind.GOVERNMENT
    if head in ARMED and REBEL & set(lows):
        return SourceKind.ORGANIZATION
    if head == "survey" or (head in STATE_RUN and _is_national(words, lows)):
        return SourceKind.GOVERNMENT
    return known.heads.get(head)


def _is_national(words: list[str], lows: list[str]) -> bool:
    """Whether an institute's name begins with what marks a state's own."""
    found = nations().longest(words)
    return lows[0] in {"national", "federal", "royal"} or (found is not None and found[1].kind != PlaceKind.CITY and lows[0] != "american")


def is_person_name(words: list[str], known: Lexicon) -> bool:
    """Whether several words look like somebody's name: a given name first, a known surname last, initials, or "Jr."."""
    lows = [w.lower() for w in words if w.lower() not in SUFFIXES]
    if len(lows) < 2 or any(w in LINKS or w == "the" for w in lows) or len(lows) > 6:
        return len(lows) != len(words) and len(lows) == 1
    if known.heads.get(lows[-1]) is not None and lows[-1] not in lexicon().small["weak_heads"] and lows[-1] not in known.surnames:
        return False
    strong = lows[0] in known.given or lows[0].split("-")[0] in known.given
    if known.heads.get(lows[-1]) is not None:
        return strong and len(lows) == 2
    if strong:
        return not any(w.isupper() and len(w) > 2 for w in words)
    if (len(words[0]) == 2 and words[0].endswith(".")) or any(len(w) == 2 and w.endswith(".") for w in words[1:-1]):
        return True
    return (
        lows[-1] in known.surnames
        and len(lows) <= 3
        and known.heads.get(lows[0]) is None
        and words[0][1:].islower()
        and lows[0] not in known.title_words
    )


def is_family(words: list[str], known: Lexicon) -> bool:
    """Whether the last of some words that may be a title is a family's name: behind a given name, an initial or "Mr."."""
    if len(words) < 2:
        return False
    before, low = words[-2].lower(), words[-1].lower()
    if before in known.courtesy:
        return low not in known.small["addressed"]
    is_given = before in known.given and before not in known.title_words and before not in known.role and not _is_place(words[:-1])
    return words[-1].istitle() and low not in known.short and (is_given or (len(before) == 2 and before.endswith(".")))


def is_office(words: list[str], known: Lexicon) -> bool:
    """Whether the last of some words is an office, and no family's name."""
    return words[-1].lower().replace("’", "'") in known.role and not is_family(words, known)


def _is_place(words: list[str]) -> bool:
    """Whether words end with a place's name ("South Carolina")."""
    return any(" ".join(words[-size:]) in nations().places for size in range(1, len(words) + 1))


def head_index(lows: list[str]) -> int:
    """Where the head of a name stands: before its first "of" or "for", else last."""
    return next((i - 1 for i, w in enumerate(lows) if w in LINKS and i), len(lows) - 1)
