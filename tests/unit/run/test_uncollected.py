"""The search for garbage in circles is off while claims are settled, and as it was afterwards."""

import gc

import pytest

from onrecord.run.uncollected import uncollected


def test_it_is_off_inside_and_on_again_behind():
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_fault_leaves_it_on():
    with pytest.raises(ValueError, match="broken"), uncollected():
        raise ValueError("broken")
    assert gc.isenabled()


def test_what_was_off_stays_off():
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
