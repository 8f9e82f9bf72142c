"""Pages that hold no article: a paywall's teaser, navigation only."""

import re
from typing import Any

from onrecord.reading.loaded import Refusal
from onrecord.reading.page.head import PageHead

FEWEST_WORDS, FEWEST_WORDS_OF_ARTICLE = 50, 20
"""Words that a body must have: the second where the page's JSON-LD says that it is an article, since flashes are short."""
STUB_WORDS = 120
"""Words under which a page that asks for a subscription shows a teaser only."""
_WALL = (
    r"(?:subscribe|log ?in|sign ?in|register|sign up)(?: now| here)? to (?:continue|keep|read|view|access|unlock)",
    r"already (?:a|have a) (?:subscriber|subscription|account)",
    r"(?:only|exclusively) (?:for|available to) (?:our )?(?:subscribers|members)",
    r"subscriber[- ]only|for subscribers only",
    r"to (?:continue reading|read the (?:full|rest of the) (?:story|article))",
    r"this (?:article|story|content) is (?:for|reserved)",
)
WALL = re.compile("|".join(_WALL), re.IGNORECASE)


def refuse_stub(tree: Any, head: PageHead, paragraphs: list[str]) -> None:
    """Raise `Refusal` where what was extracted is a teaser, or too little to be an article."""
    words = sum(len(p.split()) for p in paragraphs)
    if words < STUB_WORDS and _is_closed(tree, head):
        raise Refusal(f"the page is a paywall stub: it shows {words} words of the article; save the page while logged in")
    if words < (FEWEST_WORDS_OF_ARTICLE if head.linked.is_article else FEWEST_WORDS):
        raise Refusal(f"no article was found on the page: its longest text has {words} words")


def _is_closed(tree: Any, head: PageHead) -> bool:
    if not head.linked.is_free or (head.first("article:content_tier") or "free") != "free":
        return True
    seen = tree.xpath("//body//text()[not(ancestor::script or ancestor::style)]")
    return WALL.search(" ".join(map(str, seen))) is not None
