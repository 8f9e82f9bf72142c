"""Reads the golden articles: their words become spans of code points, their values are checked.

`python -m tests.golden.load --jsonl OUT` writes them in the shape that the scorers read; `-` is the output stream.
"""

import argparse
import json
import sys
import tomllib
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias

from tests.golden.find import Scope, find, narrowed, whole
from tests.golden.values import EXTRA_SPANS, SPANS, TOLD, WHO, faults, place_faults

ARTICLES = Path(__file__).parent / "articles"
Table: TypeAlias = Mapping[str, Any]
Record: TypeAlias = dict[str, Any]


def load(folder: Path = ARTICLES) -> list[Record]:
    """Every article of the folder, in the order of the files' names."""
    return [load_file(path) for path in sorted(folder.glob("*.toml"))]


def load_file(path: Path) -> Record:
    """One article in the shape of the annotation's statements.jsonl, with the extra labels. ValueError names file, statement and fault."""
    with _blamed(path.name):
        return _record(tomllib.loads(path.read_text(encoding="utf-8")), path.stem)


@contextmanager
def _blamed(name: str) -> Generator[None, None, None]:
    """Says in which file or table the fault is."""
    try:
        yield
    except KeyError as error:
        raise ValueError(f"{name}: the key {error} is missing") from error
    except ValueError as error:
        raise ValueError(f"{name}: {error}") from error


def _record(article: Table, stem: str) -> Record:
    text = str(article["text"]).strip("\n")
    title = str(article.get("title", ""))
    if article["id"] != stem:
        raise ValueError(f"its id is {article['id']!r}")
    if not text.startswith(title):
        raise ValueError(f"its text does not begin with its title {title!r}")
    return {
        "id": article["id"],
        "published": article.get("published"),
        "title_span": [0, len(title)] if title else None,
        "text": text,
        "statements": [_statement(table, article, text) for table in article["statements"]],
        "places": [_place(table, article, text) for table in article.get("places", [])],
    }


def _statement(table: Table, article: Table, text: str) -> Record:
    with _blamed(f"statement {table.get('id')}"):
        filled = {**_who(table, article), **table}
        if wrong := faults(filled):
            raise ValueError("; ".join(wrong))
        if table.get("parent") is not None and table["parent"] not in {s.get("id") for s in article["statements"]}:
            raise ValueError(f"its parent {table['parent']!r} is not there")
        return _told(filled, _scope(table, text))


def _told(filled: Table, scope: Scope) -> Record:
    """A statement whose values are right, with spans for words."""
    out: Record = {"id": filled["id"], "parent": filled.get("parent")}
    out |= {key: _spans(filled.get(key, []), scope) for key in SPANS}
    out |= {key: filled.get(key) for key in ("entity", *TOLD, *WHO)}
    out |= {key: _spans(filled.get(key, []), scope) for key in EXTRA_SPANS}
    return out | {"time": _time(filled, scope), "clauses": [_clause(c, scope) for c in filled.get("clauses", [])]}


def _who(table: Table, article: Table) -> Table:
    """What the article's table of entities says of the source."""
    entities = article.get("entities", {})
    if table["entity"] not in entities:
        raise ValueError(f"entity {table['entity']!r} has no table")
    return entities[table["entity"]]


def _scope(table: Table, text: str) -> Scope:
    return narrowed(text, table["within"]) if "within" in table else whole(text)


def _spans(pieces: str | Sequence[str], scope: Scope) -> list[list[int]]:
    """The places of one piece or of several."""
    return [list(find(piece, scope)) for piece in ([pieces] if isinstance(pieces, str) else pieces)]


def _time(table: Table, scope: Scope) -> Record | None:
    if "time" not in table:
        return None
    span = find(table["time"], scope)
    bounds = {key: table.get(f"time_{key}") for key in ("start", "end")}
    return {"text": scope.text[slice(*span)], "span": list(span), **bounds, "granularity": table["granularity"]}


def _clause(table: Table, scope: Scope) -> Record:
    return {"content": _spans(table["words"], scope), "certainty": table["certainty"], "polarity": table["polarity"]}


def _place(table: Table, article: Table, text: str) -> Record:
    with _blamed(f"place {table.get('words')!r}"):
        if wrong := place_faults(table):
            raise ValueError("; ".join(wrong))
        start, end = find(table["words"], _scope(table, text))
        labels = {key: table.get(key) for key in ("kind", "reading", "does", "entity")}
        return {"doc": article["id"], "start": start, "end": end, "text": text[start:end], **labels}


def main() -> None:
    """Write all articles as JSONL."""
    parser = argparse.ArgumentParser(description="Write the golden articles as JSONL.")
    parser.add_argument("--jsonl", metavar="OUT", required=True, help="file to write; - for the output stream")
    target = parser.parse_args().jsonl
    lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in load())
    if target == "-":
        sys.stdout.write(lines)
    else:
        Path(target).write_text(lines, encoding="utf-8")


if __name__ == "__main__":
    main()
