"""Opening a ledger: a file for SQLite, an address for PostgreSQL."""
# pyright: reportUnknownMemberType=false

import sqlite3
from enum import StrEnum
from pathlib import Path
from typing import Any, cast

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from onrecord.errors import LedgerError, UsageError
from onrecord.store.limit import limit_transaction, watch

HEAD = "0005"
"""The newest revision in migrations/versions; a test holds the two equal."""
BUSY_TIMEOUT_MS = 30_000
CACHE_KIB = 65_536
POOL = {"pool_size": 10, "max_overflow": 50}
"""Connections that are kept, and more at a time: a site answers forty requests at once, and a search by meaning takes two connections."""
MODE = "onrecord_mode"
WRITE_LOCK = 0x6F6E7265
"""What writers on PostgreSQL wait for, as they wait on SQLite: they settle what depends on several documents, and must not do so at once."""
SQLITE_MAGIC = b"SQLite format 3\x00"


class Mode(StrEnum):
    """How transactions of an engine begin."""

    READ = "read"
    WRITE = "write"
    LOOSE = "loose"


def open_engine(place: str | Path, *, create: bool = False) -> Engine:
    """The engine of the ledger at `place`, brought to the newest revision.

    Raises `UsageError` where there is no ledger and `create` is false, or `place` is no ledger; `LedgerError` for one that a newer version made, or
    that cannot be reached.
    """
    engine = _postgres(str(place)) if "://" in str(place) else _sqlite(Path(place), create=create)
    try:
        _bring_up(engine, create=create, place=_shown(engine))
    except DBAPIError as fault:
        engine.dispose()
        raise LedgerError(f"the ledger {_shown(engine)} cannot be opened: {fault.orig}") from fault
    return engine


def writing(engine: Engine) -> Engine:
    """The same engine, whose transactions take the write lock at their beginning."""
    level = {"isolation_level": "READ COMMITTED"} if engine.dialect.name == "postgresql" else {}
    return engine.execution_options(**{MODE: Mode.WRITE}, **level)


def loose(engine: Engine) -> Engine:
    """The same engine without transactions: each command stands for itself."""
    level = {"isolation_level": "AUTOCOMMIT"} if engine.dialect.name == "postgresql" else {}
    return engine.execution_options(**{MODE: Mode.LOOSE}, **level)


def _postgres(address: str) -> Engine:
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as fault:
        raise UsageError("this is no address of a database; write a file name or postgresql://user@host/name") from fault
    if url.get_backend_name() not in ("postgresql", "postgres"):
        raise UsageError(f"a ledger is a file or a PostgreSQL database, and {url.get_backend_name()} is neither")
    try:
        engine = create_engine(url.set(drivername="postgresql+psycopg"), isolation_level="REPEATABLE READ", **POOL)
    except ImportError as fault:
        raise UsageError("PostgreSQL needs psycopg; install it with: pip install 'onrecord[postgres]'") from fault
    event.listen(engine, "begin", _begin_postgres)
    watch(engine)
    return engine


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
    engine = create_engine(URL.create("sqlite", database=str(path.absolute())), connect_args={"timeout": BUSY_TIMEOUT_MS / 1000}, **POOL)
    event.listen(engine, "connect", _tune)
    event.listen(engine, "begin", _begin_sqlite)
    watch(engine)
    return engine


def _tune(connection: sqlite3.Connection, _: object) -> None:
    """Readers beside one writer; a commit outlives the death of the process. SQLAlchemy, not the driver, begins transactions."""
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", f"cache_size=-{CACHE_KIB}"):
        connection.execute(f"PRAGMA {pragma}")


def is_reading(connection: Connection) -> bool:
    """Whether all that is asked on a connection is answered from one state, which nobody changes."""
    return _mode(connection) is Mode.READ


def _begin_sqlite(connection: Connection) -> None:
    mode = _mode(connection)
    if mode is not Mode.LOOSE:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if mode is Mode.WRITE else "BEGIN")


def _begin_postgres(connection: Connection) -> None:
    limit_transaction(connection)
    if _mode(connection) is Mode.WRITE:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITE_LOCK})")


def _mode(connection: Connection) -> Mode:
    return cast("dict[str, Any]", connection.get_execution_options()).get(MODE, Mode.READ)


def _bring_up(engine: Engine, *, create: bool, place: str) -> None:
    found = _revision(engine)
    if found == HEAD:
        return
    if found is None and not create:
        raise UsageError(f"{place} holds no ledger; make one with: onrecord add ARTICLES --db {place}")
    if (found is None and _holds_tables(engine)) or (found is not None and not found.isdecimal()):
        raise UsageError(f"{place} is a database of another program; --db takes a new file, or an empty database")
    if found is not None and found > HEAD:
        raise LedgerError(f"{place} was made by a newer version (revision {found}, this one knows {HEAD}); update onrecord")
    from onrecord.store.migrations import upgrade  # alembic is needed only to make a ledger or to bring one up

    upgrade(writing(engine), HEAD)


def _holds_tables(engine: Engine) -> bool:
    """Whether there are tables and no ledger; one that was just being made has been by the time the write lock is held."""
    with writing(engine).begin() as connection:
        tables = inspect(connection).get_table_names()
    return bool(tables) and "alembic_version" not in tables


def _revision(engine: Engine) -> str | None:
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _shown(engine: Engine) -> str:
    """The place without a password."""
    url = engine.url
    if url.get_backend_name() == "sqlite":
        return str(url.database)
    return url.set(drivername="postgresql").difference_update_query(["password", "passfile"]).render_as_string(hide_password=True)
