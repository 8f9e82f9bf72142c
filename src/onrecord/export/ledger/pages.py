"""A ledger's rows, a few hundred at a time: what is held in memory does not grow with the ledger."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column as Key
from sqlalchemy import Connection, select

from onrecord.export.ledger.columns import Column, Kind, Row, whole_day

PAGE = 100
"""Things asked for at once: documents of 5 kB with 20 statements each take a few megabytes."""


@dataclass(frozen=True, slots=True)
class Table:
    """One exported table: it is paged by `key`, and `rows` gives the rows that belong to some keys, in the order of the keys."""

    name: str
    meaning: str
    key: Key[Any]
    columns: tuple[Column, ...]
    rows: Callable[[Connection, Sequence[str]], Iterator[Row]]

    def read(self, connection: Connection, *, keeps_text: bool) -> Iterator[Row]:
        """All rows, sorted."""
        for keys in pages(connection, self.key):
            yield from self.page(connection, keys, keeps_text=keeps_text)

    def page(self, connection: Connection, keys: Sequence[str], *, keeps_text: bool) -> Iterator[Row]:
        """The rows of some keys, without words where texts are not kept."""
        for row in self.rows(connection, keys):
            yield {c.name: _value(c, row[c.name], keeps_text=keeps_text) for c in self.columns}


def pages(connection: Connection, key: Key[Any]) -> Iterator[list[str]]:
    """All values of a unique column, sorted, page by page."""
    last = ""
    while page := list(connection.scalars(select(key).where(key > last).order_by(key).limit(PAGE))):
        yield page
        last = page[-1]


def _value(column: Column, value: Any, *, keeps_text: bool) -> Any:
    if column.is_words and not keeps_text:
        return None
    return whole_day(value) if column.kind is Kind.DAY else value
