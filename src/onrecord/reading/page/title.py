"""Which of the titles that a page gives is the one that a reader sees."""

import re
from collections.abc import Iterator

from onrecord.reading.page.head import PageHead

SITE_TAIL = re.compile(r"\s+[|–—\-•·:»]\s+[^|–—•·»]{2,40}$")
WORD = re.compile(r"\w+")
ALIKE = 0.5
"""Share of the shorter title's words that the other has, above which both are one title, longer and shorter."""


def choose_title(head: PageHead, found: str | None) -> str | None:
    """The heading that agrees with what the head says; else the headline of JSON-LD, of the metas, of the title tag without the site's name.

    `found` is what the extraction took for the title.
    """
    said = list(_said(head, found))
    for heading in head.headings:
        if any(_alike(heading, title) for title in said):
            return heading
    if len(head.headings) == 1 and not said:
        return head.headings[0]
    return said[0] if said else None


def _said(head: PageHead, found: str | None) -> Iterator[str]:
    tail = (SITE_TAIL.sub("", title) for title in (head.first("og:title", "twitter:title", "title"), head.title) if title)
    yield from (title for title in (head.linked.headline, *tail, found) if title)


def _alike(a: str, b: str) -> bool:
    left, right = ({w.lower() for w in WORD.findall(t)} for t in (a, b))
    return bool(left and right) and len(left & right) > ALIKE * min(len(left), len(right))
