"""Entity tags: an answer is not sent again, nor even worked out, while the ledger is as it was (RFC 9110)."""

import hmac
from http import HTTPStatus
from typing import TYPE_CHECKING

from anyio.to_thread import run_sync
from sqlalchemy.exc import SQLAlchemyError
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.errors import LedgerError
from onrecord.store.revision import revision
from onrecord.web.security.door import token_of

if TYPE_CHECKING:
    from onrecord.web.site import Site

UNTAGGED = ("/static/", "/read", "/sign-in")
"""Paths whose answers do not come from the ledger."""
LENGTH = 32


class EntityTags:
    """Marks each answer to a GET with the state of the ledger, read before it was worked out: a tag may be too old for its answer, never too new.

    The tag also says whose token the visitor has, and fits one start of the server only. Pages with forms are never kept, and have none.
    """

    def __init__(self, app: ASGIApp, site: "Site"):
        self.app = app
        self.site = site

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or scope["method"] != "GET" or scope["path"].startswith(UNTAGGED):
            await self.app(scope, receive, send)
            return
        tag = await run_sync(self._tag, scope)
        if tag is not None and tag in {one.strip() for one in Headers(scope=scope).get("if-none-match", "").split(",")}:
            await Response(status_code=HTTPStatus.NOT_MODIFIED, headers={"ETag": tag})(scope, receive, send)
            return

        async def send_tagged(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] == HTTPStatus.OK and tag is not None:
                headers = MutableHeaders(scope=message)
                if headers.get("cache-control") != "no-store":
                    headers["ETag"] = tag
            await send(message)

        await self.app(scope, receive, send_tagged)

    def _tag(self, scope: Scope) -> str | None:
        """None where the state cannot be told just now."""
        try:
            with self.site.ledger.read() as connection:
                now = revision(connection)
        except (SQLAlchemyError, LedgerError):
            return None
        token = token_of(scope)
        told = f"{now} {token.id if token else ''}".encode()
        return None if now is None else f'W/"{hmac.new(self.site.settings.secret, told, "sha256").hexdigest()[:LENGTH]}"'
