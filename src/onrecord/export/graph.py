"""A network as a plot: where each source stands, and how the ties run between them.

Places come from stress majorization (Gansner, Koren and North 2005) over the distances in the graph, from a circle in a fixed order, and names are
then moved apart. No chance has a part in it: the same network gives the same plot.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import hypot, log2

import numpy as np
from numpy.typing import NDArray

from onrecord.export.visible import one_line
from onrecord.query.network import Edge, Network, Node, Tie

WIDTH, HEIGHT = 1080, 680
MARGIN = 24
ROUNDS, PASSES = 200, 80
LETTER = 6.8
LONGEST_NAME = 26
SMALLEST, LARGEST = 5, 18
UNDER = 16
"""From the edge of a circle down to its name."""
APART = 1.5
"""How much further than the longest way in a graph its separate parts stand from each other."""
BENDS = {Tie.CITES: 0.12, Tie.ANSWERS: 0.3}
"""How far from the straight line a tie runs, so that those of both kinds and both directions can be told apart."""
TIP = 7
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Spot:
    """One source: the middle and radius of its circle, and its name below."""

    node: Node
    x: int
    y: int
    radius: int
    name: str


@dataclass(frozen=True, slots=True)
class Curve:
    """One tie, as an SVG path from circle to circle, and how wide it is drawn."""

    edge: Edge
    path: str
    width: float


@dataclass(frozen=True, slots=True)
class Graph:
    """The plot, in its own units."""

    width: int
    height: int
    spots: tuple[Spot, ...]
    curves: tuple[Curve, ...]


def graph(found: Network) -> Graph | None:
    """The plot; None where nobody cites or answers anybody."""
    if not found.edges:
        return None
    numbers = {node.id: number for number, node in enumerate(found.nodes)}
    places = _majorized(_distances(len(numbers), [(numbers[e.one], numbers[e.other]) for e in found.edges]))
    most = max(node.ties for node in found.nodes)
    radii = [round(SMALLEST + (LARGEST - SMALLEST) * (node.ties / most) ** 0.5) for node in found.nodes]
    names = [_short(node.name) for node in found.nodes]
    placed = _apart(_filling(places), radii, names)
    spots = {
        node.id: Spot(node, round(x), round(y), radius, name)
        for node, (x, y), radius, name in zip(found.nodes, placed.tolist(), radii, names, strict=True)
    }
    return Graph(WIDTH, HEIGHT, tuple(spots.values()), tuple(_curve(edge, spots) for edge in found.edges))


def _distances(count: int, ends: Sequence[tuple[int, int]]) -> Numbers:
    """Steps from each to each, whichever way the ties run; what is not connected stands a little further apart than anything that is."""
    out = np.full((count, count), np.inf)
    np.fill_diagonal(out, 0)
    for a, b in ends:
        out[a, b] = out[b, a] = 1
    for middle in range(count):
        out = np.minimum(out, out[:, [middle]] + out[[middle], :])
    longest = float(out[np.isfinite(out)].max())
    out[np.isinf(out)] = longest + APART
    return out


def _majorized(distances: Numbers) -> Numbers:
    """Places whose distances come near to those asked for."""
    count = len(distances)
    turn = 2 * np.pi * np.arange(count) / count
    places = np.stack([np.cos(turn), np.sin(turn)], axis=1) * distances.max() / 2
    apart = distances + np.eye(count)
    weights = (1 - np.eye(count)) / apart**2
    inverse = np.linalg.pinv(np.diag(weights.sum(axis=1)) - weights)
    for _ in range(ROUNDS):
        between = np.linalg.norm(places[:, None] - places[None, :], axis=2)
        pull = -weights * distances / np.maximum(between, 1e-9)
        np.fill_diagonal(pull, 0)
        np.fill_diagonal(pull, -pull.sum(axis=1))
        places = inverse @ (pull @ places)
    return places


def _filling(places: Numbers) -> Numbers:
    """The places turned so that they spread most from left to right, and stretched to fill the plot."""
    middle = places - places.mean(axis=0)
    _, _, axes = np.linalg.svd(middle, full_matrices=False)
    axes = axes * np.where(axes[:, [0]] < 0, -1, 1)
    turned = middle @ axes.T
    low, high = turned.min(axis=0), turned.max(axis=0)
    share = np.where(high - low > 1e-9, (turned - low) / np.maximum(high - low, 1e-9), 0.5)
    inner = np.array([WIDTH - 8 * MARGIN, HEIGHT - 4 * MARGIN])
    return share * inner + np.array([4 * MARGIN, 2 * MARGIN])


def _apart(places: Numbers, radii: Sequence[int], names: Sequence[str]) -> Numbers:
    """The places, moved until no circle or name lies on another, as far as there is room."""
    half = np.array([[max(r, len(name) * LETTER / 2) + 5, r + UNDER / 2 + 9] for r, name in zip(radii, names, strict=True)])
    low, high = half - np.array([0, UNDER / 2]), np.array([WIDTH, HEIGHT - UNDER]) - half
    for _ in range(PASSES):
        moved = False
        for a in range(len(places)):
            for b in range(a + 1, len(places)):
                gap = places[b] - places[a]
                over = half[a] + half[b] - np.abs(gap)
                if over.min() > 0:
                    axis = int(over.argmin())
                    shift = (over[axis] / 2 + 0.5) * (1 if gap[axis] >= 0 else -1)
                    places[a, axis] -= shift
                    places[b, axis] += shift
                    moved = True
        places = np.clip(places, low, high)
        if not moved:
            break
    return places


def _curve(edge: Edge, spots: Mapping[str, Spot]) -> Curve:
    one, other = spots[edge.one], spots[edge.other]
    dx, dy = other.x - one.x, other.y - one.y
    bend = BENDS[edge.tie]
    middle = ((one.x + other.x) / 2 - dy * bend, (one.y + other.y) / 2 + dx * bend)
    start, end = _toward(one, middle, one.radius + 1), _toward(other, middle, other.radius + TIP)
    numbers = (*start, *middle, *end)
    return Curve(edge, "M{:.1f} {:.1f}Q{:.1f} {:.1f} {:.1f} {:.1f}".format(*numbers), round(1 + log2(edge.count) / 2, 2))


def _toward(spot: Spot, point: tuple[float, float], step: float) -> tuple[float, float]:
    dx, dy = point[0] - spot.x, point[1] - spot.y
    length = hypot(dx, dy) or 1
    return spot.x + dx / length * step, spot.y + dy / length * step


def _short(name: str) -> str:
    name = one_line(name)
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"
