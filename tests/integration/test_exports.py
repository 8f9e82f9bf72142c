"""Exports, read by the libraries of their standards."""

import shutil
from pathlib import Path

import pyshacl
import pytest
import typer
from rdflib import PROV, RDF, XSD, Graph, Literal, Namespace, URIRef
from typer.testing import CliRunner, Result

from onrecord.cli.export import export
from onrecord.errors import UsageError
from onrecord.export.ledger import Format, Plan, export_ledger
from onrecord.store import Ledger
from tests.contract.server import database
from tests.unit.export.ledger.builders import TEXT, ledger_at

SCHEMA = Namespace("https://schema.org/")
OA = Namespace("http://www.w3.org/ns/oa#")
ONR = Namespace("urn:onrecord:ns#")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("news") / "news.db"
    ledger_at(path).close()
    return path


@pytest.fixture
def ledger_file(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(built, tmp_path))


def run(ledger_file: Path, *arguments: str) -> Result:
    app = typer.Typer()
    app.command()(export)
    return CliRunner().invoke(app, ["--db", str(ledger_file), "--to", str(ledger_file.parent / "out"), *arguments])


def exported(ledger_file: Path, *arguments: str) -> Graph:
    assert run(ledger_file, "--as", "jsonld", *arguments).exit_code == 0
    return Graph().parse(ledger_file.parent / "out" / "ledger.jsonld", format="json-ld")


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("nothing may be fetched")

    monkeypatch.setattr("socket.socket.connect", refuse)


@pytest.mark.usefixtures("no_network")
@pytest.mark.parametrize("arguments", [(), ("--no-text",)], ids=["with texts", "without texts"])
def test_the_linked_data_meets_its_shapes(ledger_file: Path, root: Path, arguments: tuple[str, ...]):
    graph = exported(ledger_file, *arguments)
    shapes = Graph().parse(root / "tests" / "shapes" / "ledger.ttl")
    conforms, _, report = pyshacl.validate(graph, shacl_graph=shapes)
    assert conforms, report


def test_the_shapes_find_what_is_wrong(ledger_file: Path, root: Path):
    graph = exported(ledger_file)
    position = next(graph.subjects(RDF.type, OA.TextPositionSelector))
    graph.set((position, OA.start, Literal(10_000, datatype=XSD.nonNegativeInteger)))
    graph.remove((URIRef("urn:onrecord:statement:c3-1"), PROV.wasGeneratedBy, None))
    _, found, _ = pyshacl.validate(graph, shacl_graph=Graph().parse(root / "tests" / "shapes" / "ledger.ttl"))
    assert isinstance(found, Graph)
    shacl = Namespace("http://www.w3.org/ns/shacl#")
    assert {OA.start, PROV.wasGeneratedBy} <= set(found.objects(None, shacl.resultPath))


def test_every_quotation_in_the_graph_stands_in_its_article(ledger_file: Path):
    graph = exported(ledger_file)
    query = """
        SELECT ?text ?start ?end ?exact WHERE {
            ?target oa:hasSource/schema:articleBody ?text ; oa:hasSelector ?position, ?quote .
            ?position oa:start ?start ; oa:end ?end . ?quote oa:exact ?exact }"""
    found = [tuple(value.toPython() for value in row) for row in graph.query(query, initNs={"oa": OA, "schema": SCHEMA})]
    assert len(found) == 25
    assert [exact for text, start, end, exact in found if text[start:end] != exact] == []


def test_line_ends_and_rare_characters_survive(ledger_file: Path):
    graph = exported(ledger_file)
    assert str(graph.value(URIRef("urn:sha256:a1"), SCHEMA.articleBody)) == TEXT


def test_a_question_in_sparql_is_answered(ledger_file: Path):
    query = """
        SELECT ?act WHERE { ?s a onr:Statement ; onr:act ?act ; schema:author/prov:specializationOf/schema:name "Ada Quill" }"""
    found = list(exported(ledger_file).query(query, initNs={"onr": ONR, "schema": SCHEMA, "prov": PROV}))
    assert [str(row[0]) for row in found] == ["say", "say"]


def test_the_command_lists_what_it_wrote(ledger_file: Path):
    result = run(ledger_file, "--as", "csv, jsonld")
    assert result.exit_code == 0
    assert [line.split() for line in result.output.splitlines()][:3] == [["file", "rows"], ["documents.csv", "3"], ["statements.csv", "5"]]


@pytest.mark.parametrize(("formats", "fault"), [("xml", "not 'xml'"), (",", "one or more")])
def test_the_command_refuses_formats_that_it_does_not_know(ledger_file: Path, formats: str, fault: str):
    result = run(ledger_file, "--as", formats)
    assert isinstance(result.exception, UsageError)
    assert fault in str(result.exception)


def test_the_command_says_where_it_cannot_write(ledger_file: Path):
    (ledger_file.parent / "out" / "documents.csv").mkdir(parents=True)
    result = run(ledger_file, "--as", "csv", "--force")
    assert isinstance(result.exception, UsageError)
    assert "cannot be written" in str(result.exception)


@pytest.mark.postgres
def test_equal_ledgers_give_equal_files_on_both_databases(built: Path, tmp_path: Path):
    with database() as address:
        for name, ledger in (("sqlite", Ledger.open(built)), ("postgresql", ledger_at(address, reverse=True))):
            list(export_ledger(ledger, tmp_path / name, Plan(tuple(Format))))
            ledger.close()
    one, other = ({file.name: file.read_bytes() for file in (tmp_path / name).iterdir()} for name in ("sqlite", "postgresql"))
    assert [name for name in one | other if one.get(name) != other.get(name)] == []
