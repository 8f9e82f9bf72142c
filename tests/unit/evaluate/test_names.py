import pytest

from onrecord.evaluate.names import is_same_name, share


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ilse Maren", "ilse maren", True),
        ("Ilse Maren", "Maren", True),
        ("Maren", "Ilse Maren", True),
        ("Ilse Maren", "Ilse", False),
        ("the Port Authority of Velm", "Port Authority Velm", True),
        ("V.P.A.", "VPA", True),
        ("Velmora's navy", "Velmora navy", True),
        ("Ilse Maren", "Ilse Torp", False),
        ("Maren", None, False),
        ("", "Maren", False),
        ("the", "the", False),
    ],
)
def test_a_name_is_another_with_all_of_its_words_or_with_fewer_and_the_same_end(one: str, other: str | None, same: bool):
    assert is_same_name(one, other) is same


def test_the_share_of_two_names_is_the_f1_of_their_words():
    assert share("head of the port authority", "port authority") == 0.8


def test_a_name_without_words_shares_nothing():
    assert share("of the", "of the") == share(None, "Maren") == 0.0
