"""A ledger as JSON-LD."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from onrecord.export.ledger.linked.context import context, document_iri, iri
from onrecord.export.ledger.linked.write import write_jsonld
from onrecord.store import Ledger
from tests.unit.export.ledger.builders import ALONE, COPY, TEXT, ledger_at

Node = dict[str, Any]
TEXTS = {"urn:sha256:a1": TEXT, "urn:sha256:b2": COPY, "urn:sha256:c3": ALONE}


def written(ledger: Ledger, path: Path, *, keeps_text: bool = True) -> dict[str, Node]:
    with ledger.read() as connection:
        list(write_jsonld(path, connection, keeps_text=keeps_text))
    nodes: list[Node] = json.loads(path.read_bytes())["@graph"]
    assert len({node["@id"] for node in nodes}) == len(nodes)
    return {node["@id"]: node for node in nodes}


@pytest.fixture
def graph(ledger: Ledger, tmp_path: Path) -> dict[str, Node]:
    return written(ledger, tmp_path / "ledger.jsonld")


def selectors(graph: dict[str, Node]) -> Iterator[tuple[str, list[Node]]]:
    for node in graph.values():
        for target in node.get("target", []):
            yield TEXTS[target["source"]], target["selector"]


def test_every_quotation_is_found_again_at_its_position(graph: dict[str, Node]):
    found = list(selectors(graph))
    assert len(found) == 25
    for text, (position, quote) in found:
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert text.index(quote["prefix"] + quote["exact"] + quote["suffix"]) + len(quote["prefix"]) == position["start"]


def test_what_stands_in_quotation_marks_is_a_quotation_and_the_rest_a_claim(graph: dict[str, Node]):
    assert "Quotation" in graph["urn:onrecord:statement:a1-2"]["@type"]
    assert "Claim" in graph["urn:onrecord:statement:a1-1"]["@type"]


def test_a_statement_is_somebodys_and_was_read_by_a_run_from_a_document(graph: dict[str, Node]):
    statement = graph["urn:onrecord:statement:a1-1"]
    assert graph[statement["author"]]["name"] == "Ada Quill"
    assert graph[statement["wasDerivedFrom"]]["headline"] == "Varland opens its harbour \N{SHIP}"
    software = graph[graph[statement["wasGeneratedBy"]]["wasAssociatedWith"]]
    assert (software["softwareVersion"], software["model"]) == ("1.0", "f00d")


def test_the_pieces_of_a_passage_are_the_targets_of_one_annotation(graph: dict[str, Node]):
    quotes = [target["selector"][1]["exact"] for target in graph["urn:onrecord:annotation:a1-1:content"]["target"]]
    assert quotes == ["that the harbour “might open in May”", "“in June”"]


def test_who_is_not_named_has_no_name(graph: dict[str, Node]):
    officials = graph["urn:onrecord:entity:a1-e2"]
    assert (officials["@type"], officials["description"], "name" in officials) == (["Entity", "People"], "officials", False)


def test_an_entity_leads_to_who_it_is_across_documents(graph: dict[str, Node]):
    source = graph[graph["urn:onrecord:entity:b2-e1"]["specializationOf"]]
    assert (source["name"], source["alternateName"], source["jobTitle"]) == ("Ada Quill", ["Quill"], "harbour minister")


def test_a_group_of_copies_has_its_documents_and_its_origin(graph: dict[str, Node]):
    group = graph[graph["urn:sha256:b2"]["copies"]]
    assert (group["origin"], group["member"]) == ("urn:sha256:a1", ["urn:sha256:a1", "urn:sha256:b2"])


@pytest.mark.parametrize("held", [True, False])
def test_without_texts_no_word_of_an_article_is_written(tmp_path: Path, held: bool):
    bare = ledger_at(tmp_path / "bare.db", keeps_text=held)
    graph = written(bare, tmp_path / "ledger.jsonld", keeps_text=False)
    bare.close()
    data = (tmp_path / "ledger.jsonld").read_text(encoding="utf-8")
    nodes = data[data.index('"@graph"') :]
    words = ("opens its", "might open", "Monday", "degrees", "TextQuote", "articleBody", "headline", '"text"')
    assert [word for word in words if word in nodes] == []
    assert {len(found) for _, found in selectors(graph)} == {1}
    assert ("textSha256" in graph["urn:onrecord:state:a1"]) is held


def test_every_property_is_a_term_of_the_context(graph: dict[str, Node]):
    def used(value: Any) -> Iterator[str]:
        if isinstance(value, list):
            for part in value:
                yield from used(part)
        elif isinstance(value, dict):
            for key, part in value.items():
                yield key
                yield from used(part)
                if key == "@type":
                    yield from [part] if isinstance(part, str) else part

    terms = {term for node in graph.values() for term in used(node) if not term.startswith(("@", "prov:", "oa:"))}
    assert terms - set(context()) == set()


def test_the_file_has_a_node_a_line_and_is_the_same_each_time(ledger: Ledger, tmp_path: Path):
    graph = written(ledger, tmp_path / "one.jsonld")
    written(ledger, tmp_path / "two.jsonld")
    lines = (tmp_path / "one.jsonld").read_bytes().splitlines()
    assert (tmp_path / "one.jsonld").read_bytes() == (tmp_path / "two.jsonld").read_bytes()
    assert [json.loads(line.removesuffix(b","))["@id"] for line in lines[2:-1]] == list(graph)


def test_ids_are_written_such_that_they_stand_in_an_iri():
    assert iri("software", "1.0", "a b") == "urn:onrecord:software:1.0:a%20b"
    assert document_iri("sha256:0f") == "urn:sha256:0f"
