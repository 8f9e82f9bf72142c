"""Names as they are compared: without case, accents and marks."""

import re
import unicodedata

MARKS = re.compile(r"[^\w\s]+|_")


def folded(name: str) -> str:
    """The words of a name in lower case, without accents and punctuation, one blank between them ("Côte d'Ivoire's" → "cote divoires")."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join(MARKS.sub("", plain.casefold()).split())
