"""Pages around a story as papers build them: five layouts, each with its own menus, notices and lists of other stories."""

import json
from collections.abc import Callable
from html import escape

from benchmarks.newsroom import Story

MENU = ("Home", "World", "Politics", "Money", "Sport", "Weather", "Letters", "Obituaries", "Puzzles", "Subscribe")
NOTICE = "We use cookies to keep the paper running. You can change what we keep at any time in your settings."
FOOT = "All rights reserved. No part of this page may be printed again without the consent of the paper."


def page(story: Story, number: int, others: list[str]) -> bytes:
    """The page of a story in the layout of its paper."""
    layout = LAYOUTS[sum(map(ord, story.outlet)) % len(LAYOUTS)]
    return layout(story, number, others).encode("utf-8")


def index_page(outlet: str, titles: list[str]) -> bytes:
    """A front page: links and nothing else."""
    links = "".join(f'<li><a href="/story/{n}">{escape(title)}</a></li>' for n, title in enumerate(titles))
    head = f"<head><title>{escape(outlet)}</title></head>"
    return f"<!doctype html><html lang=en>{head}<body>{_menu()}<main><ul>{links}</ul></main></body></html>".encode()


def _menu() -> str:
    return "<nav><ul>" + "".join(f'<li><a href="/{name.lower()}">{name}</a></li>' for name in MENU) + "</ul></nav>"


def _related(titles: list[str]) -> str:
    links = "".join(f'<li><a href="/more/{n}">{escape(title)}</a></li>' for n, title in enumerate(titles))
    return f"<aside class=related><h2>More from this section</h2><ul>{links}</ul></aside>"


def _body(story: Story) -> list[str]:
    return [escape(" ".join(paragraph), quote=False) for paragraph in story.paragraphs]


def _paragraphs(story: Story) -> str:
    return "\n".join(f"<p>{p}</p>" for p in _body(story))


def _head(story: Story, *more: str) -> str:
    title = escape(story.title)
    return (
        f'<head><meta charset=utf-8><title>{title} | {escape(story.outlet)}</title><meta property="og:type" content="article">{"".join(more)}</head>'
    )


def _linked(story: Story) -> str:
    facts = {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": story.title, "datePublished": f"{story.day}T08:00:00+00:00",
        "author": [{"@type": "Person", "name": story.writer}], "publisher": {"@type": "Organization", "name": story.outlet},
    }  # fmt: skip
    return f'<script type="application/ld+json">{json.dumps(facts)}</script>'


def _plain(story: Story, _number: int, others: list[str]) -> str:
    return (
        f"<!doctype html><html lang={story.language}>{_head(story, _linked(story))}<body>{_menu()}<article><h1>{escape(story.title)}</h1>"
        f"<p class=byline>By {story.writer}</p><time datetime={story.day}>{story.day}</time>{_paragraphs(story)}</article>{_related(others)}"
        f"<footer><p>{FOOT}</p></footer></body></html>"
    )


def _portal(story: Story, number: int, others: list[str]) -> str:
    ad = f'<div class="ad" id="ad-{number}"><script>var slot = {number};</script><p>Advertisement</p></div>'
    return (
        f"<!DOCTYPE html><html><!-- page {number} -->{_head(story, f'<meta property=article:published_time content={story.day}>')}<body>"
        f"<div class=cookie>{NOTICE}</div><header>{_menu()}</header><div class=wrap><div class=col-left>{_related(others)}</div>"
        f"<div class=story-body>"
        f"<h1>{escape(story.title)}</h1><span class=author>{story.writer}</span>{ad}{_paragraphs(story)}{ad}</div></div>"
        f"<div class=share><a href=#>Share</a> <a href=#>Print</a></div><footer>{FOOT}</footer></body></html>"
    )


def _old(story: Story, number: int, others: list[str]) -> str:
    cells = "<br><br>".join(_body(story))
    return (
        f"<html>{_head(story)}<body bgcolor=white><table width=100%><tr><td width=20%>{_menu()}</td><td>"
        f"<h1>{escape(story.title)}</h1>"
        f"<i>{story.writer}, {story.day}</i><div class=article-text><p>{cells}</p></div></td><td>{_related(others)}</td></tr></table>"
        f"<hr>{number} {FOOT}</body></html>"
    )


def _amp(story: Story, number: int, others: list[str]) -> str:
    return (
        f"<!doctype html><html amp lang={story.language}>{_head(story, _linked(story))}<body><amp-analytics data-n={number}></amp-analytics>"
        f"<main role=main><header><h1 itemprop=headline>{escape(story.title)}</h1></header>"
        f"<section itemprop=articleBody>{_paragraphs(story)}</section>"
        f"</main>{_related(others)}<amp-consent>{NOTICE}</amp-consent></body></html>"
    )


def _blog(story: Story, number: int, others: list[str]) -> str:
    comments = "".join(f"<li class=comment><p>Reader {n}: I have read it twice.</p></li>" for n in range(number % 5))
    return (
        f"<!doctype html><html>{_head(story, _linked(story))}<body class=single>{_menu()}<div id=content><div class='post entry' id=post-{number}>"
        f"<h1 class=entry-title>{escape(story.title)}</h1><div class=entry-meta>{story.day} by {story.writer}</div>"
        f"<div class=entry-content>{_paragraphs(story)}</div></div><ol id=comments>{comments}</ol></div>{_related(others)}<p>{FOOT}</p></body></html>"
    )


Layout = Callable[[Story, int, list[str]], str]
LAYOUTS: tuple[Layout, ...] = (_plain, _portal, _old, _amp, _blog)
