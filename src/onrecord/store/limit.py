"""The time that one command may take a database, for those who ask on behalf of visitors: SQLite is stopped by us, PostgreSQL stops by itself."""

import sqlite3
import time
from typing import Any, cast

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import ExceptionContext

from onrecord.errors import TooLongError

LIMIT_S = "onrecord_limit_s"
STEPS = 500_000
"""Steps of SQLite's machine between two looks at the clock: some hundredths of a second, and fewer would cost more."""
CANCELED = "57014"
"""What PostgreSQL says of a command that took too long."""


def limited(engine: Engine, seconds: float) -> Engine:
    """The same engine, none of whose commands takes longer; one that does raises `TooLongError`."""
    return engine.execution_options(**{LIMIT_S: seconds})


def limit_of(connection: Connection) -> float | None:
    """How many seconds a command may take on a connection; None where that does not matter."""
    return cast("dict[str, Any]", connection.get_execution_options()).get(LIMIT_S)


def watch(engine: Engine) -> None:
    """Have an engine keep to the limits of those who use it."""
    event.listen(engine, "before_cursor_execute", _start_clock)
    event.listen(engine, "handle_error", _tell)


def limit_transaction(connection: Connection) -> None:
    """Tell PostgreSQL how long each command of a transaction that begins may take."""
    seconds = limit_of(connection)
    if seconds is not None:
        connection.exec_driver_sql(f"SET LOCAL statement_timeout = {round(1000 * seconds)}")


def _start_clock(connection: Connection, *_: object) -> None:
    """Give SQLite a look at the clock; a connection goes from hand to hand, and what the last one had is taken away."""
    if connection.dialect.name != "sqlite":
        return
    driver = cast("sqlite3.Connection", connection.connection.dbapi_connection)
    seconds = limit_of(connection)
    if seconds is None:
        driver.set_progress_handler(None, 0)
        return
    until = time.monotonic() + seconds
    driver.set_progress_handler(lambda: time.monotonic() > until, STEPS)


def _tell(context: ExceptionContext) -> None:
    fault = context.original_exception
    is_stopped = getattr(fault, "sqlite_errorname", None) == "SQLITE_INTERRUPT" or getattr(fault, "sqlstate", None) == CANCELED
    seconds = limit_of(context.connection) if context.connection is not None else None
    if is_stopped and seconds is not None:
        raise TooLongError(f"this question takes the ledger more than {seconds:g} seconds; ask for less at a time, or more narrowly") from fault
