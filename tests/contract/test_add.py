import json
import os
from collections.abc import Iterable
from pathlib import Path

import pytest
from sqlalchemy import func, select

from onrecord.query.documents import rejects
from onrecord.query.search import Search, search
from onrecord.query.stats import stats
from onrecord.run.add import Added, Outcome, Work, add
from onrecord.store import Ledger
from onrecord.store.tables import DOCUMENTS
from tests.contract.builders import LATER, NEWER
from tests.contract.dump import dump, holds_words
from tests.contract.reader import work
from tests.unit.reconcile.copies.builders import story

TELLERS = ("Mara Ilves", "Jon Aster", "Ada Brandt")


def write_texts(folder: Path, count: int = 9, *, start: int = 0) -> list[Path]:
    """Text files of one statement each; every third carries the story of the one before it."""
    folder.mkdir(exist_ok=True)
    paths = [folder / f"n{number:03}.txt" for number in range(start, start + count)]
    for number, path in enumerate(paths, start):
        told = f"{TELLERS[number % 3]} said that the harbour of number {number} would open again in the spring of the year."
        body = story(number - 1 if number % 3 == 2 else number, 12)
        path.write_text(f"The story of number {number}\n\n{told}\n\n{body}\n", encoding="utf-8")
    return paths


def run(ledger: Ledger, things: Iterable[str | Path], how: Work | None = None) -> list[Added]:
    return list(add(ledger, list(things), how or work()))


def outcomes(done: Iterable[Added]) -> set[Outcome]:
    return {added.outcome for added in done}


@pytest.fixture
def texts(tmp_path: Path) -> list[Path]:
    return write_texts(tmp_path / "texts")


def test_texts_are_read_into_a_ledger(ledger: Ledger, texts: list[Path]):
    done = run(ledger, texts)
    assert [(a.name, a.outcome, a.statements, a.rejects) for a in done] == [(p.stem, Outcome.ADDED, 1, ()) for p in texts]
    held = stats(ledger)
    assert {name: held[name] for name in ("documents", "captures", "statements", "entities", "copy_groups")} == {
        "documents": 9, "captures": 9, "statements": 9, "entities": 9, "copy_groups": 3,
    }  # fmt: skip


def test_adding_twice_changes_nothing(ledger: Ledger, texts: list[Path]):
    run(ledger, texts)
    before = dump(ledger, times=True)
    assert outcomes(run(ledger, texts, work(at=LATER))) == {Outcome.KNOWN}
    assert dump(ledger, times=True) == before


def test_the_order_of_adding_makes_no_difference(ledger: Ledger, other_place: str, texts: list[Path]):
    other = Ledger.open(other_place, create=True)
    run(ledger, texts)
    for path in reversed(texts):
        run(other, [path])
    assert dump(ledger) == dump(other)
    other.close()


def test_another_version_reads_again_and_keeps_the_captures(ledger: Ledger, texts: list[Path]):
    run(ledger, texts)
    before = dump(ledger, times=True)
    assert outcomes(run(ledger, texts, work(NEWER, at=LATER))) == {Outcome.READ_AGAIN}
    after = dump(ledger, times=True)
    same = ("captures", "entities", "actors", "fingerprints", "copy_keys", "copy_groups", "copies", "statement_words")
    assert {name: after[name] for name in same} == {name: before[name] for name in same}
    assert len(after["statements"]) == len(before["statements"])
    assert len(after["runs"]) == 2


def test_reading_again_after_a_ledger_was_read_in_another_way_is_reading_it_once(ledger: Ledger, other_place: str, texts: list[Path]):
    other = Ledger.open(other_place, create=True)
    run(ledger, texts, work(NEWER))
    run(ledger, texts)
    run(other, texts)
    run(other, [], work(NEWER))
    assert dump(ledger) == dump(other)
    other.close()


def test_what_was_cut_short_is_finished_by_the_next_call(ledger: Ledger, other_place: str, texts: list[Path]):
    other = Ledger.open(other_place, create=True)
    run(other, texts)
    begun = add(ledger, texts, work())
    assert [next(begun).outcome for _ in range(4)] == [Outcome.ADDED] * 4
    begun.close()
    assert stats(ledger)["documents"] == 4
    assert [added.outcome for added in run(ledger, texts)] == [Outcome.KNOWN] * 4 + [Outcome.ADDED] * 5
    assert dump(ledger) == dump(other)
    other.close()


def test_one_text_in_two_files_is_one_document_met_twice(ledger: Ledger, texts: list[Path], tmp_path: Path):
    again = tmp_path / "again.txt"
    again.write_bytes(texts[0].read_bytes())
    assert [added.outcome for added in run(ledger, [texts[0], again])] == [Outcome.ADDED, Outcome.KNOWN]
    assert (stats(ledger)["documents"], stats(ledger)["captures"]) == (1, 2)


def test_another_text_at_an_address_is_a_new_version(ledger: Ledger, tmp_path: Path):
    lines = [{"id": f"v{n}", "url": "https://post.example/a", "text": f"Mara Ilves said the harbour was closed for {n} days."} for n in (1, 2)]
    (tmp_path / "records.jsonl").write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    assert [added.outcome for added in run(ledger, [tmp_path / "records.jsonl"])] == [Outcome.ADDED, Outcome.VERSION]


def test_without_texts_no_words_are_kept(ledger: Ledger, texts: list[Path]):
    run(ledger, texts, work(keeps_text=False))
    ledger.close()
    words = ("would open again", "spring of the year", "The story of number", *(word for word in story(0).split()[1:30] if len(word) > 5))
    assert {w: found for w in words if (found := holds_words(ledger, w))} == {}
    assert stats(ledger)["copy_groups"] == 3
    assert search(ledger, Search("Aster")).total == 3


def test_the_bytes_of_a_file_are_kept(ledger: Ledger, tmp_path: Path):
    data = "\ufeffMara Ilves said the harbour was closed.\r\nThe gate was “open” all the night.\r\n".encode()
    (tmp_path / "a.txt").write_bytes(data)
    run(ledger, [tmp_path / "a.txt"])
    (told,) = search(ledger, Search()).told
    assert ledger.raw(told.document_id) == data


@pytest.mark.parametrize("name", [b"caf\xe9.txt", b"a\nb.txt", "🌾.txt".encode(), b"%s?#.txt", b" .txt"])
def test_a_file_of_any_name_is_read(ledger: Ledger, tmp_path: Path, name: bytes):
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))
    path.write_text("Mara Ilves said the harbour was closed for the night.", encoding="utf-8")
    assert outcomes(run(ledger, [path])) == {Outcome.ADDED}
    assert outcomes(run(ledger, [path])) == {Outcome.KNOWN}


ODD_RECORDS = [
    {"url": "https://post.example/\x00", "publisher": "a\x00b", "byline": "\x00", "title": "\x00"},
    {"url": "https://post.example/\ud83c", "publisher": "a\ud83cb", "byline": "\ud83c", "title": "\udf3e"},
    {"url": "http://[::1", "published": "2024-13-45", "id": "\x00"},
    {"url": "x" * 100_000, "publisher": "y" * 100_000, "id": "z" * 100_000},
]


@pytest.mark.parametrize("record", ODD_RECORDS, ids=["nul", "surrogates", "wrong", "long"])
def test_a_record_with_any_facts_is_read_or_refused_and_the_run_goes_on(ledger: Ledger, tmp_path: Path, record: dict[str, str]):
    text = "Mara Ilves said the harbour was closed for the night."
    records = [{"id": "odd", "text": text, **record}, {"id": "plain", "text": f"{text} Jon Aster said grain waits at the gate."}]
    (tmp_path / "records.jsonl").write_text("".join(f"{json.dumps(r)}\n" for r in records), encoding="utf-8")
    done = run(ledger, [tmp_path / "records.jsonl"])
    assert len(done) == 2
    assert (done[1].name, done[1].outcome) == ("plain", Outcome.ADDED)
    assert done[0].outcome is Outcome.ADDED or done[0].rejects


def test_what_cannot_be_read_is_kept_once_with_its_reason(ledger: Ledger, tmp_path: Path, texts: list[Path]):
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "binary.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    things = [tmp_path / "empty.txt", texts[0], tmp_path / "binary.txt", tmp_path / "none.txt"]
    for at in ("2024-05-01T12:00:00+00:00", LATER):
        done = run(ledger, things, work(at=at))
    assert [added.outcome for added in done] == [Outcome.REJECTED, Outcome.KNOWN, Outcome.REJECTED, Outcome.REJECTED]
    total, kept = rejects(ledger)
    assert total == len(kept) == 3
    assert {Path(r.where).name: r.met_at for r in kept} == dict.fromkeys(["empty.txt", "binary.txt", "none.txt"], "2024-05-01T12:00:00+00:00")
    assert any("the text is empty" in r.reason for r in kept)


def test_rejects_are_paged_newest_first(ledger: Ledger, tmp_path: Path):
    for number in range(5):
        run(ledger, [tmp_path / f"none{number}.txt"], work(at=f"2024-05-0{number + 1}T00:00:00+00:00"))
    assert [Path(r.where).stem for r in rejects(ledger, limit=2, offset=1)[1]] == ["none3", "none2"]
    assert rejects(ledger, limit=2, offset=9) == (5, [])


def test_a_ledger_is_settled_ever_more_seldom_as_it_grows_and_always_at_the_end(ledger: Ledger, texts: list[Path], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("onrecord.run.add.SETTLE_EVERY", 2)
    monkeypatch.setattr("onrecord.run.add.SETTLE_SHARE", 0.5)
    held: list[int] = []
    monkeypatch.setattr("onrecord.run.add.settle", lambda connection: held.append(connection.scalar(select(func.count()).select_from(DOCUMENTS))))
    run(ledger, texts)
    assert held == [0, 2, 4, 6, 9, 9]


def test_a_text_that_was_not_kept_is_when_it_is_added_again_with_texts(ledger: Ledger, texts: list[Path]):
    run(ledger, texts, work(keeps_text=False))
    assert outcomes(run(ledger, texts, work(keeps_text=False))) == {Outcome.KNOWN}
    assert outcomes(run(ledger, texts)) == {Outcome.READ_AGAIN}
    assert search(ledger, Search("harbour")).total == len(texts)
    assert outcomes(run(ledger, texts, work(keeps_text=False))) == {Outcome.KNOWN}
