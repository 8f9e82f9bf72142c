"""Labels as the pages call them, by the names that they have in an address."""

LABELS = {
    "act": "act", "outlet": "outlet", "naming": "naming", "kind": "source_kind", "country": "country", "certainty": "certainty",
    "polarity": "polarity", "form": "form", "place": "place",
}  # fmt: skip
"""Labels that a search offers, with their names in the ledger."""
TITLES = {"act": "What is done", "naming": "How the source is named", "kind": "Kind of source", "form": "Quotation", "place": "Place in the article"}
OPEN = {"outlet": "no outlet", "country": "no country", "kind": "nobody", "naming": "nobody"}
"""What a label that was left open means, where it says more than that."""


def title_of(name: str) -> str:
    """What a label is called."""
    return TITLES.get(name, name.capitalize())


def open_word(name: str) -> str:
    """What stands for a label that was left open."""
    return OPEN.get(name, "left open")
