"""What `onrecord run --workers 1` costs over the bare pipeline: `python -m benchmarks.overhead [--records 200] [--rounds 3]`.

Both read the same archive, copies too, each in processes of its own, in turns. Seconds are of the processor, of all processes from their start to
their end, so that the load of the machine weighs on both alike. What a start costs is told by an archive of one record.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from benchmarks.archives import PARAGRAPHS, RICH, Kind, write_archive

BARE = """
import sys
from onrecord.pipeline import Reader
for article in Reader().read_many(sys.argv[1:]):
    pass
"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--paragraphs", type=int, nargs=2, default=PARAGRAPHS, metavar=("LEAST", "MOST"), help="of a story, behind its lead")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        small, large = Path(folder) / "small.warc.gz", Path(folder) / "large.warc.gz"
        write_archive(small, 1, shares={Kind.STORY: 1}, paragraphs=(1, 1))
        write_archive(large, options.records, shares=RICH, paragraphs=tuple(options.paragraphs))
        rounds = [(*_pair(small, Path(folder) / f"s{n}"), *_pair(large, Path(folder) / f"l{n}")) for n in range(options.rounds)]
    for bare, run, bare_large, run_large in rounds:
        told = f"{options.records} records {bare_large:.2f} s bare, {run_large:.2f} s with a worker"
        print(f"one record {bare:.2f} s bare, {run:.2f} s with a worker; {told}")
    start, whole = median(b - a for a, b, _, _ in rounds), median(d / c - 1 for _, _, c, d in rounds)
    record = median((d - b) / (c - a) - 1 for a, b, c, d in rounds)
    print(f"a start {start:+.1f} s; {options.records} records, starts included, {whole:+.1%}; a record {record:+.1%}")


def _pair(path: Path, out: Path) -> tuple[float, float]:
    """CPU seconds of the bare pipeline, and of the command with one worker."""
    command = ["run", str(path), "--out", str(out), "--workers", "1", "--read-copies"]
    return _cpu_s([sys.executable, "-c", BARE, str(path)]), _cpu_s([sys.executable, "-m", "onrecord", *command])


def _cpu_s(command: list[str]) -> float:
    began = sum(os.times()[2:4])
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    return sum(os.times()[2:4]) - began


if __name__ == "__main__":
    main()
