"""One request to one address: no redirect followed, no cookie kept, no proxy used, the answer bounded in time and size."""

import ssl
import time
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from urllib.parse import urljoin, urlsplit

import httpx

from onrecord.reading.fetch.address import resolve
from onrecord.reading.fetch.deadline import within
from onrecord.reading.fetch.pace import Pace
from onrecord.reading.loaded import Refusal
from onrecord.reading.options import ReadOptions

NAME = "onrecord"
ACCEPT = "text/html,application/xhtml+xml,text/plain;q=0.9,application/x-ndjson;q=0.9,application/xml;q=0.9,application/json;q=0.9,*/*;q=0.1"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent: `data` is the body as it came, perhaps packed with gzip; `is_cut` says that more was on its way."""

    url: str
    status: int
    headers: httpx.Headers
    data: bytes
    is_cut: bool


def user_agent() -> str:
    """How onrecord presents itself to servers."""
    try:
        return f"{NAME}/{version(NAME)} (+{NAME})"
    except PackageNotFoundError:
        return f"{NAME}/0 (+{NAME})"


def get(address: str, options: ReadOptions, pace: Pace, *, limit: int) -> Answer:
    """The answer to a GET, its body read up to `limit` bytes. Raises `Refusal` for an address that may not be fetched or does not answer."""
    url = parse(address)
    pace.wait(url.host)
    try:
        return within(options.timeout_s, lambda: _get(url, options, limit))
    except httpx.TimeoutException as error:
        raise Refusal(f"there was no answer within {options.timeout_s:g} s") from error
    except (httpx.HTTPError, OSError) as error:
        raise Refusal(f"the request failed: {error or type(error).__name__}") from error


def parse(address: str) -> httpx.URL:
    """An address that may be fetched as far as it is written. Raises `Refusal` else."""
    try:
        urlsplit(address)  # which the reader of robots.txt uses, and which is stricter in places
        url = httpx.URL(address)
    except (httpx.InvalidURL, ValueError, UnicodeError) as error:
        raise Refusal(f"the address {address!r} is not well formed: {error}") from error
    if url.scheme not in ("http", "https"):
        raise Refusal(f"the address has the scheme {url.scheme!r}, and only http and https are fetched")
    if not url.host:
        raise Refusal(f"the address {address!r} names no host")
    if url.userinfo:
        raise Refusal("the address carries a user name or a password; fetch the page yourself and read the file")
    return url


def redirected(address: str, target: str) -> str:
    """Where a redirect from `address` leads. Raises `Refusal` for a target that is not well formed."""
    try:
        return urljoin(address, target)
    except ValueError as error:
        raise Refusal(f"the site redirects to {target!r}, which is not well formed: {error}") from error


def _get(url: httpx.URL, options: ReadOptions, limit: int) -> Answer:
    """Connect to the very machine that was judged; the host's name goes into the Host header and the TLS handshake, which checks its certificate."""
    port = url.port or (443 if url.scheme == "https" else 80)
    machine = resolve(url.host, port, allow_private=options.allow_private)
    headers = {"Host": url.netloc.decode("ascii"), "User-Agent": user_agent(), "Accept": ACCEPT, "Accept-Encoding": "gzip", "Connection": "close"}
    deadline_s = time.monotonic() + options.timeout_s
    with httpx.Client(trust_env=False, timeout=options.timeout_s, verify=_tls(), follow_redirects=False) as client:
        request = client.build_request("GET", url.copy_with(host=machine), headers=headers, extensions={"sni_hostname": url.host})
        response = client.send(request, stream=True)
        try:
            data, is_cut = _body(response, limit, deadline_s)
        finally:
            response.close()
    return Answer(str(url), response.status_code, response.headers, data, is_cut)


def _body(response: httpx.Response, limit: int, deadline_s: float) -> tuple[bytes, bool]:
    """The raw bytes of a body, at most `limit`, and whether there were more."""
    data = bytearray()
    for chunk in response.iter_raw():
        data += chunk
        if len(data) > limit:
            return bytes(data[:limit]), True
        if time.monotonic() > deadline_s:
            raise Refusal("the answer came too slowly")
    return bytes(data), False


@cache
def _tls() -> ssl.SSLContext:
    return httpx.create_ssl_context(trust_env=False)
