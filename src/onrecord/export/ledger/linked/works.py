"""Documents, their captures and their copies as nodes."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import groupby
from operator import itemgetter
from typing import Any

from onrecord.export.ledger.columns import Row
from onrecord.export.ledger.linked.context import document_iri, iri, known

Node = dict[str, Any]


def document_node(row: Row, urls: Iterable[str], *, keeps_text: bool) -> Node:
    """A document as a schema.org NewsArticle."""
    publisher = row["publisher"] and {"@type": "Organization", "name": row["publisher"]}
    return {
        "@id": document_iri(row["id"]),
        "@type": ["NewsArticle", "prov:Entity"],
        **(known(headline=row["title"], articleBody=row["text"]) if keeps_text else {}),
        **known(publisher=publisher, byline=row["byline"], creditText=row["credit"], url=sorted(set(urls))),
        **known(datePublished=row["published"], dateModified=row["updated"], inLanguage=row["language"], keywords=row["tags"]),
        **known(copies=row["group_id"] and iri("copies", row["group_id"])),
    }


def state_node(row: Row) -> Node:
    """Which text positions count in: the hash of the bytes and, where the ledger keeps texts, that of the text in UTF-8."""
    text = row["text"]
    return {
        "@id": state_iri(row["id"]),
        "@type": ["oa:State", "TextState"],
        "bytesSha256": row["id"].removeprefix("sha256:"),
        **known(textSha256=None if text is None else sha256(text.encode()).hexdigest()),
        "length": row["length"],
    }


def state_iri(document_id: str) -> str:
    """The IRI of the state of a document that spans point into."""
    return iri("state", document_id.removeprefix("sha256:"))


def capture_node(row: Row) -> Node:
    """One meeting with a document."""
    return {
        "@id": iri("capture", row["id"]),
        "@type": "Capture",
        "captureOf": document_iri(row["document_id"]),
        **known(name=row["name"], path=row["path"], url=row["url"], outlet=row["outlet"], offset=row["offset"], capturedAt=row["captured_at"]),
    }


def copy_nodes(rows: Iterable[Row]) -> Iterator[Node]:
    """Groups of copies, from rows that stand together by group."""
    for group_id, members in groupby(rows, key=itemgetter("group_id")):
        first, *others = members
        yield {
            "@id": iri("copies", group_id),
            "@type": "CopyGroup",
            "origin": document_iri(first["origin_id"]),
            "member": [document_iri(row["document_id"]) for row in (first, *others)],
            **known(credited=first["credited"], reason=first["reason"]),
        }
