"""What a run costs: `python -m benchmarks.cluster [workers] [growth] [poor]`, all three without a name.

- workers: the bare pipeline, then one worker and two, over the same archive, copies read by all
- growth: CPU a record and memory from a small archive to a large one, mostly in English; the cost of a million pages from the slope
- poor: the same on a crawl of which the funnel drops four fifths

Seconds are of the processor, by stage, as the manifest has them; wall times are given where they are the question, and mean little on a busy machine.
"""

import argparse
import json
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from benchmarks.archives import POOR, RICH, Kind, write_archive
from onrecord.pipeline import Reader, own_maker
from onrecord.reading import load
from onrecord.run.cluster.crew import Crew, Here
from onrecord.run.cluster.dask_crew import local_crew
from onrecord.run.cluster.drive import Plan, drive
from onrecord.run.cluster.inputs import inputs
from onrecord.run.cluster.manifest import NAME
from onrecord.run.cluster.result import result_of
from onrecord.run.cluster.settings import Settings

PER_SHARD = 25
STAGES = ("cut", "sift", "read", "inherit")
MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run cost: CPU seconds of its stages and of the process that was called, seconds on the clock, and the largest worker."""

    stages: dict[str, float]
    own_s: float
    wall_s: float
    peak_mb: float
    result: dict[str, dict[str, int]]

    @property
    def cpu_s(self) -> float:
        """All of it."""
        return sum(self.stages.values())


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS], help="which to measure")  # pyright: ignore[reportArgumentType]
    parser.add_argument("--records", type=int, default=1_000, help="in the small archive; the large one has twenty times as many")
    parser.add_argument("--times", type=int, default=20, help="how many times as large the large archive is")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for name in options.parts or PARTS:
            PARTS[name](Path(folder), options.records, options.times)


def measure_workers(folder: Path, records: int, _times: int) -> None:
    """Print what workers cost over the bare pipeline, and what a second one gains."""
    path = _archive(folder / "workers.warc.gz", records, RICH)
    texts, began = 0, time.process_time()
    reader = Reader()
    for loaded in load([path]):
        texts += reader.article_of(loaded).is_read
    bare = time.process_time() - began
    print(f"{records} records, {texts} texts read\nbare pipeline       {bare:8.1f} s of CPU, {1000 * bare / records:.0f} ms a record")
    costs: list[Cost] = []
    for count in (1, 2):
        with local_crew(count, memory=None) as crew:
            costs.append(cost := _run(path, folder / f"out-{count}", crew, reads_copies=True))
        over = (cost.cpu_s + cost.own_s) / bare - 1
        told = f"{cost.cpu_s:8.1f} s, with {cost.own_s:.1f} s of the caller {over:+.1%}"
        print(f"workers: {count}          {told}; {cost.wall_s:.1f} s on the clock")
    faster, dearer = costs[0].wall_s / costs[1].wall_s, costs[1].cpu_s / costs[0].cpu_s
    print(f"1 to 2 workers: {faster:.2f} times as fast on the clock, {dearer:.2f} times the CPU", flush=True)


def measure_growth(folder: Path, records: int, times: int) -> None:
    """Print how the cost of a record grows, mostly English."""
    _growth(folder / "rich", records, times, RICH)


def measure_poor(folder: Path, records: int, times: int) -> None:
    """Print how the cost of a record grows where most leave the funnel."""
    _growth(folder / "poor", records, times, POOR)


PARTS = {"workers": measure_workers, "growth": measure_growth, "poor": measure_poor}


def _growth(folder: Path, records: int, times: int, shares: dict[Kind, int]) -> None:
    folder.mkdir()
    sizes = (records, records * times)
    costs: list[Cost] = []
    heads = "".join(f"{stage:>9}" for stage in (*STAGES, "caller", "all"))
    print(f"{folder.name}: ms of CPU a record, in this process\n records{heads}  peak MB")
    for size in sizes:
        path = _archive(folder / f"{size}.warc.gz", size, shares)
        costs.append(cost := _run(path, folder / str(size), Here()))
        parts = [*(cost.stages[stage] for stage in STAGES), cost.own_s - cost.cpu_s, cost.own_s]
        print(f"{size:>8}" + "".join(f"{1000 * part / size:9.2f}" for part in parts) + f"{cost.peak_mb:9.0f}", flush=True)
    _print_slope(sizes, costs)


def _print_slope(sizes: tuple[int, int], costs: list[Cost]) -> None:
    """The cost of a million more records, and what the funnel spares of it."""
    small, large = costs
    slope = (large.own_s - small.own_s) / (sizes[1] - sizes[0])
    funnel = large.result["funnel"]
    print(f"a million records more: {slope * MILLION / 3600:.1f} core-hours; funnel: {', '.join(f'{n} {name}' for name, n in funnel.items() if n)}")
    each = large.stages["read"] / max(1, funnel["read"])
    heir = large.stages["inherit"] / max(1, funnel["inherits"])
    spared = funnel["inherits"] * (each - heir) + sum(funnel[name] for name in ("other language", "no article")) * each
    share = spared / (spared + large.own_s)
    print(f"a text costs {1000 * each:.0f} ms to read and {1000 * heir:.0f} ms to inherit")
    print(f"the funnel spared {spared:.1f} s, {share:.0%} of the time without it")


def _run(path: Path, out: Path, crew: Crew, *, reads_copies: bool = False) -> Cost:
    plan = Plan(inputs([str(path)]), out, Settings(reads_copies=reads_copies), own_maker(), PER_SHARD)
    began, clock = time.process_time(), time.perf_counter()
    list(drive(plan, crew))
    own, wall = time.process_time() - began, time.perf_counter() - clock
    rows = [json.loads(line) for line in (plan.folder / NAME).read_text().splitlines()]
    stages = Counter[str]()
    for row in rows:
        stages[row["stage"]] += row["cpu_s"]
    peak = max(row["peak_mb"] for row in rows)
    return Cost({stage: stages[stage] for stage in STAGES}, own, wall, peak, result_of(plan.folder))


def _archive(path: Path, records: int, shares: dict[Kind, int]) -> Path:
    write_archive(path, records, shares=shares)
    return path


if __name__ == "__main__":
    main()
