"""The plot of a network: nothing lies on anything else, nothing stands outside, and the same network gives the same plot."""

from itertools import combinations

from onrecord.export.graph import HEIGHT, LETTER, WIDTH, Spot, graph
from onrecord.query.network import Edge, Network, Node, Tie


def star(rays: int, *, parts: int = 1) -> Network:
    """Some sources, each of which cites as many others."""
    nodes = [Node(f"{p}-{n}", f"Speaker {p} {n}", "person", "named", rays if n == 0 else 1) for p in range(parts) for n in range(rays + 1)]
    edges = [Edge(f"{p}-0", f"{p}-{n}", Tie.CITES, n) for p in range(parts) for n in range(1, rays + 1)]
    return Network(tuple(nodes), tuple(edges), len(nodes), 0)


def overlap(a: Spot, b: Spot) -> bool:
    wide = max(a.radius, len(a.name) * LETTER / 2) + max(b.radius, len(b.name) * LETTER / 2)
    return abs(a.x - b.x) < wide and abs(a.y - b.y) < a.radius + b.radius


def test_nothing_lies_on_anything_else_and_all_stands_inside():
    for network in (star(1), star(12), star(4, parts=7), star(35)):
        made = graph(network)
        assert made is not None
        assert [(a.name, b.name) for a, b in combinations(made.spots, 2) if overlap(a, b)] == []
        assert all(s.radius <= s.x <= WIDTH - s.radius and s.radius <= s.y <= HEIGHT - s.radius for s in made.spots)


def test_the_same_network_gives_the_same_plot():
    assert graph(star(9, parts=3)) == graph(star(9, parts=3))


def test_both_directions_run_apart_and_no_tie_is_no_plot():
    a, b = Node("a", "Ada", "person", "named", 2), Node("b", "Jon", "person", "named", 2)
    made = graph(Network((a, b), (Edge("a", "b", Tie.CITES, 1), Edge("b", "a", Tie.CITES, 1)), 2, 0))
    assert made is not None
    assert len({tuple(c.path.split("Q")[1].split()[:2]) for c in made.curves}) == 2
    assert graph(Network((), (), 0, 0)) is None
