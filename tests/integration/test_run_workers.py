from pathlib import Path

import pytest

from benchmarks.archives import Kind, write_archive
from onrecord.errors import UsageError
from onrecord.run.cluster.crew import Here
from onrecord.run.cluster.dask_crew import remote_crew
from onrecord.run.cluster.drive import drive
from tests.integration.test_run import plan_of, rows
from tests.integration.workers import cluster


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
