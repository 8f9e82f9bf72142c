"""`onrecord serve`, as far as it can be tested without serving."""

from pathlib import Path

import pytest

from onrecord.cli import serve as command
from onrecord.cli.ledger import shown_place
from onrecord.errors import UsageError
from onrecord.listening import open_port
from onrecord.web import settings


def test_the_port_of_the_command_is_that_of_the_settings():
    assert command.PORT == settings.PORT


def test_a_missing_extra_is_named_with_what_installs_it(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(command, "find_spec", lambda name: None if name == "uvicorn" else object())
    with pytest.raises(UsageError, match=r"pages need uvicorn; install with: pip install 'onrecord\[web\]'"):
        command.serve()


def test_a_ledger_that_is_not_there_is_said(tmp_path: Path):
    with pytest.raises(UsageError, match="there is no ledger"):
        command.serve(str(tmp_path / "none.db"), port=0)


def test_a_taken_port_is_said():
    with open_port(0) as taken, pytest.raises(UsageError, match="cannot be used"):
        open_port(taken.getsockname()[1])


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ("news.db", "news.db"),
        ("postgresql://ada:secret@host/news?password=secret", "host/news"),
        ("postgresql://host/news", "postgresql://host/news"),
    ],
)
def test_a_password_is_never_shown(place: str, shown: str):
    assert shown_place(place) == shown
