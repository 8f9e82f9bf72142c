"""A question answered from a ledger: what bears on it, where it stands, and who said it."""

import json
from collections.abc import Iterator
from contextlib import closing

import pytest
from typer.testing import CliRunner

from onrecord.cli.app import app
from onrecord.errors import UsageError
from onrecord.model import Act, Article, Naming, Polarity, SourceKind
from onrecord.query.dossier import Dossier, Line, dossier
from onrecord.query.expectations import Wanted, expectations
from onrecord.query.meaning import pack, sentence_vectors
from onrecord.reconcile.claims.telling import tellings_of
from onrecord.reconcile.expectations import Happened
from onrecord.run.claims import note_tellings
from onrecord.run.copies import note_copies
from onrecord.run.expectations import note_expectations
from onrecord.run.judge import Judge, resolve
from onrecord.run.reconcile import note_entities, settle
from onrecord.store import Capture, Ledger, put_article
from tests.contract.builders import MAKER, NOON, Told, article

QUESTION = "Will Varland lend Meridia four tugs?"
TALKS = article(
    "Officials said Varland will lend Meridia four tugs. Jon Aster denied that Varland will lend Meridia four tugs. Ada Brandt had no comment on it.",
    Told("Officials", "said", "Varland will lend Meridia four tugs", kind=SourceKind.PEOPLE, naming=Naming.UNNAMED),
    Told("Jon Aster", "denied", "that Varland will lend Meridia four tugs", act=Act.DENY, polarity=Polarity.NEGATIVE),
    name="talks", publisher="Varland Post", published="2031-05-09", url="https://post.example/talks",
)  # fmt: skip
CHAIN = article(
    "The Post reported that Mara Ilves expects Varland to lend Meridia tugs by June because Meridia would pay. Jon Aster said the harbour was calm.",
    Told(
        "The Post", "reported", "that Mara Ilves expects Varland to lend Meridia tugs by June because Meridia would pay",
        act=Act.REPORT, kind=SourceKind.DOCUMENT,
    ),
    Told("Mara Ilves", "expects", "Varland to lend Meridia tugs by June because Meridia would pay", inside=0, act=Act.PREDICT),
    Told("Jon Aster", "said", "the harbour was calm"),
    name="chain", publisher="Meridia Echo", published="2031-05-12",
)  # fmt: skip
CRITIC = article(
    "Ada Brandt said Aster contradicts what Varland wrote about the four tugs for Meridia.",
    Told("Ada Brandt", "said", "Aster contradicts what Varland wrote about the four tugs for Meridia", act=Act.CRITICIZE),
    name="critic", publisher="Meridia Echo", published="2031-05-20",
)  # fmt: skip
TEXTS = {one.document.id: one.document.text for one in (TALKS, CHAIN, CRITIC)}


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    store(ledger, TALKS, CHAIN, CRITIC)
    return ledger


def store(ledger: Ledger, *articles: Article) -> None:
    run_id = ledger.begin_run(MAKER, {}, at=NOON)
    for one in articles:
        found = sentence_vectors().encode([s.content.text for s in one.statements])
        vectors = {s.id: pack(vector) for s, vector in zip(one.statements, found, strict=True)}
        with ledger.write() as connection:
            put_article(connection, one, Capture(one.name, NOON), run_id=run_id, vectors=vectors)
            note_copies(connection, one.document)
            note_entities(connection, one)
            note_tellings(connection, tellings_of(one))
            note_expectations(connection, tellings_of(one), one.document.published)
    with ledger.write() as connection:
        settle(connection)


def lines(found: Dossier) -> Iterator[Line]:
    for standing in found.said.standings:
        yield from (standing.line(m.told) for m in standing.claim.members)
        yield from (a.line for a in standing.answers)
    yield from (*found.said.alone, *found.said.critics)
    yield from (one.line for one in (*found.ahead.expected, *found.ahead.around))


def test_both_sides_of_what_is_asked_are_there(filled: Ledger):
    found = dossier(filled, QUESTION)
    assert found.words == ("Varland", "lend", "Meridia", "four", "tugs")
    told = {line.told.speaker for line in lines(found)}
    assert {"Officials", "Jon Aster", "Mara Ilves", "Ada Brandt"} <= told


def test_every_line_is_a_statement_with_its_words_at_its_place(filled: Ledger):
    shown = list(lines(dossier(filled, QUESTION)))
    assert shown
    for line in shown:
        record = line.to_json()
        for role in ("source", "cue", "content"):
            pieces = [TEXTS[record["document_id"]][a:b] for a, b in record["spans"][role]]
            assert " … ".join(pieces) == record["words"][role]


def test_a_line_tells_the_chain_that_it_came_through(filled: Ledger):
    (one,) = [f for f in dossier(filled, QUESTION).ahead.expected if f.held.told.speaker == "Mara Ilves"]
    assert [above.speaker for above in one.chain] == ["The Post"]
    assert one.to_json()["statement"]["chain"][0]["spans"]["cue"] == [[9, 17]]


def test_reasons_stand_with_whom_they_belong_to(filled: Ledger):
    weighed = dossier(filled, QUESTION).weighed
    assert [(g.words.text, g.foreseen.held.told.speaker) for g in weighed.reasons_for] == [("because Meridia would pay", "Mara Ilves")]
    assert weighed.reasons_against == ()


def test_who_points_to_a_contradiction_is_shown_under_what_was_said(filled: Ledger):
    assert [line.told.speaker for line in dossier(filled, QUESTION).said.critics] == ["Ada Brandt"]


def test_what_came_of_it_is_shown_with_the_holders_score(filled: Ledger):
    (one,) = [e for e in expectations(filled, Wanted())[1] if e.told.speaker == "Mara Ilves"]
    resolve(filled, one.expectation.id, Happened.NO, Judge("desk", "no tugs came", lambda: NOON))
    weighed = dossier(filled, QUESTION).weighed
    assert [f.held.told.speaker for f in weighed.resolved] == ["Mara Ilves"]
    assert [(s.speaker, [row.otherwise for row in s.rows]) for s in weighed.scores] == [("Mara Ilves", [1])]


def test_what_has_nothing_to_do_with_it_stays_out(filled: Ledger):
    assert all(line.told.content != "the harbour was calm" for line in lines(dossier(filled, QUESTION)))
    empty = dossier(filled, "What do violins cost?")
    assert (empty.statements, list(lines(empty)), empty.ahead.compared) == (0, [], ())


def test_an_empty_ledger_answers_with_nothing(ledger: Ledger):
    assert dossier(ledger, QUESTION).statements == 0


@pytest.mark.parametrize("question", ["", "Will it?", "?!", "\x00"])
def test_a_question_without_words_is_sent_back(filled: Ledger, question: str):
    with pytest.raises(UsageError, match="no words to look for"):
        dossier(filled, question)


@pytest.mark.parametrize("question", ['tugs" OR "x', "tugs AND (NEAR)", "tugs\ud83c *", "tugs' --", "tugs " * 5000])
def test_no_question_is_run_as_a_query(filled: Ledger, question: str):
    assert dossier(filled, question).words


@pytest.mark.parametrize(
    ("kind", "begins"), [("table", QUESTION), ("markdown", f"# {QUESTION}"), ("html", "<!DOCTYPE html>"), ("json", '{"question"')]
)
def test_the_command_prints_it_in_every_format(place: str, kind: str, begins: str):
    with closing(Ledger.open(place, create=True)) as ledger:
        store(ledger, TALKS, CHAIN, CRITIC)
    done = CliRunner().invoke(app, ["dossier", QUESTION, "--db", place, "--format", kind])
    assert (done.exit_code, done.stdout.lstrip().startswith(begins)) == (0, True)
    assert "Mara Ilves" in done.stdout


def test_the_command_fails_where_nothing_bears_on_the_question(place: str):
    Ledger.open(place, create=True).close()
    done = CliRunner().invoke(app, ["dossier", QUESTION, "--db", place])
    assert (done.exit_code, done.stdout.count("The ledger has nothing.")) == (1, 3)


def test_expectations_are_listed_resolved_and_scored_by_commands(place: str):
    with closing(Ledger.open(place, create=True)) as ledger:
        store(ledger, CHAIN)

    def run(*words: str) -> str:
        return CliRunner().invoke(app, [*words, "--db", place]).stdout

    (record,) = (json.loads(line) for line in run("expectations", "--by", "ilves", "--format", "jsonl").splitlines())
    assert record["reasons"][0]["text"] == "because Meridia would pay"
    assert run("resolve", record["id"][:8], "no", "--reason", "none came").startswith("judgement ")
    assert "happened: no, says" in run("expectations", "--resolved")
    assert run("expectations", "--scores").splitlines()[0] == "Mara Ilves"
    assert run("expectations", "--scores", "--format", "csv").splitlines()[0].startswith("actor_id,speaker,")
    assert run("expectations", "--unresolved") == ""
    assert run("expectations", "--comparisons") == ""


def test_an_outcome_is_yes_no_or_open(place: str):
    Ledger.open(place, create=True).close()
    with pytest.raises(UsageError, match="yes, no, open"):
        CliRunner().invoke(app, ["resolve", "abcd", "maybe", "--reason", "r", "--db", place], catch_exceptions=False)
