"""What answers what, on the spans of five international articles that were annotated whole."""

from pathlib import Path

import pytest

from onrecord.evaluate.responses import evaluate_responses

pytestmark = pytest.mark.corpora
RIGHT_KIND, RIGHT_ANSWER = 7, 0.85
"""Of 11 responses; of those that were found. What was reached when it was set."""


def test_responses_hold_their_floors(shared: Path):
    folder = shared / "annotation" / "dev-international"
    report = evaluate_responses(folder / "statements.jsonl", folder / "responses.json")

    assert report.kinds.hit >= RIGHT_KIND
    assert (report.answers.figures()["recall"] or 0) >= RIGHT_ANSWER
