"""What a page says of its article, put together: each field from the most trustworthy place that has it."""

from onrecord.model import Span
from onrecord.reading.credit import credit_of_names, credit_of_text, other_host
from onrecord.reading.dates import iso_date
from onrecord.reading.page.body import Body
from onrecord.reading.page.head import PageHead
from onrecord.reading.plain import Given

PUBLISHED = (
    "article:published_time",
    "og:published_time",
    "article:published",
    "parsely-pub-date",
    "sailthru.date",
    "datepublished",
    "pubdate",
    "dc.date.issued",
)
UPDATED = ("article:modified_time", "og:updated_time", "article:updated", "datemodified", "lastmod", "last-modified", "dc.date.modified")
TAGS = ("article:tag", "news_keywords", "keywords", "parsely-tags")
AUTHORS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl")
SYNDICATION = ("syndication-source", "original-source")


def given_of(head: PageHead, body: Body, paragraphs: list[str], *, title_span: Span | None, url: str | None) -> Given:
    """All that the page says. `url` is where it was met; the page's canonical address stands in where it was met as a file."""
    linked = head.linked
    own = url or head.first("og:url") or head.canonical
    byline = _byline(head, body)
    publisher = linked.publisher or head.first("og:site_name", "application-name") or body.site
    published = next((d for d in map(iso_date, (linked.published, head.first(*PUBLISHED), body.date)) if d), None)
    updated = next((d for d in map(iso_date, (linked.updated, head.first(*UPDATED))) if d), None)
    return Given(
        title_span=title_span,
        url=own,
        publisher=publisher,
        byline=byline,
        credit=_credit(head, (byline, publisher), paragraphs, own),
        published=published,
        updated=None if updated == published else updated,
        tags=tuple(dict.fromkeys(_tags(head, body))),
    )


def _byline(head: PageHead, body: Body) -> str | None:
    """The writers' names, joined by commas; people before organisations, metas only where JSON-LD has none."""
    names = head.linked.authors or tuple(a for a in head.all(*AUTHORS) if not a.startswith(("http:", "https:", "/", "@")))[:1]
    if names:
        return ", ".join(names).removeprefix("By ").removeprefix("by ")
    if body.author:
        return ", ".join(part.strip() for part in body.author.split(";"))
    return ", ".join(head.linked.organizations) or None


def _tags(head: PageHead, body: Body) -> list[str]:
    metas = [part.strip() for value in head.all(*TAGS) for part in value.split(",")]
    found = [part.strip() for value in body.tags for part in value.split(",")]
    return [tag for tag in (*head.linked.tags, *metas) if tag] or found


def _credit(head: PageHead, names: tuple[str | None, ...], paragraphs: list[str], own: str | None) -> str | None:
    """The wire that the story comes from: the text's own word first, then names, then addresses."""
    linked = head.linked
    named = credit_of_names((linked.source, *linked.organizations, *names))
    syndicated = head.first(*SYNDICATION)
    elsewhere = next((host for address in (syndicated, head.canonical) if (host := other_host(address, own))), None)
    return credit_of_text(paragraphs) or named or elsewhere
