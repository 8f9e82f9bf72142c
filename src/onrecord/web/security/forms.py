"""Forms that only our own pages can send: a token that fits the visitor's cookie, and an origin that is ours.

The token is a salt and an HMAC of salt and cookie, new with each page, so that nothing can be learned from how well a page compresses.
"""

import hmac
from hashlib import sha256
from secrets import token_urlsafe

from starlette.datastructures import Headers

from onrecord.web.faults import Forbidden

COOKIE = "onrecord-form"
FIELD = "token"
SALT_CHARACTERS = 22
NONCE_BYTES = 16


def new_nonce() -> str:
    """What a visitor's cookie holds."""
    return token_urlsafe(NONCE_BYTES)


def token_for(secret: bytes, nonce: str) -> str:
    """A token for a form on a page of this visitor."""
    salt = token_urlsafe(NONCE_BYTES)
    return salt + _sign(secret, salt, nonce)


def check_token(secret: bytes, nonce: str | None, token: str) -> None:
    """Raises `Forbidden` where the token is not for this visitor, or the server has been started again since."""
    salt, signature = token[:SALT_CHARACTERS], token[SALT_CHARACTERS:]
    if nonce is None or not hmac.compare_digest(signature.encode("utf-8", "replace"), _sign(secret, salt, nonce).encode()):
        raise Forbidden("this form is out of date; go back, load the page again, and send it once more")


def check_origin(headers: Headers, ours: frozenset[str]) -> None:
    """Raises `Forbidden` where a browser says that another site sent this."""
    origin, site = headers.get("origin"), headers.get("sec-fetch-site")
    if (origin is not None and origin not in ours) or (site is not None and site != "same-origin"):
        raise Forbidden("this was sent by another site, and only pages of this one may send it")


def _sign(secret: bytes, salt: str, nonce: str) -> str:
    return hmac.new(secret, f"{salt}.{nonce}".encode("utf-8", "surrogatepass"), sha256).hexdigest()
