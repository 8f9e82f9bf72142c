import pytest

from onrecord.evaluate.labels import FAMILY, WRITTEN, Family, family_of
from onrecord.model import Act


def test_every_act_is_of_one_family():
    assert sorted(FAMILY) == sorted(Act)


def test_an_open_act_is_of_no_family():
    assert family_of(None) is None


def test_the_family_is_found_by_the_word():
    assert family_of("deny") is Family.OPPOSE


def test_a_word_that_is_no_act_is_an_error():
    with pytest.raises(ValueError, match="asert"):
        family_of("asert")


def test_the_family_and_the_parent_stand_in_no_record():
    assert {"act_family", "parent"}.isdisjoint(WRITTEN)
