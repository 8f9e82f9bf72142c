"""Records ⇄ a ledger on SQLite or PostgreSQL."""

from onrecord.store import desk_tables as _  # noqa: F401 - the tables of a ledger are known as soon as anything of it is
from onrecord.store.capture import Capture
from onrecord.store.ledger import Ledger, is_version, put_article, put_capture, put_rejects

__all__ = ["Capture", "Ledger", "is_version", "put_article", "put_capture", "put_rejects"]
