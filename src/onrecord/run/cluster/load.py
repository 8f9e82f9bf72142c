"""The parts of a run into a ledger: by the same steps as adding, as often as one likes."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from onrecord.errors import LedgerError, UsageError
from onrecord.model import Article, Document, Maker, Reject, SourceMap
from onrecord.reading import Loaded, ReadOptions
from onrecord.run.add import SETTINGS, Added, Work, add_loaded
from onrecord.run.cluster.codec import article_of, document_of
from onrecord.run.cluster.result import RESULT, Left, result_of
from onrecord.store import Ledger


@dataclass(frozen=True, slots=True)
class Loading:
    """How a run is loaded. `clock` gives the time of captures that have none of their own."""

    keeps_text: bool = True
    clock: Callable[[], str] = lambda: datetime.now(UTC).isoformat(timespec="seconds")


def run_in(thing: str) -> Path | None:
    """The folder of the run that a thing is, or that it holds alone; None for anything else. Raises `UsageError` where it holds several."""
    folder = Path(thing)
    if not folder.is_dir():
        return None
    if (folder / RESULT).is_file():
        return folder
    found = sorted(path.parent for path in folder.glob(f"*/{RESULT}"))
    if len(found) > 1:
        raise UsageError(f"{folder} holds {len(found)} runs; name one of them: {', '.join(map(str, found))}")
    return found[0] if found else None


def load_run(ledger: Ledger, folder: Path, how: Loading) -> Iterator[Added]:
    """Put what a run read into a ledger, document by document; what it holds already stays as it is."""
    result = result_of(folder)
    settings: dict[str, Any] = result["settings"]
    options = ReadOptions(**{name: settings[name] for name in (*SETTINGS, "max_bytes")})
    cells: dict[str, str] = {}
    texts: dict[str, str] = {}

    def read(loaded: Loaded) -> Article:
        document = loaded.document
        if document.id not in cells:
            raise LedgerError(f"the parts of {folder} lack what was read in {document.id}; call `onrecord run` again")
        article = article_of(loaded.name, texts[document.id], cells[document.id])
        return replace(article, rejects=(*loaded.rejects, *article.rejects))

    work = Work(read, Maker(**result["made_by"]), options, how.keeps_text, how.clock)
    copies = {} if settings["reads_copies"] else {"copies": "inherit"}
    yield from add_loaded(ledger, _loaded(folder, result["parts"], texts, cells), work, copies)


def _loaded(folder: Path, groups: list[dict[str, Any]], texts: dict[str, str], cells: dict[str, str]) -> Iterator[Loaded]:
    """What the records of a run are, in order. Of the group that is at hand, `texts` and `cells` hold the documents and what was read in them."""
    from onrecord.run.cluster.parts import PARTS, rows_of  # pyarrow is an extra

    parts = folder / PARTS
    for group in groups:
        cells.clear()
        cells.update((row["document_id"], row["article"]) for name in group["read"] for row in rows_of(parts / name, ("document_id", "article")))
        for row in rows_of(parts / group["texts"]):
            texts.clear()
            yield _record(row, texts)


def _record(row: dict[str, Any], texts: dict[str, str]) -> Loaded:
    rejects = tuple(Reject(**reject) for reject in json.loads(row["rejects"]))
    if row["left"] != Left.TEXT:
        return Loaded(row["name"], Document(row["file"], "", path=row["file"]), SourceMap(), rejects)
    texts[row["document_id"]] = row["document"]
    return Loaded(row["name"], document_of(row["document"]), SourceMap(), rejects, row["captured_at"], row["offset"])
