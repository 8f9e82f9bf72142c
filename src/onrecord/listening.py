"""Serving an application on this machine until it is interrupted."""

import socket
from ipaddress import ip_address
from typing import Any

from onrecord.errors import UsageError

HOST = "127.0.0.1"
KEEP_ALIVE_S = 5


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches an address."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def open_port(port: int, host: str = HOST) -> socket.socket:
    """A socket on an address of this machine; port 0 takes a free one. Raises `UsageError` where the address or the port cannot be had."""
    taken = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        taken.bind((host, port))
        taken.listen()
    except OSError as fault:
        taken.close()
        where = f"port {port}" if host == HOST else f"port {port} of {host}"
        raise UsageError(f"{where} cannot be used: {fault.strerror}; --port takes another one, or 0 for a free one") from fault
    return taken


def serve(app: Any, on: socket.socket) -> None:
    """Serve an ASGI application until interrupted."""
    import uvicorn  # only with the extras that serve

    config = uvicorn.Config(app, log_level="warning", server_header=False, timeout_keep_alive=KEEP_ALIVE_S, proxy_headers=False)
    uvicorn.Server(config).run(sockets=[on])
