"""What sites ask of robots (RFC 9309), kept to.

The file is fetched as pages are, with the same bounds. Python's own parser reads it; it knows no "*" inside paths, and takes such a rule literally.
"""

from collections.abc import Callable
from urllib.parse import urlsplit, urlunsplit
from urllib.robotparser import RobotFileParser

from onrecord.reading.fetch.address import NoWay
from onrecord.reading.fetch.request import NAME, Answer
from onrecord.reading.loaded import Refusal

LIMIT = 512_000
"""Bytes of the file that are read; the standard asks for that many."""


class Robots:
    """The rules of each site met so far."""

    def __init__(self, fetch: Callable[[str], Answer]):
        self._fetch = fetch
        self._rules: dict[str, RobotFileParser | str] = {}

    def check(self, address: str) -> None:
        """Raise `Refusal` when the site asks robots not to fetch `address`, or does not tell."""
        parts = urlsplit(address)
        home = urlunsplit((parts.scheme, parts.netloc, "/robots.txt", "", ""))
        if home not in self._rules:
            self._rules[home] = self._read(home)
        rules = self._rules[home]
        if isinstance(rules, str):
            raise Refusal(rules)
        if not rules.can_fetch(NAME, address):
            raise Refusal(f"the site's robots.txt asks {NAME} not to fetch this address")

    def _read(self, home: str) -> RobotFileParser | str:
        """The rules, or the reason why there are none. No file means no rules; a site in trouble is left alone."""
        try:
            answer = self._fetch(home)
        except NoWay as refusal:
            return refusal.reason
        except Refusal as refusal:
            return f"the site's robots.txt could not be fetched: {refusal.reason}"
        if answer.status >= 500 or answer.status == 429:
            return f"the site's robots.txt could not be fetched: the server answered {answer.status}"
        rules = RobotFileParser()
        rules.parse(answer.data.decode("utf-8", "replace").splitlines() if answer.status < 300 else [])
        return rules
