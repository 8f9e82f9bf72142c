"""Marks cut at each other's edges."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.export.segments import Closed, Mark, Opened, Piece, Role, cut

TEXT = "Officials say they know it."


def sketch(pieces: list[Piece]) -> str:
    """The pieces as text: `co(…)` for a content, `~` where a mark goes on before or behind."""
    return "".join(map(_sketched, pieces))


def _sketched(piece: Piece) -> str:
    if isinstance(piece, str):
        return piece
    return f"{'' if piece.first else '~'}{piece.mark.role[:2]}(" if isinstance(piece, Opened) else f"){'' if piece.last else '~'}"


def test_a_mark_inside_another_stands_inside():
    outer, inner = Mark(0, 26, Role.CONTENT), Mark(10, 13, Role.CUE)
    assert sketch(cut(TEXT, (0, 27), [inner, outer])) == "co(Officials cu(say) they know it)."


def test_marks_that_cross_are_closed_and_opened_again():
    left, right = Mark(0, 13, Role.SOURCE), Mark(10, 18, Role.CONTENT)
    assert sketch(cut(TEXT, (0, 27), [left, right])) == "so(Officials co(say)~)~co( they) know it."


def test_of_two_marks_on_the_same_words_the_less_deep_stands_outside():
    deep, top = Mark(0, 9, Role.CONTENT, depth=1), Mark(0, 9, Role.CONTENT)
    opened = [p for p in cut(TEXT, (0, 27), [deep, top]) if isinstance(p, Opened)]
    assert [p.mark for p in opened] == [top, deep]


def test_an_opening_knows_whether_its_mark_ends_before_it_is_opened_again():
    left, right = Mark(0, 13, Role.SOURCE), Mark(10, 18, Role.CONTENT)
    opened = [p for p in cut(TEXT, (0, 27), [left, right]) if isinstance(p, Opened)]
    assert [(p.first, p.last) for p in opened] == [(True, True), (True, False), (False, True)]


def test_a_mark_that_runs_over_the_end_of_the_span_is_cut_there():
    assert sketch(cut(TEXT, (10, 18), [Mark(0, 13, Role.SOURCE), Mark(14, 27, Role.CONTENT)])) == "~so(say) co(they)~"


def test_marks_that_only_touch_the_span_stay_out():
    assert sketch(cut(TEXT, (10, 13), [Mark(0, 10, Role.SOURCE), Mark(13, 27, Role.CONTENT)])) == "say"


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, tuple[int, int], list[Mark]]:
    text = draw(st.text(min_size=1, max_size=40))
    ends = st.integers(0, len(text))
    spans = st.tuples(ends, ends).map(sorted).filter(lambda s: s[0] < s[1])
    marks = draw(st.lists(st.builds(lambda s, role, depth: Mark(s[0], s[1], role, depth=depth), spans, st.sampled_from(Role), st.integers(0, 3))))
    start, end = draw(spans)
    return text, (start, end), marks


@given(marked_texts())
def test_the_strings_are_the_words_of_the_span(case: tuple[str, tuple[int, int], list[Mark]]):
    text, (start, end), marks = case
    assert "".join(words for words, _ in leaves(cut(text, (start, end), marks))) == text[start:end]


@given(marked_texts())
def test_every_character_stands_in_exactly_the_marks_that_hold_it(case: tuple[str, tuple[int, int], list[Mark]]):
    text, (start, end), marks = case
    offset = start
    for words, around in leaves(cut(text, (start, end), marks)):
        for _ in words:
            assert sorted(map(id, around)) == sorted(id(m) for m in marks if m.start <= offset < m.end)
            offset += 1


def leaves(pieces: list[Piece]) -> list[tuple[str, tuple[Mark, ...]]]:
    """Each string with the marks around it; every closing must be that of the last opening."""
    found: list[tuple[str, tuple[Mark, ...]]] = []
    around: list[Mark] = []
    for piece in pieces:
        if isinstance(piece, str):
            found.append((piece, tuple(around)))
        elif isinstance(piece, Closed):
            assert around.pop() is piece.mark
        else:
            around.append(piece.mark)
    assert around == []
    return found
