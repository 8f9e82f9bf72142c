"""A client of the protocol's own package, beside a server in the same process: no model is loaded."""

from typing import Any

import anyio
from mcp import Client

from onrecord.mcp.server import create_server
from onrecord.model import Article
from onrecord.store import Ledger
from tests.contract.builders import Told, article


class OneSays:
    """Reads every text as if somebody said its last word."""

    def read_text(self, text: str, *, name: str = "text") -> Article:
        return article(f"Mara said {text}", Told("Mara", "said", text), name=name)


def call(ledger: Ledger, tool: str, **arguments: Any) -> Any:
    """What a tool answers: its JSON, or the message of its fault."""

    async def talk() -> Any:
        async with Client(create_server(ledger, OneSays)) as client:
            answer = await client.call_tool(tool, arguments)
            return answer.content[0].text if answer.is_error else answer.structured_content  # pyright: ignore

    return anyio.run(talk)


def tools(ledger: Ledger) -> dict[str, Any]:
    """The tools by their names."""

    async def talk() -> dict[str, Any]:
        async with Client(create_server(ledger, OneSays)) as client:
            return {tool.name: tool for tool in (await client.list_tools()).tools}

    return anyio.run(talk)
