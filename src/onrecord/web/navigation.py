"""The rooms of the site, in the order in which every page names them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Room:
    """A name in the navigation, where it leads, and the beginning of the paths that belong to it."""

    name: str
    path: str
    below: tuple[str, ...] = ()

    def holds(self, path: str) -> bool:
        """Whether a page belongs to this room."""
        return path == self.path or path.startswith(tuple(f"{start}/" for start in (self.path, *self.below))) or path in self.below


ROOMS = (
    Room("Search", "/search", ("/statements",)),
    Room("Disputes", "/disputes", ("/claims",)),
    Room("Dossier", "/dossier"),
    Room("Sources", "/sources"),
    Room("Documents", "/documents", ("/copies", "/versions")),
    Room("Unnamed", "/anonymous"),
    Room("Network", "/network"),
    Room("Judgements", "/judgements"),
    Room("Ledger", "/ledger", ("/rejects",)),
)
"""A new kind of page is added here, and nowhere else, to be found from all others."""
