"""Entity tags: an answer of the API that did not change since is not sent again (RFC 9110)."""

from hashlib import sha256

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.web.faults import API


class EntityTags:
    """Marks each answer to a GET below /api/ with a digest of what it holds."""

    def __init__(self, app: ASGIApp):
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or scope["method"] != "GET" or not scope["path"].startswith(API):
            await self.app(scope, receive, send)
            return
        kept: list[Message] = []

        async def keep(message: Message) -> None:
            kept.append(message)

        await self.app(scope, receive, keep)
        await _send_tagged(kept, Headers(scope=scope).get("if-none-match", ""), send)


async def _send_tagged(kept: list[Message], known: str, send: Send) -> None:
    start, body = kept[0], b"".join(message.get("body", b"") for message in kept[1:])
    headers = MutableHeaders(scope=start)
    if start["status"] == 200:
        tag = f'W/"{sha256(body).hexdigest()[:32]}"'
        headers["ETag"] = tag
        if tag in {one.strip() for one in known.split(",")}:
            del headers["content-length"]
            start, body = {**start, "status": 304, "headers": headers.raw}, b""
    await send(start)
    await send({"type": "http.response.body", "body": body})
