from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pytest

from benchmarks.archives import Kind, write_archive
from onrecord.errors import UsageError
from onrecord.run.cluster.crew import Here
from onrecord.run.cluster.dask_crew import local_crew, remote_crew
from onrecord.run.cluster.drive import drive
from onrecord.run.cluster.manifest import Done
from onrecord.run.cluster.parts import Form, rows_of, write_part
from onrecord.run.cluster.watch import Over
from tests.integration.test_run import plan_of, rows
from tests.integration.workers import cluster

READ = {"document_id": "sha256:0", "file": "a.warc.gz", "number": 0, "inherits": None, "statements": 0, "article": "{}"}


@dataclass(frozen=True, slots=True)
class Pools:
    """Writes a part and reads it, and tells what was taken from pools other than the system's."""

    part: Path

    stage = key = "pools"
    size = 1

    def run(self, over: Over) -> Done:  # noqa: ARG002
        write_part(self.part, Form.READ, [READ] * 1000)
        list(rows_of(self.part))
        others = {"mimalloc": pa.mimalloc_memory_pool, "jemalloc": pa.jemalloc_memory_pool}
        return Done(self.stage, self.key, counts={name: others[name]().max_memory() for name in pa.supported_memory_backends() if name in others})

    def give_up(self, reason: str) -> Done:
        raise AssertionError(reason)

    def cut_at(self, places: Sequence[int]) -> "list[Pools]":  # noqa: ARG002
        return [self]


def test_a_worker_takes_all_memory_from_the_system_to_which_it_gives_it_back(tmp_path: Path):
    with local_crew(1) as crew:
        ((_, done),) = crew.each([Pools(tmp_path / "part.parquet")])
    assert done is not None
    assert set(done.counts.values()) <= {0}


def test_workers_of_a_scheduler_elsewhere_give_the_same_rows(tmp_path: Path):
    path = tmp_path / "a.warc.gz"
    write_archive(path, 6, shares={Kind.STORY: 2, Kind.COPY: 1}, paragraphs=(1, 1))
    here, there = plan_of(path, tmp_path / "here", 100), plan_of(path, tmp_path / "there", 2)
    list(drive(here, Here()))
    with cluster(tmp_path) as workers, remote_crew(workers.address) as crew:
        list(drive(there, crew))
    assert rows(there.folder) == rows(here.folder)


def test_an_address_without_a_scheduler_is_said_so():
    with pytest.raises(UsageError, match="there is no scheduler at"), remote_crew("nonsense://nowhere"):
        pass
