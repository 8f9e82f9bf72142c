"""Serving an application on this machine until it is interrupted."""

import socket
from typing import Any

from onrecord.errors import UsageError

HOST = "127.0.0.1"
KEEP_ALIVE_S = 5


def open_port(port: int) -> socket.socket:
    """A socket on this machine's own address; port 0 takes a free one. Raises `UsageError` where the port is taken."""
    taken = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        taken.bind((HOST, port))
        taken.listen()
    except OSError as fault:
        taken.close()
        raise UsageError(f"port {port} cannot be used: {fault.strerror}; --port takes another one, or 0 for a free one") from fault
    return taken


def serve(app: Any, on: socket.socket) -> None:
    """Serve an ASGI application until interrupted."""
    import uvicorn  # only with the extras that serve

    config = uvicorn.Config(app, log_level="warning", server_header=False, timeout_keep_alive=KEEP_ALIVE_S, proxy_headers=False)
    uvicorn.Server(config).run(sockets=[on])
