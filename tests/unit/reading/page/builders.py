"""Pages put together for tests: an article of some paragraphs, and around it whatever a test asks for."""

import json
from typing import Any

from onrecord.reading import Loaded, ReadOptions, load_bytes

PARAGRAPHS = (
    "The government of Velmora said on Monday that it would not pay for the bridge to Tarn, and that no more talks were planned.",
    "Its spokeswoman, Ilse Kovel, told reporters in Brayford that the republic’s engineers had never been asked about the costs.",
    "“We were shown a bill, and nothing else,” she said, adding that the ministry of works & roads would publish it this week.",
)
TITLE = "Velmora denies paying for bridge"


def page(*, head: str = "", before: str = "", paragraphs: tuple[str, ...] = PARAGRAPHS, after: str = "", title: str | None = TITLE) -> str:
    """The source of a page; `paragraphs` are HTML, one `p` element each."""
    heading = "" if title is None else f"<h1>{title}</h1>"
    body = "\n".join(f"<p>{p}</p>" for p in paragraphs)
    name = "" if title is None else f"<title>{title} | Northmarch Courier</title>"
    return f"<!DOCTYPE html>\n<html><head>{name}{head}</head>\n<body>{before}<article>{heading}\n{body}\n</article>{after}</body></html>"


def linked(**fields: Any) -> str:
    """A script of JSON-LD that describes a news article."""
    return f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", **fields})}</script>'


def metas(**contents: str) -> str:
    """Meta tags by name; "__" stands for a colon."""
    return "".join(f'<meta property="{name.replace("__", ":")}" content="{content}">' for name, content in contents.items())


def read(source: str | bytes, *, url: str | None = None, **options: Any) -> Loaded:
    """The one document of a page."""
    data = source if isinstance(source, bytes) else source.encode()
    (loaded,) = load_bytes(data, name="bridge", path=None if url else "bridge.html", url=url, options=ReadOptions(**options))
    return loaded
