from onrecord.evaluate.calibration import Calibration


def said(*pairs: tuple[float, bool]) -> Calibration:
    out = Calibration()
    for confidence, is_right in pairs:
        out.add(confidence, is_right=is_right)
    return out


def test_a_confidence_that_means_what_it_says_has_no_error():
    assert said((0.75, True), (0.75, True), (0.75, True), (0.75, False)).error() == 0.0


def test_the_error_is_the_distance_in_each_bin_by_its_size():
    over = [(0.75, False)] * 2 + [(0.75, True)] * 2
    right = [(0.5, True), (0.5, False)]
    assert said(*over, *right).error() == (4 * 0.25 + 2 * 0.0) / 6


def test_what_cancels_out_between_bins_is_an_error_nonetheless():
    assert said((0.25, True), (0.75, False)).error() == 0.75


def test_a_full_confidence_has_a_bin():
    assert said((1.0, True), (1.0, True)).figures() == {"error": 0.0, "mean": 1.0, "n": 2}


def test_nothing_said_is_no_error():
    assert said().figures() == {"error": 0.0, "mean": 0.0, "n": 0}
