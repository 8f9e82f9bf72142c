"""Generated articles of made-up words, and fingerprints of them."""

import random

from onrecord.model import Document
from onrecord.reconcile.copies import Fingerprint, fingerprint

SYLLABLES = ("ba", "do", "fel", "gri", "hon", "ka", "lim", "mor", "nas", "pe", "ro", "sun", "tal", "ver", "zo")
SMALL = ("the", "of", "in", "to", "and", "with", "for", "that", "was", "had")
SAID = "We have waited long enough for an answer that any child in this town could give, and we will not wait for another winter."


def sentences(seed: int, count: int = 20) -> list[str]:
    """So many sentences of a story in made-up words with small words between them; two seeds share no run of words."""
    chance = random.Random(seed)  # noqa: S311
    return [_sentence(chance) for _ in range(count)]


def _sentence(chance: random.Random) -> str:
    pairs = [(chance.choice(SMALL), "".join(chance.choice(SYLLABLES) for _ in range(3))) for _ in range(chance.randrange(6, 12))]
    words = " ".join(f"{small} {long}" for small, long in pairs)
    return f"{words[0].upper()}{words[1:]}."


def story(seed: int, count: int = 20) -> str:
    """The sentences of a story in paragraphs of two."""
    made = sentences(seed, count)
    return "\n\n".join(" ".join(made[i : i + 2]) for i in range(0, count, 2))


def made_of(text: str, id_: str = "a", **said: str) -> Fingerprint:
    """The fingerprint of a text, and what the document says of itself."""
    return fingerprint(Document(id=id_, text=text, **said))  # pyright: ignore[reportArgumentType]
