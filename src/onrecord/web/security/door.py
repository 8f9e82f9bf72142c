"""Who may come in where others than this machine can reach the site: those with a token, and each only so often."""

from http import HTTPStatus
from typing import TYPE_CHECKING

from anyio.to_thread import run_sync
from sqlalchemy.exc import SQLAlchemyError
from starlette.datastructures import Headers
from starlette.requests import cookie_parser
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from onrecord.run.tokens import Token, bearer
from onrecord.web.faults import API, answer_fault, respond
from onrecord.web.paths import with_query
from onrecord.web.security.pace import Pace

if TYPE_CHECKING:
    from onrecord.web.site import Site

COOKIE = "onrecord-token"
TOKEN = "onrecord.token"  # noqa: S105 - a key of the request's scope
SIGN_IN = "/sign-in"
OPEN = (SIGN_IN, "/static/")
"""Paths that need no token: the page to sign in on, and what it is drawn with."""


def token_of(scope: Scope) -> Token | None:
    """The token that a request came with; None on a site that asks for none."""
    return scope.get(TOKEN)


class Door:
    """Lets a request in with the token that it brings, as `Authorization: Bearer` or as the cookie of somebody who signed in."""

    def __init__(self, app: ASGIApp, site: "Site"):
        self.app = app
        self.site = site
        self._pace = Pace()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or not self.site.settings.needs_tokens:
            await self.app(scope, receive, send)
            return
        await (await self._answer(scope))(scope, receive, send)

    async def _answer(self, scope: Scope) -> ASGIApp:
        path = scope["path"]
        try:
            token = await run_sync(bearer, self.site.ledger, _secret(Headers(scope=scope)))
        except SQLAlchemyError as fault:
            return answer_fault(self.site, path, fault)
        wait_s = self._pace.wait_s(token.id if token else _peer(scope))
        if wait_s > 0:
            headers = {"Retry-After": str(wait_s)}
            return respond(self.site, path, HTTPStatus.TOO_MANY_REQUESTS, "too_many", "you ask too often; try again in a moment", headers=headers)
        if token is None and not path.startswith(OPEN):
            return self._turned_away(scope)
        scope[TOKEN] = token
        return self.app

    def _turned_away(self, scope: Scope) -> Response:
        path = scope["path"]
        if scope["method"] in ("GET", "HEAD") and not path.startswith(API):
            asked = f"{path}?{scope['query_string'].decode('latin-1')}" if scope["query_string"] else path
            return RedirectResponse(with_query(SIGN_IN, next=asked), HTTPStatus.SEE_OTHER)
        headers = {"WWW-Authenticate": 'Bearer realm="onrecord"'}
        message = "this needs a token (Authorization: Bearer …); who keeps the ledger makes one with: onrecord token add"
        return respond(self.site, path, HTTPStatus.UNAUTHORIZED, "no_token", message, headers=headers)


def _secret(headers: Headers) -> str:
    kind, _, value = headers.get("authorization", "").partition(" ")
    return value.strip() if kind.lower() == "bearer" else cookie_parser(headers.get("cookie", "")).get(COOKIE, "")


def _peer(scope: Scope) -> str:
    client = scope.get("client")
    return f"from {client[0]}" if client else "from somewhere"
