import pytest

from onrecord.language.times import day_of, find_times


def found(text: str) -> list[str]:
    return [text[a:b] for a, b in find_times(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoy spoke on Tuesday.", ["Tuesday"]),
        ("Talks ran from Monday to Friday last week.", ["Monday to Friday", "last week"]),
        ("May may march in March or in May.", ["March", "May"]),
        ("It fell late Monday night and the next day.", ["late Monday night", "the next day"]),
        ("In 2019 the port closed; over 2,000 left.", ["2019"]),
        ("It closed in 2019.", ["2019"]),
        ("Tuesday's vote, a Thursday interview", ["Tuesday", "Thursday"]),
        ("The Sunday Times of Varl", []),
        ("It rose in 2019-20 by a third.", []),
        ("Mondays are hard; the fall of Varl was hard.", []),
        ("in the spring of 2020", ["the spring of 2020"]),
        ("He swam at the last minute.", []),
        ("", []),
    ],
)
def test_times_are_found_without_their_preposition(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_only_what_stands_wholly_inside_is_found() -> None:
    assert find_times("on March 4, 2021", 0, 10) == ((3, 10),)


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2022-03-15", "2022-03-15"),
        ("2022-03-15T23:00:00+09:00", "2022-03-15"),
        ("15 March", "None"),
        ("2022-13-01", "None"),
        (None, "None"),
        ("", "None"),
    ],
)
def test_the_day_of_publication_is_the_one_that_is_written(published: str | None, expected: str) -> None:
    assert str(day_of(published)) == expected
