"""What a feed says of itself, which holds for each of its items."""

from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit


@dataclass(frozen=True, slots=True)
class Channel:
    """`title` names the publisher; `address` completes the items' links."""

    title: str | None = None
    address: str | None = None

    def complete(self, link: str | None, *bases: str | None) -> str | None:
        """A link as a whole address; None where it is none of the web's. The first of `bases` that is a whole address wins over the feed's own."""
        if not link or not link.strip():
            return None
        base = next((b for b in (*bases, self.address) if b and is_web(b)), "")
        try:
            address = urljoin(base, link.strip())
        except ValueError:
            return None
        return address if is_web(address) else None


def is_web(address: str) -> bool:
    """Whether this is a whole http or https address."""
    try:
        parts = urlsplit(address)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False
