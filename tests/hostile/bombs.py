"""Inputs that are small and would grow: in memory, in depth, in time."""

import gzip
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from tests.hostile.samples import http, news_item, newsml, ninjs, page, record, rss, warc_gz

DEEP = 20_000


def laughs() -> str:
    """Entities of entities, which unfold to 3 GB."""
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE r [<!ENTITY l0 "laugh">{entities}]>'


def entity(system: str) -> str:
    """A document type that names a file or an address."""
    return f'<!DOCTYPE r [<!ENTITY x SYSTEM "{system}">]>'


def item(body: str) -> str:
    """An RSS item."""
    return f"<item><title>Varland denies</title><description>{body}</description></item>"


def packed(data: bytes) -> bytes:
    """Data in gzip, without the time of packing."""
    return gzip.compress(data, mtime=0)


def zipped(name: str, data: bytes) -> bytes:
    """A zip with one packed member."""
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        archive.writestr(ZipInfo(name), data, ZIP_DEFLATED)
    return target.getvalue()


def gzip_in_http() -> bytes:
    """A page that unpacks to 50 MB."""
    return record(http(packed(b"<p>said " * 6_500_000), Content_Encoding="gzip"))


def lying_zip() -> bytes:
    """A zip whose directory says that its member is short."""
    data = bytearray(zipped("archive/data.warc", record(http(page())) + b"\0" * 5_000_000))
    at = data.rindex(b"PK\x01\x02") + 24
    data[at : at + 4] = (4096).to_bytes(4, "little")
    return bytes(data)


def many_faults() -> bytes:
    """Records of a false length, one after the other, each of which would be read anew for each before it."""
    return b"".join(record(b"x", n, length=4_000_000) for n in range(5_000))


BOMBS: dict[str, Callable[[], bytes]] = {
    "laughs.rss": lambda: rss(item("&l9;"), head=laughs()),
    "laughs-in-attributes.rss": lambda: rss(item("a").replace("<item", '<item about="&l9;"'), head=laughs()),
    "quadratic.rss": lambda: rss(item("&x;" * 20_000), head=f'<!DOCTYPE r [<!ENTITY x "{"x" * 20_000}">]>'),
    "parameters.rss": lambda: rss(item("a"), head='<!DOCTYPE r [<!ENTITY % p SYSTEM "http://127.0.0.1:9/"> %p;]>'),
    "file.rss": lambda: rss(item("&x;"), head=entity("file:///etc/passwd")),
    "address.xml": lambda: newsml(news_item(0)).replace(b"<newsMessage", entity("http://127.0.0.1:9/").encode() + b"<newsMessage", 1),
    "outside.rss": lambda: rss(item("a"), head='<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/rss.dtd">'),
    "deep.rss": lambda: rss("<a>" * DEEP + item("a") + "</a>" * DEEP),
    "deep-html.rss": lambda: rss(item("&lt;div&gt;" * DEEP + "said")),
    "deep.xml": lambda: newsml(news_item(0, content="<inlineXML>" + "<p>" * DEEP + "</inlineXML>")),
    "deep.json": lambda: b'{"version": "https://jsonfeed.org/version/1", "items": ' + b"[" * 100_000,
    "deep-ninjs.json": lambda: b'{"uri": "a", "headline": "b", "associations": [' * DEEP,
    "unclosed.rss": lambda: rss("<item>" * 100_000),
    "comments.rss": lambda: b"<!--" * 200_000 + rss(),
    "attributes.rss": lambda: rss(item("a").replace("<item", "<item " + " ".join(f'a{n}="b"' for n in range(20_000)))),
    "references.rss": lambda: rss(item("&amp;" * 200_000 + "&nosuch;" * 1_000)),
    "tags.json": lambda: ninjs(body_xhtml="<p>" * 200_000),
    "unclosed-tags.json": lambda: ninjs(body_xhtml="<" * 300_000),
    "bomb.warc.gz": lambda: packed(record(b"\0" * 80_000_000, length=10**12)) + warc_gz(),
    "bomb-in-http.warc": gzip_in_http,
    "chunks.warc": lambda: record(http(b"1\r\na\r\n" * 200_000, Transfer_Encoding="chunked")),
    "huge-chunk.warc": lambda: record(http(b"ffffffffffff\r\na", Transfer_Encoding="chunked")),
    "many-faults.warc": many_faults,
    "headers.warc": lambda: b"WARC/1.0\r\n" + b"A: b\r\n" * 100_000,
    "starts.warc": lambda: b"WARC/1.0\r\n" * 100_000,
    "magics.warc.gz": lambda: b"\x1f\x8b\x08\0\0\0\0\0\0\xff" * 50_000 + warc_gz(),
    "zeros.wacz": lambda: zipped("archive/data.warc", b"\0" * 80_000_000),
    "lying.wacz": lying_zip,
    "nothing.wacz": lambda: zipped("readme.txt", b"said"),
    "nested.txt.gz": lambda: packed(packed(packed(b"said"))),
}  # fmt: skip
