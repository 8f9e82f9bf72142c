"""Options and arguments that take some values only."""

import pytest

from onrecord.cli.expectations import DIRECTIONS, KINDS, ODDS
from onrecord.cli.search import COUNTED, ORDERS
from onrecord.interpret.stance.likelihood import STEPS
from onrecord.query.filters import FACETS
from onrecord.query.search import Order
from onrecord.reconcile.expectations import Direction, Kind
from tests.unit.cli.fakes import run

WIDE = {"COLUMNS": "400"}


@pytest.mark.parametrize(
    ("call", "values"),
    [
        ("search --act lie", "say, announce, report"),
        ("search --certainty sure", "certain, probable, possible, uncommitted, none"),
        ("search --sort best", "relevance, newest, oldest"),
        ("search --facet colour", "act, certainty, polarity"),
        ("expectations --kind foo", "forecast, commitment, intention"),
        ("expectations --direction up", "will, will not"),
        ("expectations --step perhaps", "almost no chance, very unlikely"),
        ("expectations --kind forecast --certainty sure", "certain, probable, possible, uncommitted, none"),
        ("sources --kind robot", "person, people, government, organization, document"),
    ],
)
def test_a_value_that_a_label_does_not_take_is_a_usage_error_that_lists_them(call: str, values: str):
    result = run(call.split(), env=WIDE)
    assert result.exit_code == 2
    assert f"{call.split()[-1]!r} is none of its values: {values}" in result.stderr


@pytest.mark.parametrize(
    ("call", "values"),
    [
        ("read x --format xml", "table, jsonl, pred, csv"),
        ("stats --format xml", "table, jsonl, csv"),
        ("dossier why --format xml", "table, markdown, html, json"),
        ("evaluate attribution pyproject.toml --format xml", "table, json"),
    ],
)
def test_a_format_that_is_not_known_is_told_with_those_that_are(call: str, values: str):
    result = run(call.split(), env=WIDE)
    assert result.exit_code == 2
    assert f"'--format': 'xml' is none of its values: {values}" in result.stderr


def test_a_day_that_is_none_is_a_usage_error():
    assert run(["expectations", "--until", "tomorrow"]).exit_code == 2


@pytest.mark.parametrize(
    "call", [["claim", ""], ["show", ""], ["source", " "], ["forget", ""], ["undo", ""], ["accept", ""], ["link", "X", ""], ["resolve", "", "yes"]]
)
def test_an_empty_id_is_a_usage_error_and_not_the_beginning_of_all(call: list[str]):
    result = run([*call, *(["--reason", "read it"] if call[0] in {"accept", "link", "resolve"} else [])], env=WIDE)
    assert result.exit_code == 2
    assert "an id or a name is expected" in result.stderr


@pytest.mark.parametrize("verb", ["link", "unlink", "undo", "resolve"])
def test_help_of_a_judgement_tells_each_argument_and_shows_an_example(verb: str):
    shown = run([verb, "--help"], env=WIDE).stdout
    assert "or the beginning of it" in shown
    assert f"onrecord {verb} " in shown[shown.index("Example") :]


def test_an_outcome_that_is_missing_is_told_with_the_values():
    result = run(["resolve", "7a7256f4", "--reason", "x"])
    assert str(result.exception) == (
        "an expectation is resolved with yes, no, open, and none of them was given: onrecord resolve 7a7256f4 yes --reason TEXT"
    )


@pytest.mark.parametrize("verb", ["search", "expectations"])
def test_help_has_a_line_for_every_option(verb: str):
    lines = run([verb, "--help"], env=WIDE).stdout.splitlines()
    options = [line.strip("│ ").rstrip() for line in lines if line.startswith("│ ") and "--" in line[:12]]
    assert [line for line in options if not line.endswith((".", "]"))] == []
    assert len(options) >= 15


def test_the_values_are_those_of_the_code_behind_them():
    assert (set(ORDERS), COUNTED) == (set(Order), FACETS)
    assert (tuple(Kind), tuple(Direction), STEPS) == (KINDS, DIRECTIONS, ODDS)
