"""A small valid file of each format that is read, with invented content; what tests read, and what the hostile inputs are made from."""

import gzip
import json
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

STORIES = (
    ("Varland denies paying for the bridge", "The government of Varland said on Monday that it would not pay for the bridge to Tarn & Ostry."),
    (
        "Ostrava Republic opens its archive",
        "The archive will be open to all from June, the minister of culture, Ilse Kovel, told the Northline Press.",
    ),
    ("Meridia counts its herons", "There are more herons in Meridia than ever before, the Society for Birds said in its report on Tuesday."),
)
MORE = "“We were shown a bill, and nothing else,” she said, adding that the ministry of works would publish it this week, as the law asks."
LAST = "Critics in the town of Brayford told reporters that they had been asked by nobody, and that they would say so in writing."


def html(number: int) -> str:
    """A story as HTML, as feeds and wires carry it."""
    return f"<p>{STORIES[number][1].replace('&', '&amp;')}</p><p>{MORE}</p>"


def page(number: int = 0) -> bytes:
    """A page with one story."""
    title, first = STORIES[number]
    body = "".join(f"<p>{p.replace('&', '&amp;')}</p>" for p in (first, MORE, LAST))
    return f"<!DOCTYPE html><html><head><title>{title}</title></head><body><article><h1>{title}</h1>{body}</article></body></html>".encode()


def escaped(source: str) -> str:
    """Markup written as text."""
    return source.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def rss(items: str | None = None, *, head: str = "") -> bytes:
    """An RSS feed; `items` stand in for the three stories, `head` stands before the root."""
    own = "".join(
        f"<item><title>{title}</title><link>/story/{n}</link><guid isPermaLink='false'>story-{n}</guid><dc:creator>Mara Lind</dc:creator>"
        f"<category>Bridges</category><pubDate>Tue, 15 Mar 2022 09:0{n}:00 GMT</pubDate><description>{escaped(html(n))}</description></item>\n"
        for n, (title, _) in enumerate(STORIES)
    )
    channel = "<title>Northmarch Courier</title><link>https://courier.example/</link>"
    opening = '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    return f"<?xml version='1.0' encoding='utf-8'?>{head}{opening}<channel>{channel}{own if items is None else items}</channel></rss>".encode()


def atom() -> bytes:
    """An Atom feed, each entry with another type of content."""
    xhtml = f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{html(1)}</div></content>'
    contents = (f'<content type="html">{escaped(html(0))}</content>', xhtml, f'<summary type="text">{STORIES[2][1]}</summary>')
    entries = "".join(
        f'<entry><id>urn:story:{n}</id><title>{title}</title><link href="story/{n}"/><updated>2022-03-16T08:00:00Z</updated>'
        f'<published>2022-03-15T08:00:00Z</published><author><name>Mara Lind</name></author><category term="bridges"/>{contents[n]}</entry>'
        for n, (title, _) in enumerate(STORIES)
    )
    head = '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://courier.example/news/"><title>Northmarch Courier</title>'
    return f"<?xml version='1.0'?>{head}{entries}</feed>".encode()


def json_feed() -> bytes:
    """A JSON Feed."""
    items = [{"id": f"story-{n}", "url": f"/story/{n}", "title": t, "content_html": html(n)} for n, (t, _) in enumerate(STORIES)]
    dates = {"date_published": "2022-03-15T08:00:00Z", "authors": [{"name": "Mara Lind"}], "tags": ["Bridges"]}
    head = {"version": "https://jsonfeed.org/version/1.1", "title": "Northmarch Courier", "home_page_url": "https://courier.example/"}
    return json.dumps({**head, "items": [{**item, **dates} for item in items]}).encode()


def ninjs(number: int = 0, **fields: object) -> bytes:
    """A text in ninjs 1.x."""
    item = {
        "uri": f"urn:nmp:{number}", "type": "text", "pubstatus": "usable", "language": "en-GB", "headline": STORIES[number][0],
        "body_xhtml": html(number), "byline": "Mara Lind", "copyrightholder": "Northmarch Press", "infosource": [{"name": "Reuters"}],
        "firstcreated": "2022-03-15T08:00:00+00:00", "versioncreated": "2022-03-15T09:00:00+00:00", "subject": [{"name": "Bridges"}],
        "keywords": ["Varland"], "altids": {"web": "https://courier.example/story/0"},
    }  # fmt: skip
    return json.dumps({**item, **fields}).encode()


def ninjs2() -> bytes:
    """A text in ninjs 2.x, with one that it brings along."""
    inner = {"uri": "urn:nmp:11", "type": "text", "headlines": [{"value": STORIES[1][0]}], "bodies": [{"value": html(1), "contenttype": "text/html"}]}
    item = {
        "standard": {"name": "ninjs", "version": "2.0"}, "uri": "urn:nmp:10", "type": "text", "by": "Mara Lind", "language": "en",
        "headlines": [{"role": "short", "value": "Varland denies"}, {"role": "main", "value": STORIES[0][0]}],
        "bodies": [{"role": "main", "contenttype": "text/plain", "value": f"{STORIES[0][1]}\n\n{MORE}"}], "subjects": [{"name": "Bridges"}],
        "contentcreated": "2022-03-15T08:00:00Z", "versioncreated": "2022-03-15T08:00:00Z", "associations": [inner],
        "altids": [{"role": "web", "value": "https://courier.example/story/10"}],
    }  # fmt: skip
    return json.dumps(item).encode()


def news_item(number: int, *, kind: str = "ninat:text", content: str | None = None) -> str:
    """A newsItem of NewsML-G2."""
    xhtml = f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{number}</title></head><body>{html(number)}</body></html>'
    inline = f'<inlineXML contenttype="application/xhtml+xml">{xhtml}</inlineXML>' if content is None else content
    return (
        f'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:nmp:{number}" version="2" standard="NewsML-G2" xml:lang="en">'
        f'<itemMeta><itemClass qcode="{kind}"/><provider qcode="nprov:NMP"><name>Northmarch Press</name></provider>'
        "<versionCreated>2022-03-15T09:00:00Z</versionCreated><firstCreated>2022-03-15T08:00:00Z</firstCreated><pubStatus qcode='stat:usable'/>"
        "</itemMeta><contentMeta><creditline>Reuters</creditline><altId>https://courier.example/story/0</altId><language tag='en-GB'/>"
        f"<subject qcode='subj:1'><name xml:lang='en'>Bridges</name></subject><headline>{STORIES[number][0]}</headline><by>By Mara Lind</by>"
        f"</contentMeta><contentSet>{inline}</contentSet></newsItem>"
    )


def newsml(*items: str) -> bytes:
    """A message with these items, or with the three stories."""
    inner = "".join(items or map(news_item, range(len(STORIES))))
    head = '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2022-03-15T09:00:00Z</sent></header><itemSet>'
    return f"<?xml version='1.0' encoding='UTF-8'?>\n{head}{inner}</itemSet></newsMessage>".encode()


def http(body: bytes, *, status: str = "200 OK", kind: str = "text/html; charset=utf-8", **headers: str) -> bytes:
    """An HTTP answer; header names are written with "_" for "-"."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items())]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def record(block: bytes, number: int = 0, *, kind: str = "response", length: object = None, **headers: str) -> bytes:
    """A WARC record; header names are written with "_" for "-"."""
    fields = {
        "WARC-Type": kind, "WARC-Record-ID": f"<urn:uuid:0000-{number}>", "WARC-Target-URI": f"https://courier.example/story/{number}",
        "WARC-Date": "2022-03-15T10:00:00Z", "Content-Type": "application/http; msgtype=response",
        **{name.replace("_", "-"): value for name, value in headers.items()}, "Content-Length": len(block) if length is None else length,
    }  # fmt: skip
    return b"WARC/1.0\r\n" + "".join(f"{k}: {v}\r\n" for k, v in fields.items()).encode() + b"\r\n" + block + b"\r\n\r\n"


def records() -> list[bytes]:
    """The records of a small WARC: one about the file, a request, and three pages."""
    about = record(b"software: none\r\n", 90, kind="warcinfo", Content_Type="application/warc-fields")
    asked = record(b"GET / HTTP/1.1\r\nHost: courier.example\r\n\r\n", 91, kind="request", Content_Type="application/http; msgtype=request")
    return [about, asked, *(record(http(page(n)), n) for n in range(len(STORIES)))]


def warc() -> bytes:
    """A plain WARC."""
    return b"".join(records())


def warc_gz() -> bytes:
    """A WARC whose records are packed each by itself."""
    return b"".join(gzip.compress(r, mtime=0) for r in records())


def wacz(*, packed: bool = False) -> bytes:
    """A WACZ with one WARC."""
    target = BytesIO()
    pages, about = b'{"format": "json-pages-1.0", "id": "pages"}\n', b'{"profile": "data-package", "wacz_version": "1.1.1"}'
    with ZipFile(target, "w") as archive:
        for name, data in (("archive/data.warc.gz", warc_gz()), ("pages/pages.jsonl", pages), ("datapackage.json", about)):
            archive.writestr(ZipInfo(name), data, ZIP_DEFLATED if packed else ZIP_STORED)
    return target.getvalue()


SAMPLES = {
    "a.rss": rss, "b.atom": atom, "c.json": json_feed, "d.json": ninjs, "e.json": ninjs2, "f.xml": newsml, "g.warc": warc, "h.warc.gz": warc_gz,
    "i.wacz": wacz, "j.html": page,
}  # fmt: skip
"""A maker by the name of a file of each format."""
