"""The life of a claim as a plot: days from left to right, a lane for each side, a dot for each telling, a line where somebody changed sides.

Only places are worked out here; what is drawn at them is the template's. The same claim gives the same plot.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from onrecord.export.claim.view import Happened
from onrecord.export.visible import one_line

RADIUS = 5
GAP = 14
"""From the middle of a dot to that of the next one of the same day."""
MOST_STACKED = 9
"""Dots above each other that keep their distance; more of them move together."""
LEFT, RIGHT, TOP, FOOT = 78, 30, 8, 26
LANE = 44
LETTER = 6.6
"""What a letter of a label takes at most, on the average of a name."""
LONGEST_LABEL = 26
FEWEST = 2
NOBODY = "unspecified"
TICK = 62
"""What the name of a day takes on the axis, with the room around it."""
STEPS = (1, 2, 3, 5, 7, 14, 28)
LONG = 100
"""Days from which on the axis tells months."""
MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Dot:
    """One telling. `label` is a name, where there is room for one, to the right (`start`) or to the left (`end`) of the dot."""

    x: int
    y: int
    side: str
    happening: str
    label: str = ""
    anchor: str = "start"


@dataclass(frozen=True, slots=True)
class Lane:
    """The place of a side: its middle and its upper edge."""

    side: str
    y: int
    top: int


@dataclass(frozen=True, slots=True)
class Life:
    """A plot in its own units, which are pixels where it is shown as large as it was made. `undated` tellings stand in the table only."""

    width: int
    height: int
    lanes: tuple[Lane, ...]
    ticks: tuple[tuple[int, str], ...]
    dots: tuple[Dot, ...]
    turns: tuple[tuple[int, int, int, int], ...]
    undated: int
    first: str
    last: str


@dataclass(slots=True)
class _Room:
    """What is taken already, as boxes: left, top, right, bottom."""

    boxes: list[tuple[float, float, float, float]] = field(default_factory=list[tuple[float, float, float, float]])

    def is_free(self, box: tuple[float, float, float, float]) -> bool:
        return all(box[2] <= b[0] or b[2] <= box[0] or box[3] <= b[1] or b[3] <= box[1] for b in self.boxes)


@dataclass(frozen=True, slots=True)
class _Axis:
    """Where days lie; all of one day lie in the middle."""

    first: date
    last: date
    width: int

    def at(self, day: date) -> int:
        inside = self.width - LEFT - RIGHT - 2 * RADIUS
        days = (self.last - self.first).days
        return LEFT + RADIUS + (round((day - self.first).days / days * inside) if days else inside // 2)


def life(events: Sequence[Happened], *, width: int) -> Life | None:
    """The plot in this width; None where fewer than two tellings have a day."""
    dated = [(day, event) for event in events if (day := _day(event.day))]
    if len(dated) < FEWEST:
        return None
    axis = _Axis(dated[0][0], dated[-1][0], width)
    stacks = _stacks([(axis.at(day), event.side) for day, event in dated])
    lanes, foot = _lanes([(event.side, size) for (_, event), (_, size) in zip(dated, stacks, strict=True)])
    middles = {lane.side: lane.y for lane in lanes}
    places = [(axis.at(day), middles[event.side] + _offset(*stack), event) for (day, event), stack in zip(dated, stacks, strict=True)]
    where = {event.told.id: (x, y) for x, y, event in places}
    return Life(
        width=width,
        height=foot + FOOT,
        lanes=lanes,
        ticks=tuple((axis.at(day), label) for day, label in _ticks(axis)),
        dots=_labelled(places, width),
        turns=tuple((*where[e.before.id], *where[e.told.id]) for _, e in dated if e.before and e.before.id in where),
        undated=len(events) - len(dated),
        first=axis.first.isoformat(),
        last=axis.last.isoformat(),
    )


def _stacks(places: Sequence[tuple[int, str]]) -> list[tuple[int, int]]:
    """For each dot its place in the stack of those that would lie on it, and the size of that stack."""
    heights: dict[tuple[int, str], int] = {}
    at: list[tuple[tuple[int, str], int]] = []
    for x, side in places:
        key = (round(x / GAP), side)
        at.append((key, heights.get(key, 0)))
        heights[key] = heights.get(key, 0) + 1
    return [(number, heights[key]) for key, number in at]


def _offset(at: int, size: int) -> int:
    gap = GAP if size <= MOST_STACKED else GAP * MOST_STACKED / size
    return round((at - (size - 1) / 2) * gap)


def _lanes(stacks: Sequence[tuple[str, int]]) -> tuple[tuple[Lane, ...], int]:
    """The lanes of the sides that anybody takes, each as high as its largest stack, and where the last one ends."""
    out: list[Lane] = []
    top = TOP
    for side in ("for", "doubt", "against"):
        sizes = [size for name, size in stacks if name == side]
        if sizes:
            height = max(LANE, (min(max(sizes), MOST_STACKED) + 1) * GAP)
            out.append(Lane(side, top + height // 2, top))
            top += height
    return tuple(out), top


def _labelled(dots: Sequence[tuple[int, int, Happened]], width: int) -> tuple[Dot, ...]:
    """Names beside dots: each speaker once in a lane, where nothing else stands."""
    room = _Room([(x - RADIUS - 1, y - RADIUS - 1, x + RADIUS + 1, y + RADIUS + 1) for x, y, _ in dots])
    named: set[tuple[str, str]] = set()
    out: list[Dot] = []
    for x, y, event in dots:
        name = one_line(event.told.speaker or "")
        label = name if len(name) <= LONGEST_LABEL else f"{name[: LONGEST_LABEL - 1]}…"
        free = [(anchor, box) for anchor, box in _beside(x, y, len(label) * LETTER) if box[0] >= LEFT and box[2] <= width and room.is_free(box)]
        if free and name not in ("", NOBODY) and (name, event.side) not in named:
            anchor, box = free[0]
            room.boxes.append(box)
            named.add((name, event.side))
            out.append(Dot(x, y, event.side, event.happening, label, anchor))
        else:
            out.append(Dot(x, y, event.side, event.happening))
    return tuple(out)


def _beside(x: int, y: int, size: float) -> tuple[tuple[str, tuple[float, float, float, float]], ...]:
    near = RADIUS + 4
    return ("start", (x + near, y - 8, x + near + size, y + 8)), ("end", (x - near - size, y - 8, x - near, y + 8))


def _ticks(axis: _Axis) -> list[tuple[date, str]]:
    """Days that the axis names, as many as there is room for."""
    days = (axis.last - axis.first).days
    most = max(2, (axis.width - LEFT - RIGHT) // TICK)
    if days > LONG:
        return _months(axis, most)
    step = next((s for s in STEPS if days / s <= most), STEPS[-1])
    return [(day, _day_label(day)) for day in (axis.first + timedelta(days=n) for n in range(0, days + 1, step))]


def _months(axis: _Axis, most: int) -> list[tuple[date, str]]:
    """First days of months, counted from the year 0 so that half years and years begin with January."""
    first, last = (day.year * 12 + day.month - 1 for day in (axis.first, axis.last))
    step = next((s for s in MONTH_STEPS if (last - first) / s <= most), MONTH_STEPS[-1])
    days = [date(number // 12, number % 12 + 1, 1) for number in range(first, last + 1) if number % step == 0]
    return [(day, f"{MONTHS[day.month - 1]} {day.year}") for day in days if day >= axis.first] or [(axis.first, _day_label(axis.first))]


def _day_label(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.day}"


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None
