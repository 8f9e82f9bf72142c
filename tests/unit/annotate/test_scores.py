import pytest

from onrecord.annotate.scores import calibrated


def test_calibration_keeps_the_order():
    raw = [0.0, 0.2, 0.5, 0.9, 0.99, 0.999, 1.0]
    assert sorted(map(calibrated, raw)) == list(map(calibrated, raw))


@pytest.mark.parametrize("raw", [0.0, 1.0])
def test_nothing_is_certain(raw: float):
    assert 0 < calibrated(raw) < 1


def test_a_network_that_is_torn_is_more_often_wrong_than_right():
    assert calibrated(0.5) == pytest.approx(0.387, abs=0.001)
