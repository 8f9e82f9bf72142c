"""Which machine an address leads to, and whether a fetch may go there.

The host is looked up once; the answer is judged and then connected to itself, so that a name that points elsewhere a moment later changes nothing.
"""

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from onrecord.reading.loaded import Refusal

NAT64 = IPv6Network("64:ff9b::/96")


class NoWay(Refusal):
    """No connection may be made to a host, or can: whatever is asked for there."""


def resolve(host: str, port: int, *, allow_private: bool) -> str:
    """The first address of `host` that may be connected to. Raises `NoWay` when there is none."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NoWay(f"the host {host} is not known: {error}") from error
    addresses = list(dict.fromkeys(str(sockaddr[0]) for *_, sockaddr in found))
    allowed = [address for address in addresses if allow_private or is_public(address)]
    if not allowed:
        there = host if addresses == [host] else f"the host {host} leads to {', '.join(addresses)}, which"
        raise NoWay(f"{there} is a private or reserved address, and such are fetched only when allowed: --allow-private")
    return allowed[0]


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open internet's, those that it wraps (IPv4 in IPv6) included."""
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return "%" not in address and all(part.is_global and not part.is_multicast and not part.is_reserved for part in _unwrapped(ip))


def _unwrapped(ip: IPv4Address | IPv6Address) -> list[IPv4Address | IPv6Address]:
    """The address that traffic ends at: an IPv4 address inside an IPv6 one speaks for itself where the wrapping is a mere notation."""
    if isinstance(ip, IPv4Address):
        return [ip]
    if ip.ipv4_mapped is not None:
        return [ip.ipv4_mapped]
    if ip in NAT64:
        return [IPv4Address(int(ip) & 0xFFFFFFFF)]
    inner = [ip.sixtofour, *(ip.teredo or ())]
    return [ip, *(part for part in inner if part is not None)]
