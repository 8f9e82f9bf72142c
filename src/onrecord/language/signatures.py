"""Signed quotations: a quotation that fills a line or a paragraph, and behind a dash the name of who said it."""

import re

from onrecord.language.quotation import QUOTES, quotations
from onrecord.language.turns import Turn
from onrecord.model import Span

SIGNATURE = re.compile(r"\s{0,3}(―|—|–|--?)[^\S\n]*([^\W\d_a-z][^\n―—–:;!?\"“”„«»]{1,70}?)[.]?[^\S\n]*(?=\n|\Z)")
LIST = re.compile(r"\s*\n[^\S\n]*(?:―|—|–|--?|\*|•)")
LONGEST = 10
"""Words of a signature."""
SMALL = frozenset({
    "a", "al", "and", "at", "bin", "da", "de", "del", "der", "di", "du", "el", "for", "from", "ibn", "in", "la", "le", "of", "on", "the", "to", "van",
    "von", "zu",
})  # fmt: skip
NOT_FIRST = frozenset({"At", "By", "During", "For", "From", "In", "On", "To"})
"""Such a signature tells an occasion."""
TELLING = frozenset({"are", "did", "do", "does", "had", "has", "have", "is", "said", "says", "was", "were", "will", "would"})


def signed(text: str) -> list[Turn]:
    """The signed quotations of a text in order: who signs, the dash, and the quotation with those that open the paragraphs before it.

    A hyphen may begin an item of a list as well: behind one, only what is written as a name is a signature, and nothing where another follows.
    """
    out: list[Turn] = []
    chain: Span | None = None
    for start, end in quotations(text):
        if not _opens_line(text, start):
            continue
        begin = chain[0] if chain and not text[chain[1] : start].strip() and not _is_closed(text, chain) else start
        chain = (begin, end)
        found = SIGNATURE.match(text, end)
        if found is None:
            continue
        may_be_item = found[1] == "-"
        if _is_signature(found[2], is_name=may_be_item) and not (may_be_item and LIST.match(text, found.end())):
            out.append(Turn(found.span(2), found.span(1), chain))
    return out


def _opens_line(text: str, start: int) -> bool:
    while start and text[start - 1].isspace() and text[start - 1] != "\n":
        start -= 1
    return start == 0 or text[start - 1] == "\n"


def _is_closed(text: str, quotation: Span) -> bool:
    """Whether a mark closes it; one that goes on in the next paragraph has none."""
    return text[quotation[1] - 1] in QUOTES


def _is_signature(name: str, *, is_name: bool) -> bool:
    """Whether words behind a dash say who signs; with `is_name` by a name alone."""
    words = name.split()
    lower = [word for word in words if word.islower() and word not in SMALL]
    is_occasion = words[0] in NOT_FIRST or any(map(str.isdigit, name))
    return len(words) <= LONGEST and not is_occasion and not TELLING & set(words) and not (is_name and lower)
