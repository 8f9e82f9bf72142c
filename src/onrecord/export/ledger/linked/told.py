"""Statements as nodes, and an annotation for each of their passages."""

from collections.abc import Iterator, Sequence
from typing import Any

from onrecord.export.ledger.columns import Row
from onrecord.export.ledger.linked.context import document_iri, iri, known
from onrecord.export.ledger.linked.works import state_iri
from onrecord.export.ledger.statements import ROLES
from onrecord.model import Form

Node = dict[str, Any]
CONTEXT = 32
"""Characters before and behind a quotation, by which it is found again in a text that has changed; what annotation tools commonly take."""
LABELS = ("form", "act", "certainty", "polarity", "distance", "place", "likelihood")


def statement_node(row: Row) -> Node:
    """A statement: a schema.org Quotation where all of it stands in quotation marks, else a Claim. It is somebody's, never a fact."""
    document = document_iri(row["document_id"])
    return {
        "@id": iri("statement", row["id"]),
        "@type": ["Statement", "Quotation" if row["form"] == Form.DIRECT else "Claim", "prov:Entity"],
        "isPartOf": document,
        "position": row["ordinal"],
        **known(within=row["parent_id"] and iri("statement", row["parent_id"]), author=row["entity_id"] and iri("entity", row["entity_id"])),
        **known(text=row["content"], **{label: row[label] for label in LABELS}),
        **known(addressee=row["addressee_id"] and iri("entity", row["addressee_id"]), timeStart=row["time_start"], timeEnd=row["time_end"]),
        **known(timeGranularity=row["time_granularity"], timeBasis=row["time_basis"]),
        "confidence": row["confidence"],
        "wasDerivedFrom": document,
        "wasGeneratedBy": iri("run", row["run_id"]),
    }


def annotation_nodes(row: Row, text: str | None) -> Iterator[Node]:
    """An annotation for each passage; the pieces of a passage are its targets. With a text, their words are quoted."""
    passages = {role: row[f"{role}_spans"] for role in (*ROLES, "addressee")} | {"time": [row["time_span"]] if row["time_span"] else []}
    for role, spans in passages.items():
        if spans:
            yield {
                "@id": iri("annotation", row["id"], role),
                "@type": "Annotation",
                "motivation": "oa:identifying",
                "role": role,
                "body": iri("statement", row["id"]),
                "target": [_target(row["document_id"], span, text) for span in spans],
            }


def _target(document_id: str, span: Sequence[int], text: str | None) -> Node:
    start, end = span
    selectors: list[Node] = [{"@type": "TextPositionSelector", "start": start, "end": end}]
    if text is not None:
        before, behind = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
        selectors.append({"@type": "TextQuoteSelector", "exact": text[start:end], "prefix": before, "suffix": behind})
    return {"@type": "SpecificResource", "source": document_iri(document_id), "state": state_iri(document_id), "selector": selectors}
