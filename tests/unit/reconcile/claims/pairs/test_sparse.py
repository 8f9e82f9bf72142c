"""What many pairs of rows have in common."""

import numpy as np

from onrecord.reconcile.claims.pairs.sparse import Codes, in_common, met, most

ROWS = [{"ship": 1.0, "aid": 0.5}, {}, {"aid": 0.5, "port": 0.25}, {"port": 0.25, "aid": 0.5, "ship": 1.0}]


def ends(*pairs: tuple[int, int]):
    return np.array([one for one, _ in pairs]), np.array([other for _, other in pairs])


def test_the_keys_that_pairs_share_are_counted_by_their_weights():
    rows = Codes().rows(ROWS)
    assert in_common(rows, rows, ends((0, 2), (0, 3), (1, 2), (2, 1), (2, 3), (3, 0))).tolist() == [0.5, 1.5, 0.0, 0.0, 0.75, 1.5]


def test_each_shared_key_is_found_in_the_rows_of_both():
    rows = Codes().rows(ROWS)
    found = met(rows, rows, ends((2, 0), (2, 3)))
    assert found.pairs.tolist() == [0, 1, 1]
    assert rows.keys[found.one].tolist() == rows.keys[found.other].tolist()
    assert found.one.tolist() == [2, 3, 2]


def test_rows_with_numbers_of_one_book_can_be_set_side_by_side():
    codes = Codes()
    speakers, names = codes.sets([{"orlin"}, {"lind"}]), codes.sets([{"lind", "dole"}, set()])
    assert in_common(speakers, names, ends((0, 0), (1, 0), (1, 1))).tolist() == [0.0, 1.0, 0.0]
    assert [str(key) for key in codes][:2] == ["orlin", "lind"]


def test_rows_have_sizes_and_totals():
    rows = Codes().rows(ROWS)
    assert (rows.sizes.tolist(), rows.totals().tolist()) == ([2, 0, 2, 3], [1.5, 0.0, 0.75, 1.75])


def test_of_several_values_the_largest_counts_and_of_none_nothing():
    assert most(3, np.array([0, 0, 2]), np.array([0.5, 0.75, 0.25])).tolist() == [0.75, 0.0, 0.25]
