"""Pages that hold no article: a paywall's teaser, navigation only."""

import re
from typing import Any

from onrecord.reading.loaded import Refusal, Why
from onrecord.reading.page.head import PageHead

FEWEST_WORDS, FEWEST_WORDS_OF_ARTICLE = 50, 20
"""Words that a body's sentences must have: the second where the page says that it is an article, since flashes are short."""
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
SENTENCE_END = re.compile(r"[.!?…。؟।][\"”’»)\]]*(?:\s|$)")
WALL = re.compile("|".join(_WALL), re.IGNORECASE)


def refuse_stub(tree: Any, head: PageHead, paragraphs: list[str]) -> None:
    """Raise `Refusal` where what was extracted is a teaser, a list of links, or too little to be an article."""
    is_article = head.linked.is_article or head.first("og:type") == "article"
    prose = sum(len(p.split()) for p in paragraphs if SENTENCE_END.search(p))
    if prose < STUB_WORDS and _is_closed(tree, head):
        raise Refusal(f"the page is a paywall stub: it shows {prose} words of the article; save the page while logged in", Why.NO_ARTICLE)
    if prose < (FEWEST_WORDS_OF_ARTICLE if is_article else FEWEST_WORDS):
        raise Refusal(f"no article was found on the page: its sentences have {prose} words together", Why.NO_ARTICLE)
    if not is_article and _linked_words(tree, paragraphs) > prose:
        raise Refusal("no article was found on the page: most of its words are links to others", Why.NO_ARTICLE)


def _linked_words(tree: Any, paragraphs: list[str]) -> int:
    """How many words stand in paragraphs that are a link's text and nothing else."""
    links = {" ".join("".join(link.itertext()).split()) for link in tree.iter("a")}
    return sum(len(p.split()) for p in paragraphs if p in links)


def _is_closed(tree: Any, head: PageHead) -> bool:
    if not head.linked.is_free or (head.first("article:content_tier") or "free") != "free":
        return True
    seen = tree.xpath("//body//text()[not(ancestor::script or ancestor::style)]")
    return WALL.search(" ".join(map(str, seen))) is not None
