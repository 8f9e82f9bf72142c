"""Answers are bounded, and say what they lack; characters that nobody sees are shown as such, one for one."""

import json
from typing import Any

import pytest
from mcp.server.mcpserver.exceptions import ToolError

from onrecord.mcp.quoted import LONGEST_WORDS, MOST_CHARACTERS, NOTE, quoted


def test_a_small_answer_is_whole():
    assert quoted({"total": 1, "statements": [{"spans": [[0, 4]]}]}) == {"note": NOTE, "total": 1, "statements": [{"spans": [[0, 4]]}]}


def test_long_lists_are_cut_until_the_answer_is_small_and_say_by_how_much():
    answer = quoted({"claims": [{"members": [{"words": "x" * 1_000}] * 150}] * 2})
    assert len(json.dumps(answer)) <= MOST_CHARACTERS
    assert answer["left_out"] == {"claims[0].members": 125, "claims[1].members": 125}
    assert [len(one["members"]) for one in answer["claims"]] == [25, 25]


def test_long_words_are_cut_and_say_by_how_much():
    answer = quoted({"words": "x" * (LONGEST_WORDS + 7)})
    assert (len(answer["words"]), answer["left_out"]) == (LONGEST_WORDS, {"words": 7})


def test_a_passage_is_not_cut():
    assert len(quoted({"passage": {"text": "x" * 20_000}})["passage"]["text"]) == 20_000


def test_what_cannot_be_made_small_is_refused():
    wide: Any = {f"key{i}": "x" * LONGEST_WORDS for i in range(50)}
    with pytest.raises(ToolError, match="ask for less"):
        quoted(wide)


@pytest.mark.parametrize("hidden", ["\u202e", "\U000e0041", "\U000e0100", "\u200b", "\ud800", "\x1b"])
def test_what_nobody_sees_is_shown_and_no_offset_moves(hidden: str):
    shown = quoted({"text": f"a{hidden}b"})["text"]
    assert (len(shown), shown[0], shown[2], hidden in shown) == (3, "a", "b", False)
