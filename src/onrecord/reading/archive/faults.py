"""What is wrong in an archive that is no record's own fault, or has cost one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """A stretch of an archive that could not be read: where it begins, why, and the address of its record where that is known."""

    offset: int
    reason: str
    url: str | None = None
