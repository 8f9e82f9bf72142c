"""What a call is about to read: every file and address it names, found and told apart by name before any is opened."""

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from urllib.parse import unquote, urlsplit

from onrecord.errors import UsageError
from onrecord.reading.kinds import OF_ONE, SUFFIXES, Kind, split_suffix
from onrecord.reading.loaded import Spot

SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*://")
INPUT = "-"
MOST_KINDS = 5
"""Kinds of files passed over that a message counts by themselves."""


class Way(StrEnum):
    """How a thing is got at."""

    FILE = "file"
    ADDRESS = "address"
    INPUT = "input"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True)
class Planned:
    """One thing to read; `reason` says why a thing that is nowhere cannot be read."""

    spot: Spot
    way: Way
    kind: Kind | None = None
    reason: str = ""


def plan(things: Iterable[str | Path]) -> list[Planned]:
    """All that is to be read, in order, each once; a folder stands for the files of known suffixes below it, sorted, hidden ones passed over.

    Raises `UsageError` when two of them have one name, when one is named by nothing at all, or when one thing is given in place of a list. Files of
    records, feeds, wires and web archives do not count: their documents go by names of their own.
    """
    if isinstance(things, str | Path):
        raise UsageError(f"a list of things to read is expected, and {str(things)!r} is one; write [{str(things)!r}]")
    found = _once(planned for thing in things for planned in _of(thing))
    by_name: dict[str, Planned] = {}
    for planned in found:
        if not names_its_document(planned) or planned.way is Way.NOWHERE:
            continue
        other = by_name.setdefault(planned.spot.name, planned)
        if other is not planned:
            raise UsageError(
                f"{other.spot.where} and {planned.spot.where} have one name, {planned.spot.name!r}, and statements are kept by name; "
                "rename one, or read them in two calls"
            )
    return found


def names_its_document(planned: Planned) -> bool:
    """Whether the document of a thing goes by the thing's name; what holds many, or may, brings names for each."""
    return planned.kind is None or planned.kind in OF_ONE


def _once(found: Iterable[Planned]) -> list[Planned]:
    """The things without those that are the same file, address or stream as one before; links to a file are files of their own."""
    places: dict[str, Planned] = {}
    for planned in found:
        path = planned.spot.path
        places.setdefault(planned.spot.url or (path and os.path.abspath(path)) or INPUT, planned)  # noqa: PTH100 - no link is followed
    return list(places.values())


def _of(thing: str | Path) -> Iterator[Planned]:
    if isinstance(thing, str) and not thing.strip():
        raise UsageError(f"the name of a file, a folder or an address is expected, and {thing!r} is empty; write . for the folder that you are in")
    if thing == INPUT:
        yield Planned(Spot("stdin"), Way.INPUT)
    elif isinstance(thing, str) and SCHEME.match(thing):
        yield Planned(Spot(name_of_address(thing), url=thing), Way.ADDRESS)
    else:
        yield from _of_path(Path(thing))


def _of_path(path: Path) -> Iterator[Planned]:
    try:
        is_folder, is_there = path.is_dir(), path.exists()
    except (OSError, ValueError) as error:
        yield _nowhere(path, f"the path cannot be looked at: {error}")
        return
    if is_folder:
        yield from _of_folder(path)
    elif is_there:
        yield _file(path)
    else:
        yield _nowhere(path, f"there is no file {path}")


def _of_folder(folder: Path) -> Iterator[Planned]:
    faults: list[OSError] = []
    passed, is_empty = Counter[str](), True
    for root, folders, names in os.walk(folder, onerror=faults.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for path in (Path(root) / name for name in sorted(names)):
            if (kind := _kind_passed_over(path)) is not None:
                passed[kind] += 1
            elif path.is_file():
                is_empty = False
                yield _file(path)
    yield from (_nowhere(Path(str(error.filename)), f"the folder cannot be listed: {error.strerror}") for error in faults)
    if is_empty and not faults:
        yield _nowhere(folder, f"nothing readable is in the folder: {_told(passed)}")


def _kind_passed_over(path: Path) -> str | None:
    """What a file in a folder is called that is passed over; None for one that is read."""
    suffix = split_suffix(path.name)[1]
    return "hidden" if path.name.startswith(".") else None if suffix in SUFFIXES else suffix or "without a suffix"


def _told(passed: Counter[str]) -> str:
    """How many files were passed over, the commonest kinds first."""
    if not passed:
        return "it is empty"
    kinds = [f"{count} {kind}" for kind, count in passed.most_common(MOST_KINDS)]
    more = passed.total() - sum(count for _, count in passed.most_common(MOST_KINDS))
    return f"{passed.total()} file{'' if passed.total() == 1 else 's'} passed over ({', '.join([*kinds, *([f'{more} others'] if more else [])])})"


def _file(path: Path) -> Planned:
    stem, suffix = split_suffix(path.name)
    return Planned(Spot(stem, path=str(path)), Way.FILE, SUFFIXES.get(suffix))


def _nowhere(path: Path, reason: str) -> Planned:
    return Planned(Spot(split_suffix(path.name)[0] or str(path), path=str(path)), Way.NOWHERE, reason=reason)


def name_of_address(address: str) -> str:
    """The name of what stands at an address: the last part of its path without suffix, or its host."""
    try:
        parts = urlsplit(address)
        last = [part for part in unquote(parts.path).split("/") if part]
        return split_suffix(last[-1])[0] if last else parts.hostname or address
    except ValueError:
        return address
