"""The API answers what its description says, whatever it is asked: a few calls of each kind here, many more under `ONRECORD_STRESS=full`."""

from pathlib import Path
from typing import Any

import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)  # fmt: skip

from onrecord.store import Ledger
from onrecord.web import Settings, create_app
from tests.stress.size import CALLS
from tests.unit.web.site import ALL, HERE, PORT, fill, no_reader

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_headers_conformance, response_schema_conformance]
HEADERS = {"Host": f"127.0.0.1:{PORT}"}
SLOW = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large, HealthCheck.large_base_example]


def test_every_answer_is_one_that_is_described(tmp_path: Path):
    ledger = fill(Ledger.open(tmp_path / "news.db", create=True), *ALL)
    app = create_app(ledger, Settings(port=PORT, open_reader=no_reader))
    schema: Any = schemathesis.openapi.from_asgi("/api/v1/openapi.json", app, headers=HEADERS)
    operations = [found.ok() for found in schema.get_all_operations()]
    for operation in operations:
        check(operation)
    ledger.close()
    assert {operation.path for operation in operations} == set(schema.raw_schema["paths"])


def check(operation: Any) -> None:
    """Call one operation with all kinds of values."""

    @given(case=operation.as_strategy())
    @settings(max_examples=CALLS, deadline=None, database=None, suppress_health_check=SLOW)
    def call(case: Any) -> None:
        case.validate_response(case.call(base_url=HERE, headers=HEADERS), checks=CHECKS)

    call()
