"""What forbids that two statements are one proposition, however alike they are: similarity proposes, rules dispose.

Each rule gives a reason in words, or None. Polarity and certainty are no vetoes: they decide the side.
"""

from collections.abc import Callable
from itertools import product

from onrecord.model import Act, Certainty
from onrecord.reconcile.claims.pairs.deeds import Deed
from onrecord.reconcile.claims.pairs.numbers import Number
from onrecord.reconcile.claims.pairs.prepared import Prepared
from onrecord.reconcile.claims.pairs.stems import stem
from onrecord.reconcile.claims.pairs.vocabulary import vocabulary

Veto = Callable[[Prepared, Prepared], str | None]
ROUNDED = 0.02
"""Large numbers closer than this share of the larger one are one number, told more or less roundly."""
LARGE = 1000
WITHHOLDING = frozenset({Act.DECLINE, Act.REFUSE})
FULL_NAME = range(2, 4)
"""Words of a full name. The labelled pairs of one proposition that such a mismatch keeps apart are 1 of 407; with any capital that begins a content
15, and as good as no more of the others."""
ALIKE = 0.6
"""Share of the words besides the names from which the same is said of two."""


def numbers_differ(a: Prepared, b: Prepared) -> str | None:
    """Both count or measure one thing, and no figure of it is the same."""
    for unit in sorted({n.unit for n in a.numbers} & {n.unit for n in b.numbers} - {"", "th"}):
        mine, theirs = (tuple(n for n in x.numbers if n.unit == unit) for x in (a, b))
        if not any(alike(x, y) for x, y in product(mine, theirs)):
            return f"numbers differ: {mine[0].shown} and {theirs[0].shown}"
    return None


def alike(one: Number, other: Number) -> bool:
    """Whether two numbers of one unit may be the same figure."""
    high = max(one.value, other.value)
    near = one.unit != "year" and high >= LARGE and abs(one.value - other.value) <= ROUNDED * high
    return near or one.value == other.value


def actors_differ(a: Prepared, b: Prepared) -> str | None:
    """Each is about somebody whom the other does not name at all: both are states or known by full names, or the same is said of both."""
    are_apart = bool(a.subject and b.subject) and a.subject.isdisjoint(b.names | b.speaker) and b.subject.isdisjoint(a.names | a.speaker)
    if not are_apart or _of_offices(a.subject | b.subject):
        return None
    if (_is_full(a.subject) and _is_full(b.subject)) or _says_the_same(a, b):
        return f"one is about {_shown(a.subject)}, the other about {_shown(b.subject)}"
    return None


def _is_full(subject: frozenset[str]) -> bool:
    """Whether the words that a content opens with are states or a full name: no people of a state, and no capital that opens a sentence."""
    states = sum(word.isupper() for word in subject)
    return states == len(subject) if states else len(subject) in FULL_NAME


def _of_offices(subject: frozenset[str]) -> bool:
    return any(stem(word) in vocabulary().offices for word in subject)


def _says_the_same(a: Prepared, b: Prepared) -> bool:
    """Whether what is said besides whom it is about is mostly the same."""
    own = {stem(word) for word in a.subject | b.subject}
    mine, theirs = ({s: w for s, w in x.words.weights.items() if s not in own} for x in (a, b))
    both = sum(mine[s] for s in mine.keys() & theirs.keys())
    return both > ALIKE * max(1e-9, sum(mine.values()) + sum(theirs.values()) - both)


def places_differ(a: Prepared, b: Prepared) -> str | None:
    """Both name states, and none of them is the same."""
    mine, theirs = (frozenset(n for n in x.names if n.isupper()) for x in (a, b))
    if mine and theirs and not mine & theirs:
        return f"places differ: {_shown(mine)} and {_shown(theirs)}"
    return None


def dates_differ(a: Prepared, b: Prepared) -> str | None:
    """Both name months or days of the week, and none of them is the same."""
    for kind in (vocabulary().months, vocabulary().weekdays):
        mine, theirs = kind & a.words.weights.keys(), kind & b.words.weights.keys()
        if mine and theirs and not mine & theirs:
            return f"dates differ: {min(mine).capitalize()}- and {min(theirs).capitalize()}-"
    return None


def deeds_differ(a: Prepared, b: Prepared) -> str | None:
    """One asks for what the other would give, by what is said or by what is done in saying it."""
    return "one asks for it, the other would give it" if {a.deed, b.deed} == {Deed.ASK, Deed.GRANT} else None


def words_differ(a: Prepared, b: Prepared) -> str | None:
    """One will not say something ("refused to condemn it"), and the other does not speak of saying that."""
    for one, other in ((a, b), (b, a)):
        withheld = one.head & vocabulary().speaking if one.act in WITHHOLDING else frozenset[str]()
        if withheld and not withheld & (other.words.weights.keys() | other.told):
            return f"one is about a word that is not given ({_shown(withheld)}-)"
    return None


def roles_differ(a: Prepared, b: Prepared) -> str | None:
    """Each has for the doer whom the other has for the one it is done to, with one verb."""
    if not (a.subject and b.subject) or a.subject & b.subject or not (a.subject <= b.names and b.subject <= a.names):
        return None
    common = (a.head & b.head) - a.names - b.names - vocabulary().offices
    return f"roles differ: {_shown(a.subject)} does it here, {_shown(b.subject)} there" if common else None


def is_surer(a: Prepared, b: Prepared) -> bool:
    """Whether the first says for certain what the second holds possible: then it says more."""
    return a.certainty is Certainty.CERTAIN and b.certainty is Certainty.POSSIBLE


VETOES: tuple[tuple[str, Veto], ...] = (
    ("number", numbers_differ),
    ("actor", actors_differ),
    ("role", roles_differ),
    ("place", places_differ),
    ("date", dates_differ),
    ("deed", deeds_differ),
    ("word", words_differ),
)


def veto(a: Prepared, b: Prepared) -> str | None:
    """The first reason why the two cannot be one proposition."""
    return next(filter(None, (rule(a, b) for _, rule in VETOES)), None)


def _shown(names: frozenset[str]) -> str:
    return " ".join(name if name.isupper() else name.capitalize() for name in sorted(names))
