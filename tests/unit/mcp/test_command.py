"""`onrecord mcp`, as far as it can be tested without serving."""

from importlib.metadata import PackageNotFoundError

import pytest

from onrecord.cli import mcp as command
from onrecord.errors import UsageError


def no_version(_: str) -> str:
    raise PackageNotFoundError


@pytest.mark.parametrize("version", [no_version, lambda _: "1.26.0"])
def test_a_missing_extra_is_named_with_what_installs_it(monkeypatch: pytest.MonkeyPatch, version: object):
    monkeypatch.setattr(command, "version", version)
    with pytest.raises(UsageError, match=r"need the package mcp 2; install with: pip install 'onrecord\[mcp\]'"):
        command.mcp()
