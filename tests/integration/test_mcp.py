"""`onrecord mcp` as a program for language models meets it: the protocol's own client lists and calls every tool, over streams and over HTTP."""

import os
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest
from mcp import Client, StdioServerParameters

from onrecord.mcp.tools import NAMES
from onrecord.store import Ledger
from tests.contract.test_dossier import CHAIN, CRITIC, QUESTION, TALKS, TEXTS, store

PASTED = "Port Selm\n\nHarbour master Ada Brandt said on Monday that the ferries would sail again in June."
COMMAND = (sys.executable, "-m", "onrecord", "mcp")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A ledger with a dispute."""
    path = str(tmp_path_factory.mktemp("mcp") / "news.db")
    ledger = Ledger.open(path, create=True)
    store(ledger, TALKS, CHAIN, CRITIC)
    ledger.close()
    return path


@contextmanager
def over_http(place: str) -> Generator[str, None, None]:
    """Where the tools are reached, as long as they are served."""
    with subprocess.Popen([*COMMAND, place, "--http", "--port", "0"], stderr=subprocess.PIPE, text=True) as process:  # noqa: S603
        assert process.stderr is not None
        yield process.stderr.readline().split(": ", 1)[1].split(";")[0]
        process.terminate()


async def answers_of(server: Any) -> dict[str, Any]:
    """What each tool answers, each called with what the one before it told."""
    async with Client(server) as client:
        listed = [tool.name for tool in (await client.list_tools()).tools]
        out: dict[str, Any] = {}

        async def call(tool: str, **arguments: Any) -> Any:
            answer = await client.call_tool(tool, arguments)
            assert not answer.is_error, answer.content
            out[tool] = answer.structured_content
            return out[tool]

        told = (await call("search_statements", words="tugs"))["statements"][0]
        await call("show_statement", statement_id=told["statement_id"])
        start, end = told["spans"]["content"][0]
        await call("show_passage", document_id=told["document_id"], start=start, end=end)
        await call("check_quotation", document_id=told["document_id"], words=told["words"]["content"])
        dispute = (await call("list_disputes", about="tugs"))["disputes"][0]
        await call("show_claim", claim_id=dispute["id"])
        await call("draw_up_dossier", question=QUESTION)
        await call("read_text", text=PASTED)
        assert sorted(listed) == sorted(out) == sorted(NAMES)
        return out


def check(answers: dict[str, Any]) -> None:
    """Every line of every answer has the words that stand at its offsets."""
    found = list(lines(answers))
    assert len(found) > 20
    for line in found:
        text = TEXTS[line["document_id"]]
        assert {role: " … ".join(text[a:b] for a, b in spans) for role, spans in line["spans"].items()} == line["words"]
    (told,) = answers["read_text"]["statements"]
    assert [PASTED[a:b] for a, b in told["content"]] == [told["words"]["content"]] == ["that the ferries would sail again in June"]
    sides = {m["speaker"]: m["side"] for m in answers["show_claim"]["claim"]["members"]}
    assert sides["Jon Aster"] == "against"
    assert answers["check_quotation"]["stands_there"]
    assert all(next(iter(answer)) == "note" for answer in answers.values())


def lines(value: Any) -> Generator[dict[str, Any], None, None]:
    """All that looks like a statement with its words."""
    if isinstance(value, dict):
        if {"document_id", "spans", "words"} <= set(value):
            yield value
        for one in value.values():
            yield from lines(one)
    elif isinstance(value, list):
        for one in value:
            yield from lines(one)


def test_a_client_over_the_standard_streams_lists_and_calls_every_tool(place: str):
    check(anyio.run(answers_of, StdioServerParameters(command=COMMAND[0], args=[*COMMAND[1:], place], env=dict(os.environ))))


def test_a_client_over_http_lists_and_calls_every_tool_and_others_are_kept_out(place: str):
    with over_http(place) as address:
        check(anyio.run(answers_of, address))
        hello = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
        accept = {"Accept": "application/json, text/event-stream"}
        assert httpx.post(address, json=hello, headers={**accept, "Host": "evil.example"}).status_code == 421
        assert httpx.post(address, json=hello, headers={**accept, "Origin": "https://evil.example"}).status_code == 403
        assert httpx.post(address, content=b"x" * 1_000_001, headers={**accept, "Content-Type": "application/json"}).status_code == 413


def test_a_ledger_that_is_not_there_is_said_and_nothing_is_served(tmp_path: Path):
    done = subprocess.run([*COMMAND, str(tmp_path / "none.db")], capture_output=True, text=True, check=False)  # noqa: S603
    assert (done.returncode, done.stdout) == (2, "")
    assert "there is no ledger" in done.stderr
