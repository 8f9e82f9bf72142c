"""The terms of the JSON-LD, each with its IRI. The context stands in the file itself: nothing is fetched to read it."""

from typing import Any
from urllib.parse import quote

NS = "urn:onrecord:ns#"
VOCABULARIES = {
    "schema": "https://schema.org/",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "onr": NS,
}
SCHEMA_TERMS = (
    "NewsArticle", "Quotation", "Claim", "Person", "Organization", "GovernmentOrganization", "CreativeWork", "Thing", "SoftwareApplication",
    "headline", "articleBody", "inLanguage", "keywords", "datePublished", "dateModified", "publisher", "creditText", "url", "name", "alternateName",
    "description", "jobTitle", "affiliation", "softwareVersion", "text", "position",
)  # fmt: skip
OWN_TERMS = (
    "Statement", "Entity", "Source", "People", "Capture", "CopyGroup", "TextState", "act", "certainty", "polarity", "distance", "form", "place",
    "likelihood", "naming", "number", "country", "anonymityReason", "isAssumed", "byline", "outlet", "path", "capturedAt", "offset", "credited",
    "reason", "model", "settings", "role", "timeGranularity", "timeBasis", "bytesSha256", "textSha256", "length",
)  # fmt: skip
OA_TERMS = ("Annotation", "SpecificResource", "TextPositionSelector", "TextQuoteSelector", "exact", "prefix", "suffix")
LINKS = {
    "isPartOf": "schema:isPartOf", "author": "schema:author", "wasDerivedFrom": "prov:wasDerivedFrom", "wasGeneratedBy": "prov:wasGeneratedBy",
    "wasAssociatedWith": "prov:wasAssociatedWith", "specializationOf": "prov:specializationOf", "within": "onr:within", "addressee": "onr:addressee",
    "captureOf": "onr:captureOf", "copies": "onr:copies", "origin": "onr:origin", "member": "onr:member", "motivation": "oa:motivatedBy",
    "body": "oa:hasBody", "target": "oa:hasTarget", "source": "oa:hasSource", "state": "oa:hasState", "selector": "oa:hasSelector",
}  # fmt: skip
"""Properties whose values are nodes."""
TYPED = {
    "start": ("oa:start", "xsd:nonNegativeInteger"),
    "end": ("oa:end", "xsd:nonNegativeInteger"),
    "confidence": ("onr:confidence", "xsd:double"),
    "timeStart": ("onr:timeStart", "xsd:date"),
    "timeEnd": ("onr:timeEnd", "xsd:date"),
    "startedAtTime": ("prov:startedAtTime", "xsd:dateTime"),
}


def context() -> dict[str, Any]:
    """The `@context`."""
    return {
        "@version": 1.1,
        **VOCABULARIES,
        **{term: f"schema:{term}" for term in SCHEMA_TERMS},
        **{term: f"onr:{term}" for term in OWN_TERMS},
        **{term: f"oa:{term}" for term in OA_TERMS},
        **{term: {"@id": iri, "@type": "@id"} for term, iri in LINKS.items()},
        **{term: {"@id": iri, "@type": kind} for term, (iri, kind) in TYPED.items()},
    }


def iri(kind: str, *ids: str) -> str:
    """The IRI of a thing: `urn:onrecord:statement:ID`."""
    return ":".join(("urn:onrecord", kind, *(quote(id_, safe=":") for id_ in ids)))


def document_iri(document_id: str) -> str:
    """The IRI of a document: the hash of its bytes, `urn:sha256:…`."""
    return f"urn:{quote(document_id, safe=':')}"


def known(**values: Any) -> dict[str, Any]:
    """The properties that have a value."""
    return {name: value for name, value in values.items() if value not in (None, "", [])}
