"""The files that a run reads: on this machine, or wherever fsspec finds them (s3://, gs://, https:// …)."""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from glob import glob, has_magic
from pathlib import Path
from typing import Any, BinaryIO, cast

from onrecord.errors import UsageError
from onrecord.reading.pieces import HEAD, Pack, can_be_cut, pack_of

ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*://")


@dataclass(frozen=True, slots=True)
class Input:
    """A file. `name` is how it was called and stands in the rows, `place` where every worker finds it, `stamp` changes when its content does."""

    name: str
    place: str
    pack: Pack
    stamp: str

    def open(self) -> BinaryIO:
        """The file, from its beginning. Raises `OSError`."""
        return open_place(self.place)


def inputs(things: Iterable[str]) -> list[Input]:
    """The files that things stand for, each once, in the order of their names.

    Raises `UsageError` for what is not there, cannot be looked at, or holds no records.
    """
    places = {name: place for thing in things for name, place in (_remote(thing) if ADDRESS.match(thing) else _local(thing))}
    return [_input(name, place) for name, place in sorted(places.items())]


def open_place(place: str) -> BinaryIO:
    """A file on this machine or elsewhere."""
    if not ADDRESS.match(place):
        return cast("BinaryIO", Path(place).open("rb"))
    return cast("BinaryIO", _fsspec().open(place, "rb").open())


def _local(thing: str) -> Iterator[tuple[str, str]]:
    if not thing.strip():
        raise UsageError(f"the name of a file or a folder is expected, and {thing!r} is empty; write . for the folder that you are in")
    found = sorted(glob(thing, recursive=True)) if has_magic(thing) and not Path(thing).exists() else [thing]  # noqa: PTH207 - a path may be absolute
    if not found:
        raise UsageError(f"{thing} stands for no file")
    for path in map(Path, found):
        if not path.exists():
            raise UsageError(f"there is no file {path}")
        inside = (p for p in sorted(path.rglob("*")) if p.is_file() and can_be_cut(p.name)) if path.is_dir() else (path,)
        yield from ((str(p), str(p.absolute())) for p in inside)


def _remote(thing: str) -> Iterator[tuple[str, str]]:
    fsspec = _fsspec()
    try:
        system, path = fsspec.core.url_to_fs(thing)
        if has_magic(thing):
            found = sorted(cast("list[str]", system.glob(path)))
        else:
            found = sorted(p for p in system.find(path) if can_be_cut(p)) if system.isdir(path) else [path]
    except (OSError, ValueError, ImportError) as fault:
        raise UsageError(f"{thing} cannot be looked at: {fault}") from fault
    if not found:
        raise UsageError(f"{thing} stands for no file")
    yield from ((address, address) for address in (str(system.unstrip_protocol(p)) for p in found))


def _input(name: str, place: str) -> Input:
    try:
        with open_place(place) as stream:
            head = stream.read(HEAD)
        stamp = _stamp(place)
    except (OSError, ValueError, ImportError) as fault:
        raise UsageError(f"{name} cannot be read: {fault}") from fault
    pack = pack_of(name, head)
    if pack is None:
        raise UsageError(f"{name} is no WARC, JSONL or Parquet; `onrecord add` reads other files")
    return Input(name, place, pack, stamp)


def _stamp(place: str) -> str:
    if ADDRESS.match(place):
        system, path = _fsspec().core.url_to_fs(place)
        return str(system.ukey(path))
    about = Path(place).stat()
    return f"{about.st_size}-{about.st_mtime_ns}"


def _fsspec() -> Any:
    try:
        import fsspec
    except ImportError as fault:
        raise UsageError("files elsewhere need fsspec; install it with: pip install 'onrecord[cluster]'") from fault
    return fsspec
