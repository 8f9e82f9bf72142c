import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Thread

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from onrecord.errors import LedgerError, OnRecordError, UsageError
from onrecord.model import Reject
from onrecord.query.documents import rejects
from onrecord.store import Ledger, migrations, put_rejects
from onrecord.store.engine import HEAD
from onrecord.store.erase import erase
from onrecord.store.tables import METADATA
from tests.contract.builders import NOON, harbour, put
from tests.contract.dump import dump


def alter(place: str, command: str) -> None:
    ledger = Ledger.open(place, create=True)
    with ledger.write() as connection:
        connection.execute(text(command))
    ledger.close()


def test_what_was_written_is_there_when_a_ledger_is_opened_again(place: str):
    made = Ledger.open(place, create=True)
    put(made, harbour())
    before = dump(made, times=True)
    made.close()
    for create in (False, True):
        again = Ledger.open(place, create=create)
        assert dump(again, times=True) == before
        again.close()


def test_a_ledger_that_is_not_there_is_made_only_where_that_is_asked_for(place: str):
    with pytest.raises(UsageError, match=r"no ledger.*onrecord add ARTICLES --db"):
        Ledger.open(place)


def test_a_ledger_of_a_newer_version_is_left_alone(place: str):
    alter(place, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(LedgerError, match=r"newer version \(revision 9999.*update onrecord"):
        Ledger.open(place, create=True)


def test_a_database_of_another_program_is_left_alone(place: str):
    alter(place, "UPDATE alembic_version SET version_num = '0000a1b2'")
    with pytest.raises(UsageError, match="another program"):
        Ledger.open(place, create=True)


def test_tables_of_another_program_are_left_alone(place: str):
    alter(place, "DROP TABLE alembic_version")
    with pytest.raises(UsageError, match="another program"):
        Ledger.open(place, create=True)


def test_two_that_make_one_ledger_at_once_both_get_it(place: str):
    faults: list[Exception] = []

    def make() -> None:
        try:
            Ledger.open(place, create=True).close()
        except Exception as fault:  # noqa: BLE001 - told below
            faults.append(fault)

    threads = [Thread(target=make) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    Ledger.open(place).close()


def test_the_newest_revision_is_the_one_that_opening_looks_for():
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


def test_the_revisions_make_the_tables_that_the_code_uses(ledger: Ledger):
    def ours(_object: object, name: str | None, kind: str, *_: object) -> bool:
        return not (name or "").startswith(("statement_index", "document_index")) and (kind, name) != ("column", "index")

    with ledger.read() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": ours})
        found = compare_metadata(context, METADATA)
    assert [change for change in found if change[0] != "remove_index"] == []


@pytest.mark.parametrize("name", ["what?.db", "50%25.db", "a b#c.db", ":memory:", "é🌾.db"])
def test_a_ledger_may_be_in_a_file_of_any_name(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    Ledger.open(name, create=True).close()
    assert (tmp_path / name).is_file()
    Ledger.open(name).close()


def test_a_file_that_is_no_ledger_is_left_as_it_is(tmp_path: Path):
    path = tmp_path / "notes.txt"
    path.write_text("Grain waits in the harbour.")
    with pytest.raises(UsageError, match="is not a ledger"):
        Ledger.open(path, create=True)
    assert path.read_text() == "Grain waits in the harbour."


def test_a_database_that_is_no_ledger_is_left_as_it_is(tmp_path: Path):
    with sqlite3.connect(tmp_path / "other.db") as other:
        other.execute("CREATE TABLE grain (tons INTEGER)")
    with pytest.raises(UsageError, match="another program"):
        Ledger.open(tmp_path / "other.db", create=True)
    with pytest.raises(UsageError, match="no ledger"):
        Ledger.open(tmp_path / "other.db")


def test_a_damaged_file_is_said_to_be_one(tmp_path: Path):
    path = tmp_path / "ledger.db"
    Ledger.open(path, create=True).close()
    path.write_bytes(path.read_bytes()[:100] + b"\xff" * 5000)
    with pytest.raises(LedgerError, match="cannot be opened"):
        Ledger.open(path)


def test_a_folder_and_a_file_in_no_folder_are_refused(tmp_path: Path):
    with pytest.raises(UsageError, match="is a folder"):
        Ledger.open(tmp_path, create=True)
    with pytest.raises(UsageError, match="its folder does not exist"):
        Ledger.open(tmp_path / "none" / "ledger.db", create=True)


BAD_ADDRESSES = [
    "postgresql://desk:secret@host:port/news",
    "postgresql://desk:secret@[::/news",
    "postgresql://desk:secret@127.0.0.1:1/news",
    "postgresql://127.0.0.1:1/news?user=desk&password=secret",
    "postgres://desk:secret@127.0.0.1:1/news",
    "mysql://desk:secret@host/news",
    "://desk:secret@host",
    "postgresql://desk:secret@127.0.0.1:1/news?no_such_option=1",
]


@pytest.mark.parametrize("address", BAD_ADDRESSES)
@pytest.mark.parametrize("create", [False, True])
def test_no_message_shows_a_password(address: str, create: bool):
    with pytest.raises(OnRecordError) as told:
        Ledger.open(address, create=create)
    assert "secret" not in str(told.value)


@pytest.mark.postgres
def test_no_message_of_a_server_that_answers_shows_a_password(request: pytest.FixtureRequest):
    kept: Ledger = request.getfixturevalue("postgres_ledger")
    address = kept.engine.url.set(password="secret", database="nowhere").render_as_string(hide_password=False)
    with pytest.raises(LedgerError, match=r"nowhere") as told:
        Ledger.open(address, create=True)
    assert "secret" not in str(told.value)


TRIGGERS = ("DROP TRIGGER responses_in", "DROP TRIGGER responses_out", "DROP TRIGGER responses_on")
BACK_TO_THE_FIRST = (
    "DROP TABLE tokens", "DROP TABLE withheld", "DROP TABLE revision", "DROP TABLE responses", "DROP INDEX ix_statements_parent_id",
    "CREATE TABLE older AS SELECT id, what, place, reason, met_at FROM rejects", "DROP TABLE rejects",
    "ALTER TABLE older RENAME TO rejects", "UPDATE alembic_version SET version_num = '0001'",
)  # fmt: skip


def go_back_to_the_first(ledger: Ledger) -> None:
    triggers = TRIGGERS if ledger.engine.dialect.name == "sqlite" else ()
    with ledger.write() as connection:
        for command in (*triggers, *BACK_TO_THE_FIRST):
            connection.execute(text(command))


def test_a_ledger_of_the_first_revision_is_brought_up(place: str):
    made = Ledger.open(place, create=True)
    put(made, harbour())
    before = dump(made, times=True)
    go_back_to_the_first(made)
    made.close()
    with closing(Ledger.open(place)) as again:
        assert dump(again, times=True) == before


def test_rejects_of_an_older_ledger_are_told_to_the_documents_that_they_were_met_with(place: str):
    made = Ledger.open(place, create=True)
    put(made, harbour())
    with made.write() as connection:
        put_rejects(connection, [Reject("field", where, "the field date is no date") for where in ("harbour.txt", "other.txt")], at=NOON)
    go_back_to_the_first(made)
    made.close()
    with closing(Ledger.open(place)) as again:
        with again.write() as connection:
            erase(connection, harbour().document.id)
        assert [r.where for r in rejects(again)[1]] == ["other.txt"]
