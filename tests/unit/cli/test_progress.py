"""How far a reading has come, for somebody who looks."""

import io
from pathlib import Path

import pytest
from rich.console import Console

from onrecord.cli.progress import followed
from onrecord.model import Article
from tests.unit.export.builders import article

ARTICLES = (article("One.", name="one"), article("Two.", name="two"))


def follow(things: list[str], *, terminal: bool) -> tuple[list[Article], str]:
    errors = Console(file=io.StringIO(), force_terminal=terminal, width=80, _environ={})
    given = list(followed(ARTICLES, things, errors, prints=True))
    assert isinstance(errors.file, io.StringIO)
    return given, errors.file.getvalue()


@pytest.mark.parametrize("terminal", [True, False])
def test_every_article_is_passed_on(terminal: bool):
    given, _ = follow(["a", "b"], terminal=terminal)
    assert given == list(ARTICLES)


def test_several_documents_are_counted_on_a_terminal():
    _, shown = follow(["a", "b"], terminal=True)
    assert "2 read: two" in shown


def test_a_folder_is_counted_on_a_terminal(tmp_path: Path):
    _, shown = follow([str(tmp_path)], terminal=True)
    assert "2 read: two" in shown


def test_one_document_is_not_counted():
    _, shown = follow(["a"], terminal=True)
    assert shown == ""


def test_nothing_is_shown_where_nobody_looks():
    _, shown = follow(["a", "b"], terminal=False)
    assert shown == ""


def test_nothing_is_counted_over_results_on_the_same_terminal(monkeypatch: pytest.MonkeyPatch):
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdout", Terminal())
    _, shown = follow(["a", "b"], terminal=True)
    assert shown == ""
