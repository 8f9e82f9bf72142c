"""Tokens of a ledger: kept by their digests, so that who reads the ledger's file can not use them."""

from collections.abc import Sequence

from sqlalchemy import Connection, RowMapping, select, update

from onrecord.errors import LedgerError
from onrecord.store.desk_tables import TOKENS


def put_token(connection: Connection, id_: str, *, name: str, digest: str, scopes: Sequence[str], at: str) -> None:
    """Keep a new token."""
    connection.execute(TOKENS.insert(), {"id": id_, "name": name, "digest": digest, "scopes": list(scopes), "made_at": at, "revoked_at": None})


def tokens(connection: Connection) -> list[RowMapping]:
    """All tokens, revoked ones too, in the order in which they were made."""
    return list(connection.execute(select(TOKENS).order_by(TOKENS.c.made_at, TOKENS.c.id)).mappings())


def token_with(connection: Connection, digest: str) -> RowMapping | None:
    """The token in force with this digest."""
    return connection.execute(select(TOKENS).where(TOKENS.c.digest == digest, TOKENS.c.revoked_at.is_(None))).mappings().first()


def revoke_token(connection: Connection, id_: str, *, at: str) -> RowMapping:
    """Revoke a token, named by its id or its name. Raises `LedgerError` where there is none in force, or several."""
    named = (TOKENS.c.id == id_) | (TOKENS.c.name == id_)
    found = connection.execute(select(TOKENS).where(named, TOKENS.c.revoked_at.is_(None))).mappings().all()
    if len(found) != 1:
        raise LedgerError(f"{len(found) or 'no'} tokens in force are called {id_}; `onrecord token list` shows their ids")
    connection.execute(update(TOKENS).where(TOKENS.c.id == found[0]["id"]).values(revoked_at=at))
    return found[0]
