"""Tokens: who may ask a ledger that is served to other machines, and what they may do there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256
from secrets import token_hex, token_urlsafe

from onrecord.errors import UsageError
from onrecord.query.answers import Json
from onrecord.store import Ledger
from onrecord.store import tokens as store

MARK = "onrecord_"
"""What tokens begin with, so that scanners for leaked secrets know them."""
SECRET_BYTES = 32
ID_BYTES = 4
LONGEST_NAME = 100


class Scope(StrEnum):
    """What a token lets somebody do: see everything that is shown; have texts and addresses read; judge, and see what is withheld."""

    READ = "read"
    ADD = "add"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Token:
    """One token, without its secret. `name` is who has it: the author of what is judged with it."""

    id: str
    name: str
    scopes: tuple[Scope, ...]
    made_at: str
    revoked_at: str | None

    def to_json(self) -> Json:
        """All fields."""
        return {name: getattr(self, name) for name in self.__slots__} | {"scopes": list(self.scopes)}


def add_token(ledger: Ledger, name: str, scopes: Sequence[Scope]) -> tuple[Token, str]:
    """Make a token for somebody; the secret is given here and never again. Every token may read."""
    wanted = name.strip()
    if not wanted or len(wanted) > LONGEST_NAME:
        raise UsageError(f"a token has a name of 1 to {LONGEST_NAME} characters: who uses it")
    if any(one.name == wanted and one.revoked_at is None for one in tokens(ledger)):
        raise UsageError(f"{wanted} has a token already; revoke it first, or give another name")
    secret = MARK + token_urlsafe(SECRET_BYTES)
    token = Token(token_hex(ID_BYTES), wanted, tuple(s for s in Scope if s in {Scope.READ, *scopes}), _now(), None)
    with ledger.write() as connection:
        store.put_token(connection, token.id, name=wanted, digest=_digest(secret), scopes=token.scopes, at=token.made_at)
    return token, secret


def tokens(ledger: Ledger) -> list[Token]:
    """The tokens of a ledger, revoked ones too."""
    with ledger.read() as connection:
        return [_token(row) for row in store.tokens(connection)]


def bearer(ledger: Ledger, secret: str) -> Token | None:
    """Whose token this is; None where there is none, or it is revoked."""
    if not secret.startswith(MARK):
        return None
    with ledger.read() as connection:
        row = store.token_with(connection, _digest(secret))
    return _token(row) if row else None


def revoke_token(ledger: Ledger, id_: str) -> Token:
    """Revoke a token by its id or its name: from now on it opens nothing."""
    with ledger.write() as connection:
        return _token(store.revoke_token(connection, id_, at=_now()))


def _token(row: store.RowMapping) -> Token:
    return Token(row["id"], row["name"], tuple(map(Scope, row["scopes"])), row["made_at"], row["revoked_at"])


def _digest(secret: str) -> str:
    """A token has 256 bits of chance: a plain digest cannot be tried out, and needs no salt."""
    return sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
