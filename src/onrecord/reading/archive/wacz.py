"""WACZ: a zip file with WARCs below archive/ (https://specs.webrecorder.net/wacz)."""

import zlib
from collections.abc import Iterator
from dataclasses import replace
from io import BufferedReader
from typing import BinaryIO, cast
from zipfile import BadZipFile, ZipFile, ZipInfo

from onrecord.reading.archive.members import FREE, MOST_RATIO
from onrecord.reading.archive.read import read_warc
from onrecord.reading.loaded import Loaded, Spot, refused
from onrecord.reading.options import ReadOptions

SUFFIXES = (".warc", ".warc.gz")
ENCRYPTED = 0x1
FAULTS = (BadZipFile, NotImplementedError, RuntimeError, ValueError, EOFError, OSError, zlib.error)
"""What zipfile raises for damaged and unsupported files."""


def read_wacz(stream: BufferedReader, spot: Spot, options: ReadOptions, seen: set[str]) -> Iterator[Loaded]:
    """The documents of the WARCs in a WACZ, in the order of their names."""
    if not stream.seekable():
        yield refused(spot, "a WACZ can only be read from a file; save it and read that", what="archive")
        return
    try:
        archive = ZipFile(stream)
    except FAULTS as error:
        yield refused(spot, f"the zip file is damaged: {error}", what="archive")
        return
    infos = sorted((i for i in archive.infolist() if i.filename.startswith("archive/") and i.filename.endswith(SUFFIXES)), key=lambda i: i.filename)
    if not infos:
        yield refused(spot, "the zip file is no WACZ: it holds no WARC below archive/", what="archive")
    for info in infos:
        yield from _read_member(archive, info, spot.at(info.filename), options, seen)


def _read_member(archive: ZipFile, info: ZipInfo, spot: Spot, options: ReadOptions, seen: set[str]) -> Iterator[Loaded]:
    if reason := _fault(info):
        yield refused(spot, reason, what="archive")
        return
    try:
        with archive.open(info) as member:
            yield from read_warc(cast("BinaryIO", _Forward(cast("BinaryIO", member))), spot, options, seen)
    except FAULTS as error:
        yield refused(replace(spot, name=spot.where), f"the WARC in the zip file is damaged: {error}", what="archive")


def _fault(info: ZipInfo) -> str:
    """Why a member of the zip is not opened; empty for one that is."""
    if info.flag_bits & ENCRYPTED:
        return "the WARC in the zip file is encrypted"
    if info.file_size > FREE and info.file_size > MOST_RATIO * info.compress_size:
        return f"the WARC in the zip file unpacks to more than {MOST_RATIO} times its size"
    return ""


class _Forward:
    """A member of a zip, read forward only: to go back in it is to unpack it again from its beginning."""

    def __init__(self, member: BinaryIO):
        self.read = member.read

    def seekable(self) -> bool:
        """Whether one may go back."""
        return False
