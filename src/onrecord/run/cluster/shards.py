"""Shards: stretches of a file's records, cut where records truly begin.

Where a record begins is found by framing the file once from its beginning. A byte in the middle, with the first thing behind it that looks like a
record, would be quicker to find, and wrong where a page holds an archive, or a damaged record hides the next: rows would then depend on the cuts.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from onrecord.model.ids import content_id
from onrecord.reading import ReadOptions
from onrecord.reading.kinds import split_suffix
from onrecord.reading.loaded import Spot
from onrecord.reading.pieces import Mark, Piece, pieces
from onrecord.run.cluster.inputs import Input


@dataclass(frozen=True, slots=True)
class Shard:
    """So many records of a file, from a mark on."""

    file: Input
    mark: Mark
    count: int

    @property
    def key(self) -> str:
        """Names the shard and its part."""
        return content_id("shard", self.file.name, self.file.stamp, self.mark.at, self.mark.skip, self.mark.number, self.count)

    def cut_at(self, places: Sequence[int]) -> list["Shard"]:
        """Shards that hold the same records."""
        mark, edges = self.mark, pairwise((0, *places, self.count))
        return [Shard(self.file, replace(mark, skip=mark.skip + a, number=mark.number + a), b - a) for a, b in edges]


def cuts_of(file: Input, size: int, options: ReadOptions) -> list[list[int]]:
    """Where a file is cut into shards of about `size` records: byte, records to skip there, number of the first record, records."""
    with file.open() as stream:
        return [[mark.at, mark.skip, mark.number, count] for mark, count in _cut(pieces(stream, file.pack, Spot(file.name), options), size)]


def shards_of(file: Input, cuts: Iterable[list[int]]) -> list[Shard]:
    """The shards of a file that was cut."""
    return [Shard(file, Mark(at, skip, number), count) for at, skip, number, count in cuts]


def pieces_of(shard: Shard, options: ReadOptions) -> Iterator[Piece]:
    """The records of a shard. The file stays open while they are asked for."""
    with shard.file.open() as stream:
        spot = Spot(split_suffix(shard.file.name.rsplit("/", 1)[-1])[0], path=shard.file.name)
        yield from islice(pieces(stream, shard.file.pack, spot, options, shard.mark), shard.count)


def _cut(found: Iterable[Piece], size: int) -> Iterator[tuple[Mark, int]]:
    mark, count, at, since = Mark(), 0, 0, -1
    for piece in found:
        since = since + 1 if piece.at == at else 0
        at = piece.at
        if count >= size and piece.is_mark:
            yield mark, count
            mark, count = Mark(at, since, piece.number), 0
        count += 1
    if count:
        yield mark, count
