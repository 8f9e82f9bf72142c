import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from onrecord.reading import Loaded, load, load_bytes

pytestmark = pytest.mark.corpora

POLNEAR = ("corpora/polnear/train.jsonl", "corpora/polnear/dev.jsonl")
INTERNATIONAL = ("annotation/train-international/statements.jsonl", "annotation/dev-international/statements.jsonl")
MOST_TOUCHED = 0.002
FEWEST_TITLED = 0.97
"""Nearly all of these texts begin with their headline."""


@cache
def articles(shared: Path) -> tuple[tuple[dict[str, Any], Loaded], ...]:
    """Every annotated article and how it is read."""
    return tuple(pair for file in (*POLNEAR, *INTERNATIONAL) for pair in _records(shared / file))


def _records(path: Path) -> Iterator[tuple[dict[str, Any], Loaded]]:
    data = path.read_bytes()
    yield from zip(map(json.loads, data.splitlines()), load_bytes(data, name=path.stem, path=path.name), strict=True)


def contents(shared: Path) -> Iterator[tuple[Loaded, list[list[int]]]]:
    """Every annotated content and the article that it stands in."""
    return ((loaded, a["content"]) for article, loaded in articles(shared) for a in article["attributions"] if a["content"])


def test_every_annotated_article_is_read_as_english_and_unchanged(shared: Path) -> None:
    assert [loaded.rejects for _, loaded in articles(shared) if loaded.rejects] == []
    assert all(loaded.document.text == article["text"] and loaded.document.language == "en" for article, loaded in articles(shared))


def test_hardly_any_annotated_content_touches_furniture(shared: Path) -> None:
    touched = [any(s < b and a < e for s, e in spans for a, b in loaded.document.furniture) for loaded, spans in contents(shared)]
    assert sum(touched) <= MOST_TOUCHED * len(touched)


def test_nearly_every_annotated_article_has_its_first_line_for_a_headline(shared: Path) -> None:
    titled = [(loaded.document.title, article["text"].strip().splitlines()[0].strip()) for article, loaded in articles(shared)]
    assert sum(title == first for title, first in titled) >= FEWEST_TITLED * len(titled)
    assert [first for title, first in titled if title not in (first, None)] == []


def test_the_capture_of_a_page_has_its_headline_and_its_furniture_told(shared: Path) -> None:
    (loaded,) = load([shared / "articles" / "china-denies-aid.txt"])
    document = loaded.document
    lines = [line for line in document.text.splitlines() if line]
    assert document.title == lines[2]
    dateline = lines[6][: lines[6].index("—") + 1]
    assert [document.text[a:b] for a, b in document.furniture] == [*lines[:2], *lines[3:6], dateline]


def test_english_pages_are_read_and_others_are_named(shared: Path) -> None:
    pages = sorted((shared / "corpora" / "pages").glob("*/*.html.gz"))
    found = list(load(pages))
    refused = [loaded.rejects[0].reason for loaded in found if not loaded.document.text]
    assert all(reason.startswith(("the text is Zulu (zu)", "the text is Xhosa (xh)")) for reason in refused)
    assert len(refused) == 5
    assert all(loaded.document.title and loaded.document.published and loaded.source_map.runs for loaded in found if loaded.document.text)
