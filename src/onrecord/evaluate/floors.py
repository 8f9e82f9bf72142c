"""Floors: figures that must not sink. A floor is bound to one corpus by its digest, and is never lowered silently.

A floor file is TOML: `sha256` below `[corpus]`, and below `[floors]` one line for each measure, such as `"relation.f1" = 0.76`.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from onrecord.errors import UsageError


def check(report: Mapping[str, Any], floors: Path) -> list[str]:
    """One message for each floor that `report` (a `Report.as_dict()`) misses; none when all hold.

    Spans outside of the text miss a floor of their own, which needs no line in the file. Raises `UsageError` where the file is not a floor file,
    is for another corpus, or names a measure that the report lacks.
    """
    wanted = _load(floors, report["corpus"]["sha256"])
    figures = {name: _figure(report, name, floors) for name in wanted}
    missed = [f"{name} is {figures[name]:.4f}, below its floor of {floor:.4f}" for name, floor in wanted.items() if figures[name] < floor]
    outside = report["spans"]["outside"]
    return [*missed, f"{outside} spans lie outside of their text"] if outside else missed


def _load(path: Path, corpus_digest: str | None) -> dict[str, float]:
    try:
        record = tomllib.loads(path.read_text(encoding="utf-8"))
        bound_to, wanted = record["corpus"]["sha256"], {str(name): float(floor) for name, floor in record["floors"].items()}
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError, AttributeError) as fault:
        raise UsageError(f"{path}: not a floor file ({fault!r}); it needs [corpus] with sha256, and [floors] with figures") from fault
    if bound_to != corpus_digest:
        raise UsageError(
            f"{path}: these floors are for the corpus {bound_to}, and this report is on {corpus_digest}; measure again and write new floors"
        )
    return wanted


def _figure(report: Mapping[str, Any], name: str, path: Path) -> float:
    """The number at a dotted name of the report."""
    found: Any = report
    for key in name.split("."):
        found = cast("Mapping[str, Any]", found).get(key) if isinstance(found, Mapping) else None
    if not isinstance(found, (int, float)):
        raise UsageError(f"{path}: the report has no figure {name!r}; it has {', '.join(report)}")
    return float(found)
