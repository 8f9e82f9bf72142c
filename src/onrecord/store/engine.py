"""Opening a ledger: a file for SQLite, an address for PostgreSQL."""
# pyright: reportUnknownMemberType=false

import sqlite3
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from onrecord.errors import LedgerError, UsageError

HEAD = "0001"
"""The newest revision in migrations/versions; a test holds the two equal."""
BUSY_TIMEOUT_MS = 30_000
CACHE_KIB = 65_536
WRITES = "onrecord_writes"
SQLITE_MAGIC = b"SQLite format 3\x00"


def open_engine(place: str | Path, *, create: bool = False) -> Engine:
    """The engine of the ledger at `place`, brought to the newest revision.

    Raises `UsageError` where there is no ledger and `create` is false, or `place` is no ledger; `LedgerError` for one that a newer version made, or
    that cannot be reached.
    """
    engine = _postgres(str(place)) if "://" in str(place) else _sqlite(Path(place), create=create)
    try:
        _bring_up(engine, create=create, place=str(place))
    except DBAPIError as fault:
        engine.dispose()
        raise LedgerError(f"the ledger {_shown(place)} cannot be opened: {fault.orig}") from fault
    return engine


def writing(engine: Engine) -> Engine:
    """The same engine, whose transactions take the write lock at their beginning."""
    return engine.execution_options(**{WRITES: True})


def _postgres(address: str) -> Engine:
    try:
        url = make_url(address)
    except ArgumentError as fault:
        raise UsageError(f"{address!r} is no address of a database; write a file name or postgresql://user@host/name") from fault
    if url.get_backend_name() != "postgresql":
        raise UsageError(f"a ledger is a file or a PostgreSQL database, and {url.get_backend_name()} is neither")
    try:
        return create_engine(url.set(drivername="postgresql+psycopg"))
    except ImportError as fault:
        raise UsageError("PostgreSQL needs psycopg; install it with: pip install 'onrecord[postgres]'") from fault


def _sqlite(path: Path, *, create: bool) -> Engine:
    if path.is_dir():
        raise UsageError(f"{path} is a folder; --db takes the name of a file")
    if path.exists():
        with path.open("rb") as stream:
            start = stream.read(len(SQLITE_MAGIC))
        if start not in (SQLITE_MAGIC, b""):
            raise UsageError(f"{path} is not a ledger; --db takes a file that `onrecord add` made")
    elif not create:
        raise UsageError(f"there is no ledger {path}; make one with: onrecord add ARTICLES --db {path}")
    elif not path.absolute().parent.is_dir():
        raise UsageError(f"{path} cannot be made: its folder does not exist")
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": BUSY_TIMEOUT_MS / 1000})
    event.listen(engine, "connect", _tune)
    event.listen(engine, "begin", _begin)
    return engine


def _tune(connection: sqlite3.Connection, _: object) -> None:
    """Readers beside one writer; a commit outlives the death of the process. SQLAlchemy, not the driver, begins transactions."""
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", f"cache_size=-{CACHE_KIB}"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    writes = cast("dict[str, Any]", connection.get_execution_options()).get(WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _bring_up(engine: Engine, *, create: bool, place: str) -> None:
    found = _revision(engine)
    if found == HEAD:
        return
    if found is None and not create:
        raise UsageError(f"{_shown(place)} holds no ledger; make one with: onrecord add ARTICLES --db {_shown(place)}")
    if found is not None and found > HEAD:
        raise LedgerError(f"{_shown(place)} was made by a newer version (revision {found}, this one knows {HEAD}); update onrecord")
    from onrecord.store.migrations import upgrade  # alembic is needed only to make a ledger or to bring one up

    upgrade(writing(engine), HEAD)


def _revision(engine: Engine) -> str | None:
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _shown(place: str | Path) -> str:
    """The place without a password."""
    return make_url(str(place)).render_as_string(hide_password=True) if "://" in str(place) else str(place)
