"""The plot of a claim's life: days in their order, dots that do not hide each other, names that do not run into anything."""

from datetime import date, timedelta
from itertools import combinations, pairwise

import pytest

from onrecord.export.claim import life
from onrecord.export.claim.life import LETTER, Life
from onrecord.export.claim.view import Happened
from onrecord.query.answers import Told

FIRST = date(2024, 5, 1)


def told(number: int, speaker: str = "Mara Ilves") -> Told:
    return Told(str(number), "d", None, "d", "Courier", None, None, "a", speaker, None, None, None, {})


def event(number: int, after: int | None, *, side: str = "for", speaker: str = "Mara Ilves", before: Told | None = None) -> Happened:
    day = None if after is None else (FIRST + timedelta(days=after)).isoformat()
    return Happened(day, "reversed" if before else "repeated", side, told(number, speaker), before)


def made(*events: Happened, width: int = 700) -> Life:
    found = life(events, width=width)
    assert found is not None
    return found


@pytest.mark.parametrize("width", [328, 700, 1080])
def test_dots_stand_in_the_order_of_days_inside_the_plot(width: int):
    plot = made(*(event(n, n * n) for n in range(12)), width=width)
    xs = [dot.x for dot in plot.dots]
    assert xs == sorted(xs)
    assert all(0 < x < width for x in xs)


@pytest.mark.parametrize("count", [2, 9, 60])
def test_tellings_of_one_day_stand_above_each_other_in_their_lane(count: int):
    plot = made(*(event(n, 3) for n in range(count)), event(count, 9, side="against"))
    ys = [dot.y for dot in plot.dots[:-1]]
    assert len(set(ys)) == count
    assert plot.lanes[0].top <= min(ys) <= max(ys) <= plot.lanes[1].top
    assert [lane.side for lane in plot.lanes] == ["for", "against"]


@pytest.mark.parametrize("days", [1, 3, 20, 99, 101, 400, 5000])
@pytest.mark.parametrize("width", [328, 1080])
def test_names_of_days_do_not_run_into_each_other(days: int, width: int):
    plot = made(event(1, 0), event(2, days), width=width)
    boxes = [(x - len(label) * 3.2, x + len(label) * 3.2) for x, label in plot.ticks]
    assert boxes
    assert all(a[1] <= b[0] for a, b in pairwise(boxes))
    assert boxes[-1][1] <= width


def test_names_do_not_run_into_each_other():
    plot = made(*(event(n, n % 5, speaker=f"Somebody With A Long Name {n}", side="for" if n % 2 else "against") for n in range(20)), width=328)
    boxes = [(d.x + 9 if d.anchor == "start" else d.x - 9 - len(d.label) * LETTER, d.y, len(d.label) * LETTER) for d in plot.dots if d.label]
    assert all(abs(a[1] - b[1]) >= 14 or a[0] + a[2] <= b[0] or b[0] + b[2] <= a[0] for a, b in combinations(boxes, 2))


def test_a_change_of_side_is_a_line_between_both():
    before = event(1, 0)
    plot = made(before, event(2, 8, side="against", before=before.told))
    assert plot.turns == ((plot.dots[0].x, plot.dots[0].y, plot.dots[1].x, plot.dots[1].y),)


def test_what_has_no_day_is_counted_and_not_drawn():
    assert made(event(1, 0), event(2, 1), event(3, None)).undated == 1
    assert life([event(1, 0), event(2, None)], width=700) is None
    assert life([Happened("soon", "repeated", "for", told(1), None)] * 3, width=700) is None


def test_all_on_one_day_stand_in_the_middle():
    plot = made(event(1, 0), event(2, 0))
    assert [label for _, label in plot.ticks] == ["May 1"]
