"""Revisions of the tables. `upgrade` makes a ledger, or brings an older one up."""

from pathlib import Path
from threading import Lock

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

ALONE = Lock()
"""Alembic keeps what it is working on in its modules."""


def upgrade(engine: Engine, revision: str) -> None:
    """Bring the tables to a revision, in one transaction."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    with ALONE, engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
