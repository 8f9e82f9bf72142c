"""A file to its shards: the first thing that is done with it."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.errors import UsageError
from onrecord.model.ids import content_id
from onrecord.reading import ReadOptions
from onrecord.run.cluster.inputs import Input
from onrecord.run.cluster.manifest import Done
from onrecord.run.cluster.shards import cuts_of
from onrecord.run.cluster.watch import Over


@dataclass(frozen=True, slots=True)
class Cut:
    """The work of cutting one file into shards of about so many records. It writes no part."""

    file: Input
    records: int
    options: ReadOptions

    stage = "cut"
    size = 1
    part = None

    @property
    def key(self) -> str:
        """Names the work."""
        return content_id("cut", self.file.name, self.file.stamp, self.records)

    def cut_at(self, places: Sequence[int]) -> list["Cut"]:  # noqa: ARG002
        """A file is framed as a whole."""
        return [self]

    def run(self, over: Over) -> Done:  # noqa: ARG002
        """Frame the file. Raises `UsageError` for a table that is damaged: nothing can be told of its rows."""
        try:
            return Done(self.stage, self.key, cuts=cuts_of(self.file, self.records, self.options))
        except ValueError as fault:
            raise UsageError(f"{self.file.name} is damaged: {fault}") from fault

    def give_up(self, reason: str) -> Done:
        """Framing holds one record at a time, of limited length: what kills a worker here is not the file. Raises `OSError`."""
        raise OSError(f"{self.file.name} could not be cut: {reason}")
