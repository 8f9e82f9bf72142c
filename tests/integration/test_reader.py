"""What holds for every text that is read, with the shipped model."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import onrecord
from onrecord.model import Article
from onrecord.model.json import article_to_json
from onrecord.pipeline import Reader

STORY = "Arlo Wend said the bridge was safe. “It will hold,” he told the Northline Press. Critics deny that."
PIECES = [STORY, "“", "”", '"', "'", "\r\n", "\n\n", "é", "e\u0301", "👩‍👩‍👧", "\u202e", "قال الوزير", "\u00a0", "said", "according to", " ", "."]


def line(article: Article) -> str:
    return json.dumps(article_to_json(article), ensure_ascii=False)


def spans_hold(article: Article) -> bool:
    """Every span shows the words at its offsets, and every parent's content holds its child's cue."""
    text, by_id = article.document.text, {s.id: s for s in article.statements}
    shown = all(
        text[a:b] == words for s in article.statements for p in (s.source, s.cue, s.content) for (a, b), words in zip(p, p.pieces, strict=True)
    )
    nested = all(by_id[s.parent].content.holds(s.cue.start) for s in article.statements if s.parent)
    return shown and nested and len(by_id) == len(article.statements)


def test_the_package_reads_a_text_without_further_ado() -> None:
    article = onrecord.read_text("The mayor of Ostry said on Monday that the new bridge would open to traffic in June.")
    assert article.statements[0].content.text == "that the new bridge would open to traffic in June"


def test_an_article_read_alone_and_among_others_is_the_same_byte_for_byte(reader: Reader, tmp_path: Path) -> None:
    for i in range(51):
        (tmp_path / f"{i:02}.txt").write_text(f"{STORY}\n\n" * (i % 17 + 1) + f"Officials say {i} so.", encoding="utf-8")
    together = {a.name: line(a) for a in reader.read_many([tmp_path])}
    alone = {path.stem: line(Reader().read(path)) for path in sorted(tmp_path.iterdir())[::10]}
    assert len(together) == 51
    assert {name: together[name] for name in alone} == alone


@settings(max_examples=30)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=30).map("".join))
def test_spans_hold_over_any_mixture_of_scripts_marks_and_breaks(reader: Reader, text: str) -> None:
    assert spans_hold(reader.read_text(text))


@pytest.mark.parametrize(
    "text",
    ['"' * 10_000, "“" * 1_000 + STORY + "”" * 1_000, 'He said "' * 300 + STORY, "said " * 2_000, "x" * 20_000, f"{STORY} “He never"],
    ids=["only marks", "nested marks", "marks never closed", "only cues", "one long word", "one mark left open"],
)
def test_a_hostile_text_is_read_and_its_spans_hold(reader: Reader, text: str) -> None:
    assert spans_hold(reader.read_text(text))


def test_a_refused_text_takes_no_other_with_it(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "c.txt").write_text(STORY, encoding="utf-8")
    articles = list(reader.read_many([tmp_path]))
    assert [(a.is_read, bool(a.statements), bool(a.rejects)) for a in articles] == [(False, False, True), (False, False, True), (True, True, False)]
