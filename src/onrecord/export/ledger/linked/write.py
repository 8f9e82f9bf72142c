"""A ledger as one file of JSON-LD, a node a line: it is written, and can be read, without holding it whole."""

import json
from collections.abc import Iterator, Sequence
from itertools import chain, groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from onrecord.export.ledger.columns import Row
from onrecord.export.ledger.copies import COPIES_TABLE
from onrecord.export.ledger.documents import CAPTURES_TABLE, DOCUMENTS_TABLE
from onrecord.export.ledger.holders import ENTITIES_TABLE, SOURCES_TABLE
from onrecord.export.ledger.linked.agents import entity_node, run_nodes, source_node
from onrecord.export.ledger.linked.context import context
from onrecord.export.ledger.linked.told import annotation_nodes, statement_node
from onrecord.export.ledger.linked.works import capture_node, copy_nodes, document_node, state_node
from onrecord.export.ledger.pages import Table, pages
from onrecord.export.ledger.runs import RUNS_TABLE
from onrecord.export.ledger.statements import STATEMENTS_TABLE

Node = dict[str, Any]


def write_jsonld(path: Path, connection: Connection, *, keeps_text: bool) -> Iterator[int]:
    """Write the ledger, and say after each page of documents how many nodes there are by now."""
    written = 0
    with path.open("wb") as stream:
        stream.write(b'{"@context":%s,\n"@graph":[' % _json(context()))
        for nodes in _parts(connection, keeps_text=keeps_text):
            for node in nodes:
                stream.write((b",\n" if written else b"\n") + _json(node))
                written += 1
            yield written
        stream.write(b"\n]}\n")


def _parts(connection: Connection, *, keeps_text: bool) -> Iterator[Iterator[Node]]:
    """What read, then documents with all that stands in them, then what spans several documents."""
    yield _unique(chain.from_iterable(run_nodes(row) for row in RUNS_TABLE.read(connection, keeps_text=keeps_text)))
    for ids in pages(connection, DOCUMENTS_TABLE.key):
        yield _page(connection, ids, keeps_text=keeps_text)
    yield (source_node(row) for row in SOURCES_TABLE.read(connection, keeps_text=keeps_text))
    yield copy_nodes(COPIES_TABLE.read(connection, keeps_text=keeps_text))


def _page(connection: Connection, ids: Sequence[str], *, keeps_text: bool) -> Iterator[Node]:
    def of(table: Table) -> dict[str, list[Row]]:
        rows = table.page(connection, ids, keeps_text=keeps_text)
        return {document: list(own) for document, own in groupby(rows, key=itemgetter("document_id"))}

    captures, entities, statements = of(CAPTURES_TABLE), of(ENTITIES_TABLE), of(STATEMENTS_TABLE)
    for row in DOCUMENTS_TABLE.page(connection, ids, keeps_text=True):
        met = captures.get(row["id"], [])
        yield document_node(row, (capture["url"] for capture in met if capture["url"]), keeps_text=keeps_text)
        yield state_node(row)
        yield from map(capture_node, met)
        yield from map(entity_node, entities.get(row["id"], []))
        for told in statements.get(row["id"], []):
            yield statement_node(told)
            yield from annotation_nodes(told, row["text"] if keeps_text else None)


def _unique(nodes: Iterator[Node]) -> Iterator[Node]:
    """Each node once: runs with other settings share their software."""
    met: set[str] = set()
    for node in nodes:
        if node["@id"] not in met:
            met.add(node["@id"])
            yield node


def _json(value: Node) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
