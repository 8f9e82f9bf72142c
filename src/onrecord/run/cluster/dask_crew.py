"""Workers of Dask distributed: on this machine without a daemon, or behind a scheduler that runs already."""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false, reportMissingTypeStubs=false

from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from logging import CRITICAL
from typing import Any

from onrecord.errors import UsageError
from onrecord.run.cluster.crew import Crew, Ended, Job, RunError, work
from onrecord.run.cluster.watch import LIMIT_S

PER_WORKER = 2
"""Jobs that are sent ahead for each worker, so that none waits for the next one."""
PATIENCE_S = 30
SETTINGS = {
    "distributed.scheduler.allowed-failures": 0,
    "distributed.worker.profile.enabled": False,
    "distributed.logging.distributed": "critical",
    "distributed.admin.tick.interval": "1s",
    "distributed.admin.system-monitor.interval": "10s",
    "distributed.worker.memory.monitor-interval": "1s",
    "distributed.nanny.pre-spawn-environ.ARROW_DEFAULT_MEMORY_POOL": "system",
}
"""Of workers on this machine. With the three of times, for which Dask takes 20 to 500 ms, an idle process takes 1 % of a core and not 6. The last
keeps Parquet's readers and writers, which ask no pool that a caller can name, from one that gives nothing back: it grew by 40 MB in 12 shards."""
GONE = "the scheduler is gone; what is done is kept, and the same command goes on from there"


class DaskCrew:
    """Jobs as tasks of a client."""

    def __init__(self, client: Any, *, limit_s: float = LIMIT_S):
        self._client, self._limit_s = client, limit_s

    def each(self, jobs: Iterable[Job], *, at_once: int | None = None) -> Iterator[Ended]:
        """Do jobs, a few more at a time than there are workers."""
        from distributed import as_completed

        waiting, running = iter(jobs), dict[str, Job]()
        ended: Any = as_completed(loop=self._client.loop)
        self._send(islice(waiting, at_once or PER_WORKER * self._workers()), running, ended)
        while running:
            try:
                future = next(ended)
            except StopIteration as fault:
                raise RunError(GONE) from fault
            job = running.pop(future.key)
            self._send(islice(waiting, 1), running, ended)
            yield job, _result(future)

    def _send(self, jobs: Iterable[Job], running: dict[str, Job], ended: Any) -> None:
        for job in jobs:
            try:
                future = self._client.submit(work, job, self._limit_s, pure=False)
            except Exception as fault:
                raise RunError(GONE) from fault
            running[future.key] = job
            ended.add(future)

    def _workers(self) -> int:
        known = self._client.scheduler_info(n_workers=-1).get("workers")
        if known is None:  # the client has lost its scheduler
            raise RunError(GONE)
        return max(1, len(known))


@contextmanager
def local_crew(workers: int, *, memory: str | None = None, limit_s: float = LIMIT_S) -> Generator[Crew, None, None]:
    """So many workers on this machine, each a process of one thread that is started again when it dies."""
    dask, distributed = _libraries()
    how = {"n_workers": workers, "threads_per_worker": 1, "processes": True, "memory_limit": memory or "auto", "silence_logs": CRITICAL}
    with (
        dask.config.set(SETTINGS),
        distributed.LocalCluster(**how, dashboard_address="127.0.0.1:0") as cluster,
        distributed.Client(cluster) as client,
    ):
        yield DaskCrew(client, limit_s=limit_s)


@contextmanager
def remote_crew(address: str, *, limit_s: float = LIMIT_S) -> Generator[Crew, None, None]:
    """The workers of a scheduler. Raises `UsageError` where there is none, or it has no workers."""
    _, distributed = _libraries()
    try:
        client = distributed.Client(address, timeout=PATIENCE_S, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as fault:
        raise UsageError(f"there is no scheduler at {address}: {fault}") from fault
    with client:
        try:
            client.wait_for_workers(1, timeout=PATIENCE_S)
        except TimeoutError as fault:
            raise UsageError(f"the scheduler at {address} has no workers; start some with: dask worker {address} --nthreads 1") from fault
        yield DaskCrew(client, limit_s=limit_s)


def _result(future: Any) -> Any:
    """What a job gave; None where its worker was lost with it."""
    from distributed import KilledWorker

    if future.status in ("cancelled", "lost"):
        raise RunError(GONE)
    fault = future.exception()
    if fault is None:
        return future.result()
    if isinstance(fault, KilledWorker):
        return None
    raise fault


def _libraries() -> tuple[Any, Any]:
    try:
        import dask
        import distributed
    except ImportError as fault:
        raise UsageError("workers need Dask; install it with: pip install 'onrecord[cluster]', or read in this process with --workers 0") from fault
    return dask, distributed
