"""Versions: how the statements of one address changed."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from onrecord.errors import LedgerError
from onrecord.language.fold import folded
from onrecord.query.answers import Json, Met, Told
from onrecord.query.documents import versions_at
from onrecord.query.search import numbers_where, statements
from onrecord.store import Ledger
from onrecord.store.tables import STATEMENTS

REWORDED = 0.6
"""Share of the words, by their order (Ratcliff and Obershelp 1988), that a reworded statement has in common with what it was."""


class Fate(StrEnum):
    """What became of a statement from one version to the next."""

    ADDED = "added"
    DROPPED = "dropped"
    REWORDED = "reworded"


@dataclass(frozen=True, slots=True)
class Change:
    """A statement that is not the same in the next version: `was` before, `now` after."""

    fate: Fate
    was: Told | None
    now: Told | None

    def to_json(self) -> Json:
        """All fields."""
        return {"fate": self.fate, "was": self.was and self.was.to_json(), "now": self.now and self.now.to_json()}


@dataclass(frozen=True, slots=True)
class Version:
    """One document at the address, and what changed from the one before it."""

    document: Met
    changes: tuple[Change, ...]
    kept: int

    def to_json(self) -> Json:
        """All fields."""
        return {"document": self.document.to_json(), "kept": self.kept, "changes": [change.to_json() for change in self.changes]}


def versions(ledger: Ledger, url: str) -> tuple[Version, ...]:
    """The documents that were met at an address, oldest first. Raises `LedgerError` where there is none."""
    with ledger.read() as connection:
        documents = versions_at(connection, url)
        if not documents:
            raise LedgerError(f"no document in the ledger was met at {url}")
        told = [statements(connection, numbers_where(STATEMENTS.c.document_id == d.id)) for d in documents]
    out = [Version(documents[0], (), len(told[0]))]
    for document, before, after in zip(documents[1:], told, told[1:], strict=False):
        changes = _changes(before, after)
        out.append(Version(document, changes, len(after) - sum(c.now is not None for c in changes)))
    return tuple(out)


def _changes(before: tuple[Told, ...], after: tuple[Told, ...]) -> tuple[Change, ...]:
    left, right = _without_equals(before, after)
    pairs = sorted(((_alike(a, b), -i, -j) for i, a in enumerate(left) for j, b in enumerate(right)), reverse=True)
    was, now = dict(enumerate(left)), dict(enumerate(right))
    out: list[Change] = []
    for share, i, j in pairs:
        if share >= REWORDED and -i in was and -j in now:
            out.append(Change(Fate.REWORDED, was.pop(-i), now.pop(-j)))
    out += [Change(Fate.DROPPED, told, None) for told in was.values()]
    return (*out, *(Change(Fate.ADDED, None, told) for told in now.values()))


def _without_equals(before: tuple[Told, ...], after: tuple[Told, ...]) -> tuple[list[Told], list[Told]]:
    """The statements that do not stand in both, each as often as it stands there."""
    right = list(after)
    left: list[Told] = []
    for told in before:
        same = next((other for other in right if _words(other) == _words(told)), None)
        if same is None:
            left.append(told)
        else:
            right.remove(same)
    return left, right


def _words(told: Told) -> tuple[str, str, str]:
    return folded(told.source or ""), folded(told.cue or ""), folded(told.content or "")


def _alike(one: Told, other: Told) -> float:
    a, b = (" ".join(_words(t)).split() for t in (one, other))
    return SequenceMatcher(None, a, b, autojunk=False).ratio()
