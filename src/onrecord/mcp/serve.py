"""Serving the tools: over the standard streams, or over HTTP to this machine."""

import socket

import anyio
from mcp.server.mcpserver import MCPServer
from mcp.server.transport_security import TransportSecuritySettings

from onrecord.listening import serve

PATH = "/mcp"
MAX_BODY_BYTES = 1_000_000
"""The longest text that is read, as JSON, with its letters beyond ASCII escaped."""
NAMES = ("127.0.0.1", "localhost")


def serve_streams(server: MCPServer) -> None:
    """Serve one client over the standard streams until it goes."""
    anyio.run(server.run_stdio_async)


def serve_http(server: MCPServer, on: socket.socket) -> None:
    """Serve clients of this machine until interrupted. Each call stands for itself; a request that names another host is refused."""
    port = int(on.getsockname()[1])
    hosts = [f"{name}:{port}" for name in NAMES]
    security = TransportSecuritySettings(allowed_hosts=hosts, allowed_origins=[f"http://{host}" for host in hosts])
    app = server.streamable_http_app(
        streamable_http_path=PATH, json_response=True, stateless_http=True, max_request_body_size=MAX_BODY_BYTES, transport_security=security
    )
    serve(app, on)
