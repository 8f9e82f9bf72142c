import importlib
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

LINK = re.compile(r"\]\((?!\w+:)([^)#]+)")


def commands(command: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every command with its verbs: "read", "evaluate attribution". Typer may bring a Click of its own, so no class is asked for."""
    inner: dict[str, Any] = getattr(command, "commands", {})
    if not inner:
        yield path, command
    for name, one in inner.items():
        yield from commands(one, f"{path} {name}".strip())


def command_line() -> Any:
    if importlib.util.find_spec("onrecord.cli.app") is None:
        pytest.skip("there is no command line yet")
    return typer.main.get_command(importlib.import_module("onrecord.cli.app").app)


def test_the_reference_has_every_verb_and_every_option(root: Path):
    reference = (root / "docs" / "reference" / "cli.md").read_text(encoding="utf-8")
    found = dict(commands(command_line()))
    options = {option for c in found.values() for p in c.params if p.param_type_name == "option" for option in (*p.opts, *p.secondary_opts)}
    assert sorted(w for w in {f"onrecord {verb}" for verb in found} | options if w not in reference) == []


def test_every_page_is_reached_from_the_first_one(root: Path):
    docs = root / "docs"
    first = (docs / "index.md").read_text(encoding="utf-8")
    pages = [p.relative_to(docs).as_posix() for p in docs.rglob("*.md") if p.name != "index.md"]
    assert [p for p in pages if f"({p})" not in first] == []


def test_the_pages_that_are_made_from_the_code_are_up_to_date(root: Path):
    spec = importlib.util.spec_from_file_location("generate", root / "docs" / "generate.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    stale = [path.name for path, text in module.pages().items() if path.read_text(encoding="utf-8") != text]
    assert stale == [], "run `make docs`"


def test_the_pictures_are_small_and_each_is_shown(root: Path):
    pictures = list((root / "docs" / "images").glob("*"))
    shown = "".join(page.read_text(encoding="utf-8") for page in (root / "docs").rglob("*.md"))
    assert [p.name for p in pictures if f"images/{p.name})" not in shown] == []
    assert sum(p.stat().st_size for p in pictures) < 2_000_000


def test_every_link_between_pages_leads_somewhere(root: Path):
    pages = [root / "README.md", root / "CONTRIBUTING.md", *(root / "docs").rglob("*.md")]
    links = [(page, target) for page in pages for target in LINK.findall(page.read_text(encoding="utf-8"))]
    assert [f"{page.relative_to(root)}: {target}" for page, target in links if not (page.parent / target).exists()] == []
