"""Who speaks, and what read them, as nodes."""

from collections.abc import Iterator
from typing import Any

from onrecord.export.ledger.columns import Row
from onrecord.export.ledger.linked.context import iri, known
from onrecord.model import Naming, SourceKind

Node = dict[str, Any]
TYPES = {
    SourceKind.PERSON: "Person",
    SourceKind.PEOPLE: "People",
    SourceKind.GOVERNMENT: "GovernmentOrganization",
    SourceKind.ORGANIZATION: "Organization",
    SourceKind.DOCUMENT: "CreativeWork",
}
"""Several people are no organization, and schema.org has no class for them: `People` is our own."""


def entity_node(row: Row) -> Node:
    """Somebody in one document; who that is across documents is a hypothesis of its own."""
    return {
        "@id": iri("entity", row["id"]),
        "@type": ["Entity", _type(row)],
        **_named(row),
        **_office(row),
        **known(number=row["number"], anonymityReason=row["anonymity_reason"], isAssumed=row["is_assumed"]),
        **known(specializationOf=row["actor_id"] and iri("source", row["actor_id"])),
    }


def source_node(row: Row) -> Node:
    """Somebody across documents."""
    others = [name for name in row["names"] if name != row["name"]]
    return {"@id": iri("source", row["id"]), "@type": ["Source", _type(row)], **_named(row), **_office(row), **known(alternateName=others)}


def run_nodes(row: Row) -> Iterator[Node]:
    """A run as an activity, and the software that it is associated with."""
    software = iri("software", row["version"], row["model"])
    yield {
        "@id": iri("run", row["id"]),
        "@type": "prov:Activity",
        "wasAssociatedWith": software,
        "startedAtTime": row["began_at"],
        "settings": row["settings"],
    }
    yield {
        "@id": software,
        "@type": ["prov:SoftwareAgent", "SoftwareApplication"],
        "name": "onrecord",
        "softwareVersion": row["version"],
        "model": row["model"],
    }


def _type(row: Row) -> str:
    return "Thing" if row["kind"] is None else TYPES[SourceKind(row["kind"])]


def _named(row: Row) -> Node:
    """Who is not named has a description, and no name."""
    key = "description" if row["naming"] == Naming.UNNAMED else "name"
    return {key: row["name"], **known(naming=row["naming"], country=row["country"])}


def _office(row: Row) -> Node:
    """A person's present office."""
    office = next((o for o in row["offices"] if not o["is_past"]), None)
    if office is None or row["kind"] != SourceKind.PERSON:
        return {}
    return known(jobTitle=office["title"], affiliation=office["body"] and {"@type": "Organization", "name": office["body"]})
