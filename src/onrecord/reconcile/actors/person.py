"""Who the persons of a block are: full names first, then what is short for them, written otherwise, or cut to a last name."""

from collections.abc import Iterable, Iterator, Sequence

from onrecord.reconcile.actors.bench import BODIES, OFFICES, PLACES, Bench, Pile
from onrecord.reconcile.actors.card import Card
from onrecord.reconcile.actors.distance import is_close
from onrecord.reconcile.actors.group import Group
from onrecord.reconcile.actors.profile import Seen, forms
from onrecord.reconcile.actors.strand import by_office, persons_of

MOST_ALIKE = 40
"""People who share an office and a state and are compared two by two; an office that more share tells nobody apart."""
MOST_MEANT = 20
"""People a short name may mean by one piece of evidence, before it is taken for nobody's without a closer look."""


def persons(cards: Iterable[Card]) -> list[Group]:
    """The persons among the cards of one block."""
    strands: dict[tuple[bool, bool, str, str, bool], list[Seen]] = {}
    for card in sorted(cards, key=lambda c: c.order):
        seen = Seen.of(card)
        name = seen.name
        key = (name.is_short, name.is_initials, name.last, name.letters if name.is_initials else name.given, name.is_turned)
        strands.setdefault(key, []).append(seen)
    piles: list[Pile] = []
    for (is_short, *_), strand in sorted(strands.items()):
        for part in persons_of(strand):
            piles += [Pile.of(p, reason="same name, same office") for p in by_office(part)] if is_short else [Pile.of(part, reason="same full name")]
    bench = Bench(piles)
    _join_forms(bench)
    _join_spellings(bench)
    _attach(bench)
    return bench.groups()


def _join_forms(bench: Bench) -> None:
    """Join "Joe" to "Joseph" and "Li Xin" to "Xin Li", where an office or a body points to exactly one person on each side."""
    buckets: dict[tuple[str, str], list[int]] = {}
    for i, pile in enumerate(bench.piles):
        name = pile.first.name
        if name.given and not name.is_initials:
            for form in forms(name.given):
                buckets.setdefault((name.last, form), []).append(i)
    for level in (OFFICES, BODIES):
        for _, bucket in sorted(buckets.items()):
            if len({_side(bench, i) for i in bucket}) > 1:
                for sides in _sharing(bench, bucket, level):
                    _join_sides(bench, sides, level)


def _side(bench: Bench, i: int) -> tuple[str, bool]:
    name = bench.piles[i].first.name
    return name.given, name.is_turned


def _sharing(bench: Bench, bucket: Sequence[int], level: str) -> Iterator[dict[tuple[str, bool], list[int]]]:
    """For each piece of evidence, who has it on each side."""
    by_key: dict[str, dict[tuple[str, bool], list[int]]] = {}
    for i in bucket:
        for key in bench.piles[i].profile.level(level):
            by_key.setdefault(key, {}).setdefault(_side(bench, i), []).append(i)
    return (by_key[key] for key in sorted(by_key))


def _join_sides(bench: Bench, sides: dict[tuple[str, bool], list[int]], level: str) -> None:
    if any(len(some) > 1 for some in sides.values()):
        return
    (given, is_turned), *others = sorted(sides)
    for other in others:
        relation = "nickname of one given name" if other[0] != given else "one name with the family name first and last"
        bench.join(sides[given, is_turned][0], sides[other][0], relation, level=level)


def _join_spellings(bench: Bench) -> None:
    """Join names that differ by a letter or two, where office and state are the same."""
    buckets: dict[tuple[str, str], list[int]] = {}
    for i, pile in enumerate(bench.piles):
        if not pile.first.name.is_short and not pile.first.name.is_initials:
            for office in pile.profile.offices:
                for place in pile.profile.places:
                    buckets.setdefault((office, place), []).append(i)
    for _, bucket in sorted(buckets.items()):
        if len(bucket) <= MOST_ALIKE:
            for n, i in enumerate(bucket):
                for j in bucket[n + 1 :]:
                    if _is_spelling(bench, i, j):
                        bench.join(i, j, "one name written in two ways", level=OFFICES)


def _is_spelling(bench: Bench, i: int, j: int) -> bool:
    one, other = bench.piles[i].first.name, bench.piles[j].first.name
    if (one.last, one.given) == (other.last, other.given):
        return False
    return all(a == b or is_close(a, b) for a, b in ((one.last, other.last), (one.given, other.given)))


def _attach(bench: Bench) -> None:
    """Join initials and last names to the only full name that shares their office, else body, else state."""
    meant: dict[tuple[str, str, str, str], list[int]] = {}
    for i, pile in enumerate(bench.piles):
        name = pile.first.name
        if name.given and not name.is_initials:
            for level in (OFFICES, BODIES, PLACES):
                for key in pile.profile.level(level):
                    for given in ("", name.given[0]):
                        meant.setdefault((name.last, given, level, key), []).append(i)
    for j, pile in enumerate(bench.piles):
        name = pile.first.name
        if not name.given or name.is_initials:
            _attach_one(bench, j, meant)


def _attach_one(bench: Bench, j: int, meant: dict[tuple[str, str, str, str], list[int]]) -> None:
    pile = bench.piles[j]
    name = pile.first.name
    for level in (OFFICES, BODIES, PLACES):
        found = [meant.get((name.last, name.given, level, key), ()) for key in sorted(pile.profile.level(level))]
        if any(len(some) > MOST_MEANT for some in found):
            return
        roots = sorted({bench.root(i) for some in found for i in some})
        fitting = [i for i in roots if bench.agree(i, j)]
        if len(fitting) == 1:
            bench.join(fitting[0], j, "initials of one name" if name.given else "same last name, nobody else of it fits", level=level)
        if fitting:
            return
