"""What a run costs: `python -m benchmarks.cluster [workers] [growth] [poor]`, all three without a name.

- workers: one worker and two over the same archive, copies read by all
- growth: CPU a record and memory from a small archive to a large one, mostly in English; the cost of a million pages from the slope
- poor: the same on a crawl of which the funnel drops four fifths

Seconds are of the processor. The stages' are the workers', as the manifest has them; all of it is that of every process, from its start to its end.
Wall times are given where they are the question, and mean little on a busy machine. What a worker costs over the bare pipeline: `overhead`.
"""

import argparse
import json
import os
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.archives import PARAGRAPHS, POOR, RICH, Kind, write_archive
from onrecord.maker import own_maker
from onrecord.run.cluster.dask_crew import local_crew
from onrecord.run.cluster.drive import Plan, drive
from onrecord.run.cluster.inputs import inputs
from onrecord.run.cluster.manifest import NAME
from onrecord.run.cluster.result import result_of
from onrecord.run.cluster.settings import Settings

STAGES = ("cut", "sift", "read", "inherit")
MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured: records in the small archive, how many times as many in the large one, records in a shard, paragraphs of a story."""

    records: int
    times: int
    shard: int
    paragraphs: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run cost: CPU seconds of its stages and of all its processes, seconds on the clock, and the largest worker."""

    stages: dict[str, float]
    all_s: float
    wall_s: float
    peak_mb: float
    result: dict[str, dict[str, int]]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS], help="which to measure")  # pyright: ignore[reportArgumentType]
    parser.add_argument("--records", type=int, default=1_000, help="in the small archive; the large one has twenty times as many")
    parser.add_argument("--times", type=int, default=20, help="how many times as large the large archive is")
    parser.add_argument("--shard", type=int, default=250, help="records in a shard")
    parser.add_argument("--paragraphs", type=int, nargs=2, default=PARAGRAPHS, metavar=("LEAST", "MOST"), help="of a story, behind its lead")
    parser.add_argument("--folder", type=Path, help="where archives and runs are kept, to go on from there when called again")
    options = parser.parse_args()
    size = Size(options.records, options.times, options.shard, tuple(options.paragraphs))
    with tempfile.TemporaryDirectory() as aside:
        for name in options.parts or PARTS:
            PARTS[name](options.folder or Path(aside), size)


def measure_workers(folder: Path, size: Size) -> None:
    """Print what a second worker gains."""
    path = _archive(folder / "workers", size.records, size.paragraphs, RICH)
    costs: list[Cost] = []
    for count in (1, 2):
        costs.append(cost := _run(path, folder / f"out-{count}", count, size.shard, reads_copies=True))
        print(f"workers: {count}  {cost.all_s:8.1f} s in all; {cost.wall_s:.1f} s on the clock")
    faster, dearer = costs[0].wall_s / costs[1].wall_s, costs[1].all_s / costs[0].all_s
    print(f"1 to 2 workers: {faster:.2f} times as fast on the clock, {dearer:.2f} times the CPU", flush=True)


def measure_growth(folder: Path, size: Size) -> None:
    """Print how the cost of a record grows, mostly English."""
    _growth(folder / "rich", size, RICH)


def measure_poor(folder: Path, size: Size) -> None:
    """Print how the cost of a record grows where most leave the funnel."""
    _growth(folder / "poor", size, POOR)


PARTS = {"workers": measure_workers, "growth": measure_growth, "poor": measure_poor}


def _growth(folder: Path, size: Size, shares: dict[Kind, int]) -> None:
    sizes = (size.records, size.records * size.times)
    costs: list[Cost] = []
    heads = "".join(f"{stage:>9}" for stage in (*STAGES, "rest", "all"))
    print(f"{folder.name}: ms of CPU a record, with one worker\n records{heads}  peak MB")
    for records in sizes:
        path = _archive(folder / str(records), records, size.paragraphs, shares)
        costs.append(cost := _run(path, folder / str(records) / "run", 1, size.shard))
        stages = [cost.stages[stage] for stage in STAGES]
        parts = [*stages, cost.all_s - sum(stages), cost.all_s]
        print(f"{records:>8}" + "".join(f"{1000 * part / records:9.2f}" for part in parts) + f"{cost.peak_mb:9.0f}", flush=True)
    _print_slope(sizes, costs)


def _print_slope(sizes: tuple[int, int], costs: list[Cost]) -> None:
    """The cost of a million more records, and what the funnel spares of it."""
    small, large = costs
    slope = (large.all_s - small.all_s) / (sizes[1] - sizes[0])
    funnel = large.result["funnel"]
    print(f"a million records more: {slope * MILLION / 3600:.1f} core-hours; funnel: {', '.join(f'{n} {name}' for name, n in funnel.items() if n)}")
    each = large.stages["read"] / max(1, funnel["read"])
    heir = large.stages["inherit"] / max(1, funnel["inherits"])
    spared = funnel["inherits"] * (each - heir) + sum(funnel[name] for name in ("other language", "no article")) * each
    share = spared / (spared + large.all_s)
    print(f"a text costs {1000 * each:.0f} ms to read and {1000 * heir:.0f} ms to inherit")
    print(f"the funnel spared {spared:.1f} s, {share:.0%} of the time without it")


def _run(path: Path, out: Path, workers: int, shard: int, *, reads_copies: bool = False) -> Cost:
    plan = Plan(inputs([str(path)]), out, Settings(reads_copies=reads_copies), own_maker(), shard)
    began, clock = _cpu_s(), time.perf_counter()
    with local_crew(workers, memory=None) as crew:
        list(drive(plan, crew))
    spent, wall = _cpu_s() - began, time.perf_counter() - clock
    stages = Counter[str]()
    peak = 0.0
    for row in _manifest(plan.folder):
        stages[row["stage"]] += row["cpu_s"]
        peak = max(peak, row["peak_mb"])
    return Cost({stage: stages[stage] for stage in STAGES}, spent, wall, peak, result_of(plan.folder))


def _cpu_s() -> float:
    """CPU seconds of this process and of those that it started and that ended."""
    return sum(os.times()[:4])


def _manifest(folder: Path) -> Iterator[dict[str, float]]:
    return map(json.loads, (folder / NAME).read_text().splitlines())


def _archive(folder: Path, records: int, paragraphs: tuple[int, int], shares: dict[Kind, int]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "a.warc.gz"
    if not path.exists():
        write_archive(path, records, shares=shares, paragraphs=paragraphs)
    return path


if __name__ == "__main__":
    main()
