"""Marks cut at each other's edges."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.export.segments import Mark, Node, Role, Wrap, nest

TEXT = "Officials say they know it."


def sketch(nodes: tuple[Node, ...]) -> str:
    """The tree as text: `c(…)` for a content, `~` where a mark goes on before or behind."""
    return "".join(
        n if isinstance(n, str) else f"{'' if n.first else '~'}{n.mark.role[:2]}({sketch(n.children)}){'' if n.last else '~'}" for n in nodes
    )


def test_a_mark_inside_another_stands_inside():
    outer, inner = Mark(0, 26, Role.CONTENT), Mark(10, 13, Role.CUE)
    assert sketch(nest(TEXT, (0, 27), [inner, outer])) == "co(Officials cu(say) they know it)."


def test_marks_that_cross_are_closed_and_opened_again():
    left, right = Mark(0, 13, Role.SOURCE), Mark(10, 18, Role.CONTENT)
    assert sketch(nest(TEXT, (0, 27), [left, right])) == "so(Officials co(say)~)~co( they) know it."


def test_of_two_marks_on_the_same_words_the_less_deep_stands_outside():
    deep, top = Mark(0, 9, Role.CONTENT, depth=1), Mark(0, 9, Role.CONTENT)
    (wrap, _) = nest(TEXT, (0, 27), [deep, top])
    assert isinstance(wrap, Wrap)
    assert wrap.mark is top


def test_a_mark_that_runs_over_the_end_of_the_span_is_cut_there():
    assert sketch(nest(TEXT, (10, 18), [Mark(0, 13, Role.SOURCE), Mark(14, 27, Role.CONTENT)])) == "~so(say) co(they)~"


def test_marks_that_only_touch_the_span_stay_out():
    assert sketch(nest(TEXT, (10, 13), [Mark(0, 10, Role.SOURCE), Mark(13, 27, Role.CONTENT)])) == "say"


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, tuple[int, int], list[Mark]]:
    text = draw(st.text(min_size=1, max_size=40))
    ends = st.integers(0, len(text))
    spans = st.tuples(ends, ends).map(sorted).filter(lambda s: s[0] < s[1])
    marks = draw(st.lists(st.builds(lambda s, role, depth: Mark(s[0], s[1], role, depth=depth), spans, st.sampled_from(Role), st.integers(0, 3))))
    start, end = draw(spans)
    return text, (start, end), marks


@given(marked_texts())
def test_the_strings_of_the_tree_are_the_words_of_the_span(case: tuple[str, tuple[int, int], list[Mark]]):
    text, (start, end), marks = case
    assert "".join(words for words, _ in leaves(nest(text, (start, end), marks))) == text[start:end]


@given(marked_texts())
def test_every_character_stands_in_exactly_the_marks_that_hold_it(case: tuple[str, tuple[int, int], list[Mark]]):
    text, (start, end), marks = case
    offset = start
    for words, around in leaves(nest(text, (start, end), marks)):
        for _ in words:
            assert sorted(map(id, around)) == sorted(id(m) for m in marks if m.start <= offset < m.end)
            offset += 1


def leaves(nodes: tuple[Node, ...], around: tuple[Mark, ...] = ()) -> list[tuple[str, tuple[Mark, ...]]]:
    """Each string with the marks around it."""
    found: list[tuple[str, tuple[Mark, ...]]] = []
    for node in nodes:
        found += [(node, around)] if isinstance(node, str) else leaves(node.children, (*around, node.mark))
    return found
