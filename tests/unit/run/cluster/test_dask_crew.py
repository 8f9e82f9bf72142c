import pytest
from tornado.ioloop import IOLoop

from onrecord.run.cluster.crew import RunError
from onrecord.run.cluster.dask_crew import DaskCrew


class ClientWithoutScheduler:
    """What a client of Dask knows once its scheduler is gone."""

    loop = IOLoop(make_current=False)

    def scheduler_info(self, n_workers: int) -> dict[str, object]:
        return {"type": "Scheduler", "asked": n_workers}


def test_a_scheduler_that_is_gone_before_the_first_job_ends_the_run_with_a_reason():
    with pytest.raises(RunError, match="the scheduler is gone; what is done is kept"):
        list(DaskCrew(ClientWithoutScheduler()).each([]))
