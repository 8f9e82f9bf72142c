"""Make the reference pages that come from the code: `python docs/generate.py`. A test holds them up to date."""

from pathlib import Path
from typing import Any

from onrecord.model.json import json_schema

HERE = Path(__file__).parent
HEAD = """# The JSON of a read article

`onrecord read --format jsonl` prints one object of this shape for each document, one a line. The JSON Schema itself is
`onrecord/model/onrecord-1.schema.json` in the package, and `onrecord.model.json.json_schema()` gives it. No key is ever
missing: an unknown scalar is null, and a list of spans without spans is empty.

This page is made from the schema by `make docs`.
"""
TITLES = {"document": "Document", "statement": "Statement", "reject": "Reject"}


def json_page(schema: dict[str, Any]) -> str:
    """The reference of the JSON shape, from its schema."""
    parts = [HEAD, "## Article\n", table(schema)]
    for name, title in TITLES.items():
        parts += [f"\n## {title}\n", table(schema["$defs"][name])]
    parts += ["\n## Span\n", sentence(schema["$defs"]["span"]["description"]), ""]
    return "\n".join(parts)


def table(definition: dict[str, Any]) -> str:
    """One line for each key: its type, and what it means."""
    lines = [f"| `{key}` | {type_of(value)} | {value.get('description', '')} |" for key, value in definition["properties"].items()]
    return "\n".join(["| key | type | meaning |", "|---|---|---|", *lines])


def type_of(value: dict[str, Any]) -> str:
    """A type in words."""
    if "const" in value:
        return f"`{value['const']}`"
    if "enum" in value:
        return ", ".join("null" if v is None else f"`{v}`" for v in value["enum"])
    if "$ref" in value:
        return value["$ref"].rsplit("/", 1)[-1]
    if "anyOf" in value:
        return " or ".join(type_of(v) for v in reversed(value["anyOf"]))
    if value["type"] == "array":
        return f"list of {type_of(value['items'])}s"
    if value["type"] == "object":
        return "object" + (f" with {', '.join(f'`{k}`' for k in value['properties'])}" if "properties" in value else "")
    return " or ".join(value["type"]) if isinstance(value["type"], list) else value["type"]


def sentence(text: str) -> str:
    """A description as a sentence."""
    return f"{text[0].upper()}{text[1:]}."


def pages() -> dict[Path, str]:
    """The pages by their place."""
    return {HERE / "reference" / "json.md": json_page(json_schema())}


def main() -> None:
    """Write the pages."""
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
