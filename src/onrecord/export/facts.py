"""What a document says of itself and where it was met, ready to be shown."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from onrecord.model import Document

TIME = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::[\d.]+)?(Z|[+-]\d\d:?\d\d)?")


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact: its name, the words to show, and the time or the address that they stand for."""

    name: str
    words: str
    time: str | None = None
    link: str | None = None


def facts(document: Document) -> tuple[Fact, ...]:
    """The facts that are known, in the order in which they are shown."""
    d = document
    words = (("Publisher", d.publisher), ("Byline", d.byline), ("Credit", d.credit))
    times = (("Published", d.published), ("Updated", d.updated))
    other = (("Language", d.language), ("Tags", ", ".join(d.tags)), ("File", d.path))
    return (
        *(Fact(name, value) for name, value in words if value),
        *(Fact(name, moment(value), time=value) for name, value in times if value),
        *(Fact(name, value) for name, value in other if value),
        *((Fact("Address", d.url, link=safe_link(d.url)),) if d.url else ()),
    )


def moment(value: str) -> str:
    """An ISO 8601 time as a reader writes it: "2022-03-15 09:00 +00:00"; what is not a time stays as it is."""
    match = TIME.fullmatch(value)
    return " ".join(part for part in match.groups() if part) if match else value


def safe_link(address: str) -> str | None:
    """The address where it may be a link: HTTP or HTTPS with a host, and nothing in it that is no part of an address."""
    if not address.isprintable() or " " in address:
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in {"http", "https"} and parts.hostname else None
