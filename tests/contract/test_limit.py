"""A question that takes too long is stopped, says so cleanly, and leaves its connection as good as it was."""

from time import sleep

import pytest
from sqlalchemy import event, text
from starlette.testclient import TestClient

from onrecord.errors import TooLongError
from onrecord.query.stats import stats
from onrecord.store import Ledger
from onrecord.web import Settings, create_app
from tests.contract.builders import harbour, put
from tests.unit.web.site import HERE, PORT, no_reader

ENDLESS = {
    "sqlite": "WITH RECURSIVE endless(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM endless) SELECT max(i) FROM endless",
    "postgresql": "SELECT pg_sleep(60)",
}


def ask_without_end(ledger: Ledger) -> None:
    with ledger.read() as connection:
        connection.execute(text(ENDLESS[connection.dialect.name])).all()


def test_a_question_without_end_is_ended(ledger: Ledger):
    short = ledger.limited(0.2)
    with pytest.raises(TooLongError, match=r"more than 0\.2 seconds"):
        ask_without_end(short)
    assert stats(short)["documents"] == 0


def test_time_between_questions_does_not_count(ledger: Ledger):
    with ledger.limited(0.2).read() as connection:
        for _ in range(2):
            sleep(0.15)
            assert connection.scalar(text("SELECT 1")) == 1


def test_who_has_all_the_time_is_not_stopped_by_what_another_had(ledger: Ledger):
    with ledger.limited(0.01).read() as connection:
        connection.scalar(text("SELECT 1"))
    sleep(0.02)
    put(ledger.limited(0.01), harbour())
    counted = "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 300000) SELECT count(*) FROM c"
    with ledger.read() as connection:
        assert connection.scalar(text(counted)) == 300_000


@pytest.mark.parametrize("path", ["/search?q=harbour", "/api/v1/statements?q=harbour", "/network"])
def test_a_visitor_is_told_that_it_takes_too_long(ledger: Ledger, path: str):
    put(ledger, harbour())
    client = TestClient(create_app(ledger, Settings(port=PORT, longest_s=0.2, open_reader=no_reader)), base_url=HERE, raise_server_exceptions=False)

    def dawdle(connection, _cursor, statement, parameters, *_):
        return (ENDLESS[connection.dialect.name], ()) if "FROM statements" in statement else (statement, parameters)

    event.listen(ledger.engine, "before_cursor_execute", dawdle, retval=True)
    answer = client.get(path)
    event.remove(ledger.engine, "before_cursor_execute", dawdle)
    assert answer.status_code == 504
    if path.startswith("/api/"):
        assert answer.json()["error"]["code"] == "takes_too_long"
    assert client.get(path).status_code == 200
