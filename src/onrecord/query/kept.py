"""Answers about a whole ledger, kept while it stays as it is: they cost much, and every visitor asks for them.

They are kept by the revision of the state that a transaction sees, so that no answer outlives a change: neither one of this process nor of another.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping
from threading import Lock
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine

from onrecord.store.engine import is_reading
from onrecord.store.revision import revision

MOST = 2_000
"""Answers that are kept of one ledger: counts, single claims, lists of twenty, and the ties of sources; ten kilobytes each, or a hundred."""
LONGEST_KEPT = 200
"""Lists that are longer than a page can ask for are made for those who take all away, and asked for once."""
T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


class _Answers:
    """Those of one ledger, all of one state; the one that was not asked for longest goes first."""

    def __init__(self) -> None:
        self._revision: int | None = None
        self._found: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = Lock()

    def get(self, at: int, question: Hashable) -> tuple[Any] | None:
        with self._lock:
            if at != self._revision or question not in self._found:
                return None
            self._found.move_to_end(question)
            return (self._found[question],)

    def put(self, at: int, question: Hashable, answer: object) -> None:
        with self._lock:
            if at != self._revision:
                self._revision, self._found = at, OrderedDict()
            self._found[question] = answer
            while len(self._found) > MOST:
                self._found.popitem(last=False)


_LEDGERS: WeakKeyDictionary[Engine, _Answers] = WeakKeyDictionary()
_LOCK = Lock()


def kept(connection: Connection, question: Hashable, make: Callable[[], T]) -> T:
    """The answer to a question: the one that was given in this very state of the ledger, or what `make` finds.

    `question` says all that the answer depends on beside the ledger. The answer is shared: nobody changes it. In a transaction that writes nothing
    is kept, for the state changes under it.
    """
    return kept_each(connection, question, [None], lambda _: {None: make()})[None]


def kept_each(connection: Connection, question: Hashable, ids: Iterable[K], make: Callable[[list[K]], Mapping[K, T]]) -> dict[K, T]:
    """The same for one question on several things, each kept by itself; `make` finds those that are not there, and may find none for some."""
    wanted = list(dict.fromkeys(ids))
    at = revision(connection) if is_reading(connection) else None
    if at is None:
        return dict(make(wanted))
    with _LOCK:
        answers = _LEDGERS.setdefault(connection.engine, _Answers())
    out: dict[K, T] = {id_: found[0] for id_ in wanted if (found := answers.get(at, (question, id_)))}
    if missing := [id_ for id_ in wanted if id_ not in out]:
        for id_, answer in make(missing).items():
            answers.put(at, (question, id_), answer)
            out[id_] = answer
    return out
