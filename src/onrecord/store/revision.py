"""Which state a ledger is in: a number that no two of its states share, drawn anew by every transaction that writes.

Answers that cost much are kept by it (`onrecord.query.kept`), and so are the tags of pages: what was made of one state is never shown for another.
"""

from secrets import randbits

from sqlalchemy import Connection, select
from sqlalchemy.dialects import postgresql, sqlite

from onrecord.store.desk_tables import REVISION

BITS = 62
"""Two of a thousand million states are alike with a chance of one in ten."""
ROW = 1


def draw(connection: Connection) -> None:
    """Give the state that this transaction makes a number of its own."""
    insert = (sqlite if connection.dialect.name == "sqlite" else postgresql).insert(REVISION).values(id=ROW, n=randbits(BITS))
    connection.execute(insert.on_conflict_do_update(index_elements=["id"], set_={"n": insert.excluded.n}))


def revision(connection: Connection) -> int | None:
    """The number of the state that this transaction sees; None for a ledger in which nothing was written since it has such numbers."""
    return connection.scalar(select(REVISION.c.n))
