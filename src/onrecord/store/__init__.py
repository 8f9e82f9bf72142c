"""Records ⇄ a ledger on SQLite or PostgreSQL."""

from onrecord.store.capture import Capture
from onrecord.store.ledger import Ledger, put_article, put_capture, put_rejects

__all__ = ["Capture", "Ledger", "put_article", "put_capture", "put_rejects"]
