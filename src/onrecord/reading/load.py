"""Anything a person may name — a file, a folder, an address, "-" — to documents, one at a time."""

import sys
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, cast

from onrecord.reading.decode import Decoded, check_text, line_map
from onrecord.reading.kinds import OF_ONE, SUFFIXES, is_packed, split_suffix
from onrecord.reading.loaded import Loaded, Refusal, Spot, refused
from onrecord.reading.options import ReadOptions
from onrecord.reading.plain import document_of
from onrecord.reading.plan import Planned, Way, names_its_document, plan
from onrecord.reading.streams import read_stream, too_long

DEFAULTS = ReadOptions()


def load(things: Iterable[str | Path], options: ReadOptions = DEFAULTS) -> Iterator[Loaded]:
    """The documents in `things`, lazily and in order: paths, folders, addresses (http, https), "-" for the input stream.

    A folder stands for the files of known suffixes below it, sorted. What cannot be read is a `Loaded` with a reject, and the run goes on. Raises
    `UsageError`, before anything is read, when two of the things have one name.
    """
    found = plan(things)
    seen = {planned.spot.name for planned in found if names_its_document(planned)}
    return _load_all(found, options, seen)


def load_text(text: str, *, name: str = "text", options: ReadOptions = DEFAULTS) -> Loaded:
    """The document of a text that the caller has; its id is that of the text's UTF-8 bytes."""
    spot = Spot(name)
    data = text.encode("utf-8", "surrogatepass")
    if len(data) > options.max_bytes:
        return refused(spot, too_long(options.max_bytes, len(data)), data=data)
    try:
        check_text(text)
    except Refusal as refusal:
        return refused(spot, refusal.reason, data=data)
    return document_of(text, line_map(Decoded(text, "utf-8"), len(data)), spot, options, data=data)


def load_bytes(data: bytes, *, name: str, path: str | None = None, url: str | None = None, options: ReadOptions = DEFAULTS) -> Iterator[Loaded]:
    """The documents in bytes that the caller has: one, or one for each record, item or captured page.

    The kind is told by the suffix of `path`, of `url` or of `name`, and by the bytes themselves.
    """
    kind = SUFFIXES.get(split_suffix(path or url or name)[1])
    return read_stream(BytesIO(data), Spot(name, path, url), options, kind=kind)


def _load_all(found: list[Planned], options: ReadOptions, seen: set[str]) -> Iterator[Loaded]:
    fetch: Callable[[Spot], Iterator[Loaded]] | None = None
    for planned in found:
        if planned.way is Way.NOWHERE:
            yield refused(planned.spot, planned.reason)
        elif planned.way is Way.INPUT:
            yield from read_stream(cast("BinaryIO", sys.stdin.buffer), planned.spot, options, seen=seen)
        elif planned.way is Way.FILE:
            yield from _load_file(planned, options, seen)
        else:
            if fetch is None:
                fetch = _fetcher(options, seen)
            yield from fetch(planned.spot)


def _load_file(planned: Planned, options: ReadOptions, seen: set[str]) -> Iterator[Loaded]:
    """The documents in a file. One that is too long, and is neither packed nor records, is refused by its size alone."""
    path = Path(planned.spot.where)
    try:
        with path.open("rb") as stream:
            size = path.stat().st_size
            if size > options.max_bytes and planned.kind in OF_ONE and not is_packed(path.name):
                yield refused(planned.spot, too_long(options.max_bytes, size))
            else:
                yield from read_stream(cast("BinaryIO", stream), planned.spot, options, kind=planned.kind, seen=seen)
    except OSError as error:
        yield refused(planned.spot, f"the file could not be opened: {error.strerror or error}")


def _fetcher(options: ReadOptions, seen: set[str]) -> Callable[[Spot], Iterator[Loaded]]:
    """What fetches an address. Loaded at the first address, so that files are read without a network library."""
    from onrecord.reading.fetch import Fetcher

    return Fetcher(options, seen=seen).read
