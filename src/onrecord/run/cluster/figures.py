"""What a run came to, in numbers: from its result, its manifest, and the rejects in its parts."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from onrecord.run.cluster.manifest import rows_in
from onrecord.run.cluster.parts import PARTS, rows_of
from onrecord.run.cluster.result import Left, result_of

MOST_REASONS = 30
NUMBER = re.compile(r"\d[\d.,]*")


def figures(folder: Path) -> dict[str, Any]:
    """The numbers that a report of a run shows, by the names that it has for them. Raises `UsageError` for a run that has not ended."""
    result = result_of(folder)
    rows = list(rows_in(folder))
    cpu_s: dict[str, float] = {}
    for row in rows:
        cpu_s[row.stage] = cpu_s.get(row.stage, 0.0) + row.cpu_s
    return {
        "id": result["id"],
        "made_by": f"onrecord {result['made_by']['version']}, {result['made_by']['model']}",
        "files": result["files"],
        "funnel": result["funnel"],
        "statements": result["statements"],
        "cpu_s": {stage: round(seconds, 1) for stage, seconds in cpu_s.items()},
        "peak_mb": max((row.peak_mb for row in rows), default=0.0),
        "rejects": Counter(_reasons(folder, result)).most_common(MOST_REASONS),
    }


def _reasons(folder: Path, result: dict[str, Any]) -> Iterator[str]:
    """Why records were not read, numbers left out."""
    others = [left.value for left in Left if left is not Left.TEXT]
    for group in result["parts"]:
        for row in rows_of(folder / PARTS / group["texts"], ("left", "rejects"), ("left", others)):
            for reject in json.loads(row["rejects"]):
                yield NUMBER.sub("N", reject["reason"])
