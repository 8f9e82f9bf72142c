"""Who is let in: requests that name this machine as their host, with a body that is not too long.

Without the first, a page elsewhere whose name is made to point at this machine could read the ledger through its visitor's browser (DNS rebinding).
"""

from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.web.faults import respond

if TYPE_CHECKING:
    from onrecord.web.site import Site

MAX_BODY_BYTES = 2_000_000
"""A text of `MAX_READ_BYTES` in a form: letters beyond ASCII take up to three times their bytes there, and few texts have many of them."""
LONGEST_PATH = 8_000


class Gate:
    """Refuses what is for another host, too long, or has a body of unknown length."""

    def __init__(self, app: ASGIApp, site: "Site"):
        self.app = app
        self.site = site

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        fault = self._fault(scope)
        if fault is None:
            await self.app(scope, _Counted(receive), send)
            return
        status, code, message = fault
        await respond(self.site, scope["path"], status, code, message)(scope, receive, send)

    def _fault(self, scope: Scope) -> tuple[HTTPStatus, str, str] | None:
        headers = Headers(scope=scope)
        if headers.get("host", "").lower() not in self.site.settings.hosts:
            return HTTPStatus.MISDIRECTED_REQUEST, "wrong_host", "this is served to this machine only, under its own name"
        if len(scope["path"]) + len(scope["query_string"]) > LONGEST_PATH:
            return HTTPStatus.REQUEST_URI_TOO_LONG, "too_long", f"an address has at most {LONGEST_PATH} characters here"
        length = headers.get("content-length", "0")
        if "transfer-encoding" in headers or not length.isdecimal():
            return HTTPStatus.LENGTH_REQUIRED, "length_required", "say how long what you send is (Content-Length)"
        if len(length) > len(str(MAX_BODY_BYTES)) or int(length) > MAX_BODY_BYTES:
            return HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too_large", f"at most {MAX_BODY_BYTES:,} bytes can be sent"
        return None


class _Counted:
    """What is received, cut off behind the longest body: a server that does not hold a client to its word must not be led astray."""

    def __init__(self, receive: Receive):
        self.receive = receive
        self.left = MAX_BODY_BYTES

    async def __call__(self) -> Message:
        message = await self.receive()
        if message["type"] == "http.request":
            self.left -= len(message.get("body", b""))
            if self.left < 0:
                return {"type": "http.disconnect"}
        return message
