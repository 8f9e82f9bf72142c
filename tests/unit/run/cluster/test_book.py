"""A crew that loses its worker with certain records, as a fake: what real workers do is in tests/integration/test_run_workers.py."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

import pytest

from benchmarks.archives import write_archive
from onrecord.reading import ReadOptions
from onrecord.reading.pieces import Piece
from onrecord.run.cluster.book import TRIES, Book
from onrecord.run.cluster.crew import Ended, Job, work
from onrecord.run.cluster.inputs import inputs
from onrecord.run.cluster.manifest import Manifest
from onrecord.run.cluster.parts import rows_of
from onrecord.run.cluster.settings import Settings
from onrecord.run.cluster.shards import Shard, cuts_of, pieces_of, shards_of
from onrecord.run.cluster.sift import Sift

SETTINGS = Settings()
CHILDREN = get_context("fork")


class Fragile:
    """Loses its worker at shards with a deadly record, and at the first `unlucky` jobs whatever they hold."""

    def __init__(self, *deadly: int, unlucky: int = 0):
        self._deadly, self._unlucky = deadly, unlucky
        self.lost: list[Sift] = []

    def each(self, jobs: Iterable[Job], *, at_once: int | None = None) -> Iterator[Ended]:  # noqa: ARG002
        for job in jobs:
            assert isinstance(job, Sift)
            first = job.shard.mark.number
            self._unlucky -= 1
            if self._unlucky >= 0 or any(first <= number < first + job.size for number in self._deadly):
                self.lost.append(job)
                yield job, None
            else:
                yield job, work(job)


class Forked:
    """Does each job in a process of its own, which is lost where a record takes longer than a second."""

    def __init__(self):
        self.lost: list[int] = []

    def each(self, jobs: Iterable[Job], *, at_once: int | None = None) -> Iterator[Ended]:  # noqa: ARG002
        for job in jobs:
            receiver, sender = CHILDREN.Pipe(duplex=False)
            child = CHILDREN.Process(target=lambda job=job, sender=sender: sender.send(work(job, 1.0)))
            child.start()
            child.join()
            if child.exitcode:
                self.lost.append(job.size)
            yield job, None if child.exitcode else receiver.recv()


def sifts(folder: Path, records: int, size: int) -> list[Sift]:
    write_archive(folder / "a.warc.gz", records, paragraphs=(1, 1), seed=5)
    (file,) = inputs([str(folder / "a.warc.gz")])
    return [Sift(shard, SETTINGS, folder) for shard in shards_of(file, cuts_of(file, size, SETTINGS.options))]


def endless_at(number: int) -> Callable[[Shard, ReadOptions], Iterator[Piece]]:
    """The records of a shard, of which one is never read to its end: in a loop of C that lets nothing else run."""

    def pieces(shard: Shard, options: ReadOptions) -> Iterator[Piece]:
        for piece in pieces_of(shard, options):
            yield replace(piece, read=lambda: re.match(r"(a+)+$", 60 * "a" + "b")) if piece.number == number else piece

    return pieces


def rows(book: Book, jobs: list[Sift], folder: Path) -> list[dict[str, object]]:
    return [row for job in jobs for done in book.done(job) if done.part for row in rows_of(folder / done.part)]


def test_a_record_that_ends_its_worker_is_found_and_all_others_are_read(tmp_path: Path):
    jobs = sifts(tmp_path, 16, 8)
    crew = Fragile(11)
    book = Book(Manifest(tmp_path), tmp_path, crew)
    list(book.do(jobs))
    found = rows(book, jobs, tmp_path)
    assert [row["number"] for row in found if row["left"] == "quarantine"] == [11]
    assert len(found) == 16
    assert [job.size for job in crew.lost].count(1) == TRIES


def test_the_row_in_quarantine_says_where_the_record_stands(tmp_path: Path):
    jobs = sifts(tmp_path, 6, 6)
    book = Book(Manifest(tmp_path), tmp_path, Fragile(3))
    list(book.do(jobs))
    quarantined = next(row for row in rows(book, jobs, tmp_path) if row["left"] == "quarantine")
    undisturbed = tmp_path / "undisturbed"
    undisturbed.mkdir()
    other = Book(Manifest(undisturbed), undisturbed, Fragile())
    whole = [Sift(job.shard, SETTINGS, undisturbed) for job in jobs]
    list(other.do(whole))
    same = next(row for row in rows(other, whole, undisturbed) if row["number"] == 3)
    assert (quarantined["file"], quarantined["offset"]) == (same["file"], same["offset"])
    assert "it ended the worker that read it" in str(quarantined["rejects"])


def test_work_whose_worker_was_lost_by_accident_is_done_whole(tmp_path: Path):
    jobs = sifts(tmp_path, 8, 4)
    book = Book(Manifest(tmp_path), tmp_path, Fragile(unlucky=2))
    list(book.do(jobs))
    assert [len(book.done(job)) for job in jobs] == [1] * len(jobs)
    assert all(row["left"] != "quarantine" for row in rows(book, jobs, tmp_path))


def test_what_was_found_out_in_halves_is_not_found_out_again(tmp_path: Path):
    jobs = sifts(tmp_path, 8, 8)
    list(Book(Manifest(tmp_path), tmp_path, Fragile(2)).do(jobs))
    crew = Fragile(2)
    again = Book(Manifest(tmp_path), tmp_path, crew)
    assert list(again.do(jobs))
    assert crew.lost == []


def test_a_record_whose_reading_never_ends_is_found_at_once_and_all_others_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    jobs = sifts(tmp_path, 12, 6)
    pieces = [piece for job in jobs for piece in pieces_of(job.shard, SETTINGS.options)]
    monkeypatch.setattr("onrecord.run.cluster.sift.pieces_of", endless_at(9))
    crew = Forked()
    book = Book(Manifest(tmp_path), tmp_path, crew)
    list(book.do(jobs))
    found = rows(book, jobs, tmp_path)
    (quarantined,) = (row for row in found if row["left"] == "quarantine")
    assert len(found) == 12
    assert crew.lost == [6, 6, 1, 1]
    assert (quarantined["number"], quarantined["offset"]) == (9, pieces[9].at)
    assert "reading it took longer than 0:00:01" in str(quarantined["rejects"])
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
