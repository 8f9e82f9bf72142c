"""Words of a content with their place in it."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

EDGES = " \t\r\n\"“”'‘’,;:.!?–—-()[]"


@dataclass(frozen=True, slots=True)
class Slice:
    """`text` is exactly `content[start:end]` of the telling; where `in_cue` is true it is `cue[start:end]`."""

    start: int
    end: int
    text: str
    in_cue: bool = False

    @classmethod
    def of(cls, content: str, start: int, end: int) -> "Slice":
        """The words at `[start, end)` without blanks and marks at their edges."""
        words = content[start:end]
        start += len(words) - len(words.lstrip(EDGES))
        end -= len(words) - len(words.rstrip(EDGES))
        return cls(start, max(start, end), content[start : max(start, end)])

    def meets(self, other: "Slice") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


def locate(content: str, words: str) -> tuple[Slice, ...]:
    """Where the words of a passage stand that joins its pieces by one blank; nothing where they do not stand in this order."""
    found: list[Slice] = []
    at = 0
    rest = words.strip()
    while rest:
        length = _longest(content, rest, at)
        if not length:
            return ()
        start = content.find(rest[:length], at)
        found.append(Slice(start, start + length, rest[:length]))
        at, rest = start + length, rest[length:].strip()
    return tuple(found)


def _longest(content: str, rest: str, at: int) -> int:
    """The length of the longest beginning of `rest`, up to a blank, that stands in `content` from `at` on; shorter ones then do too."""
    ends = [0, *(i for i, c in enumerate(rest) if c == " "), len(rest)]
    return ends[bisect_left(ends, x=True, lo=1, key=lambda end: content.find(rest[:end], at) < 0) - 1]


def apart(slices: Iterable[Slice]) -> tuple[Slice, ...]:
    """In order, each once."""
    return tuple(sorted(set(slices), key=lambda s: (s.in_cue, s.start, s.end)))
