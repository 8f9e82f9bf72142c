import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Passage
from onrecord.query.places import Placed, placed, spans_of
from onrecord.reconcile.expectations import Slice

PIECES = [[10, 14], [20, 23]]


@pytest.mark.parametrize(
    ("start", "end", "spans"),
    [
        (0, 4, ((10, 14),)),
        (5, 8, ((20, 23),)),
        (2, 6, ((12, 14), (20, 21))),
        (0, 8, ((10, 14), (20, 23))),
        (4, 5, ()),
        (4, 6, ((20, 21),)),
        (8, 99, ()),
    ],
)
def test_a_slice_of_joined_pieces_leads_back_to_them(start: int, end: int, spans: tuple[tuple[int, int], ...]):
    assert spans_of(start, end, PIECES) == spans


def test_words_of_the_cue_stand_in_the_cue():
    record = {"cue": [[3, 9]], "content": PIECES}
    assert placed(Slice(0, 3, "exp", in_cue=True), record) == Placed("exp", ((3, 6),), in_cue=True)
    assert placed(Slice(0, 2, "ab"), record).to_json() == {"text": "ab", "spans": [[10, 12]]}


@given(st.text(min_size=12, max_size=40), st.data())
def test_the_words_at_the_spans_are_those_of_the_slice(text: str, data: st.DataObject):
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), min_size=4, max_size=8)))
    passage = Passage.of(text, list(zip(cuts[::2], cuts[1::2], strict=False)))
    start = data.draw(st.integers(0, len(passage.text)))
    end = data.draw(st.integers(start, len(passage.text)))
    found = "".join(text[a:b] for a, b in spans_of(start, end, passage))
    joined = [i for i, piece in enumerate(passage.pieces) for _ in (*piece, None)]
    blanks = {i for i in range(1, len(joined)) if joined[i - 1] != joined[i]}
    ends = {i - 1 for i in blanks}
    assert found == "".join(c for i, c in enumerate(passage.text) if start <= i < end and i not in ends)
