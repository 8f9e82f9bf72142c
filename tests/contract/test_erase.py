from pathlib import Path

import pytest
from sqlalchemy import func, select

from onrecord.model import Reject
from onrecord.query.copies import copies
from onrecord.query.documents import rejects
from onrecord.query.search import Search, search
from onrecord.run.care import forget
from onrecord.store import Ledger, put_rejects
from onrecord.store.erase import erase, scrub
from onrecord.store.judgements import judgements, put_judgement
from onrecord.store.tables import METADATA
from tests.contract.builders import NOON, Told, article, put
from tests.contract.dump import dump, holds_words
from tests.contract.reader import work
from tests.contract.test_add import run, write_texts
from tests.contract.test_copies import WIRE, settle

SECRET = article(
    "Quibbleton title\n\nZanthor Mipple told the Vexilbrod that drumblewick flows.",
    Told("Zanthor Mipple", "told", "drumblewick flows", whom="the Vexilbrod", country="VR"),
    name="secret", title="Quibbleton title", url="https://xylopost.example/a", publisher="Xylopost", byline="Orlin Faskett", tags=("gribbet",),
)  # fmt: skip
WORDS = ("quibbleton", "zanthor", "mipple", "vexilbrod", "drumblewick", "xylopost", "faskett", "gribbet")
OTHERS = [article(f"Number {n}: Mara Ilves said grain waits.", Told("Mara Ilves", "said", "grain waits"), name=str(n)) for n in range(30)]


def forget_secret(ledger: Ledger) -> None:
    with ledger.write() as connection:
        erased = erase(connection, SECRET.document.id)
    scrub(ledger)
    assert (erased.document_id, erased.statements, erased.judgements) == (SECRET.document.id, 1, 1)


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    """A ledger with many documents, one of them with words that no other has."""
    put(ledger, *OTHERS[:15], SECRET, *OTHERS[15:], raw=b"drumblewick")
    with ledger.write() as connection:
        subject = {"words": {"content": "drumblewick flows"}}
        put_judgement(connection, "accept", subject, author="desk", reason="zanthor is right", at=NOON, document_id=SECRET.document.id)
        put_judgement(connection, "merge", {"one": "Mara Ilves"}, author="desk", reason="", at=NOON)
    return ledger


def test_every_word_stands_there_before(filled: Ledger):
    assert [word for word in WORDS if not holds_words(filled, word)] == []


def test_no_word_of_an_erased_document_is_left_anywhere(filled: Ledger):
    forget_secret(filled)
    assert {word: found for word in WORDS if (found := holds_words(filled, word))} == {}
    assert search(filled, Search("drumblewick")).total == 0


def test_no_word_is_left_while_others_are_connected_or_when_all_have_gone(filled: Ledger):
    if filled.engine.dialect.name == "sqlite":
        other = Ledger.open(Path(str(filled.engine.url.database)))
        assert search(other, Search("drumblewick")).total == 1
        forget_secret(filled)
        assert {word: found for word in WORDS if (found := holds_words(filled, word))} == {}
        other.close()
        filled.close()
        assert {word: found for word in WORDS if (found := holds_words(filled, word))} == {}


def test_everything_else_stays(filled: Ledger, other_place: str):
    other = Ledger.open(other_place, create=True)
    put(other, *OTHERS, raw=b"drumblewick")
    forget_secret(filled)
    with filled.read() as connection:
        assert [row["kind"] for row in judgements(connection)] == ["merge"]
    assert {**dump(filled), "judgements": []} == dump(other)
    assert search(filled, Search("grain")).total == len(OTHERS)
    other.close()


def test_what_was_erased_can_be_added_again(filled: Ledger):
    forget_secret(filled)
    put(filled, SECRET)
    assert search(filled, Search("drumblewick")).total == 1


def test_erasing_what_is_not_there_changes_nothing(filled: Ledger):
    before = dump(filled)
    with filled.write() as connection:
        assert erase(connection, "sha256:none").statements == 0
    scrub(filled)
    assert dump(filled) == before


def test_copies_are_grouped_anew_without_an_erased_document(ledger: Ledger):
    settle(ledger, *WIRE)
    with ledger.write() as connection:
        erase(connection, WIRE[2].document.id)
    settle(ledger)
    total, (group,) = copies(ledger)
    assert (total, {met.name for met in group.documents}) == (1, {"alpha", "beta"})


def test_rejects_of_parts_of_an_erased_document_go_and_others_stay(ledger: Ledger):
    put(ledger, SECRET)
    with ledger.write() as connection:
        put_rejects(connection, [Reject("field", "all.jsonl:3", "the field date is no date")], at=NOON, of=SECRET.document.id)
        put_rejects(connection, [Reject("record", place, "the line is not JSON") for place in ("all.jsonl", "all.jsonl:4")], at=NOON)
        erase(connection, SECRET.document.id)
    assert {r.where for r in rejects(ledger)[1]} == {"all.jsonl", "all.jsonl:4"}


def test_a_ledger_that_forgot_all_its_documents_holds_runs_only(ledger: Ledger, tmp_path: Path):
    paths = write_texts(tmp_path / "texts", 6)
    run(ledger, paths)
    for path in paths:
        forget(ledger, path.stem)
    with ledger.read() as connection:
        held = {t.name: connection.scalar(select(func.count()).select_from(t)) for t in METADATA.sorted_tables}
    assert {name: count for name, count in held.items() if count} == {"revision": 1, "runs": 1}


def test_no_word_of_a_document_that_was_added_is_left_when_it_is_forgotten(ledger: Ledger, tmp_path: Path):
    run(ledger, write_texts(tmp_path / "texts", 6))
    said = "Zanthor Mipple said that the drumblewick of Quibbleton will be closed by the Vexilbrod in May."
    answer = said.replace("Zanthor Mipple", "Orlin Faskett").replace("will be", "will not be")
    for name, more in (("secret", ""), ("mirror", f" {answer}")):
        (tmp_path / f"{name}.txt").write_text(f"Xylopost title\n\n{said}{more}\n", encoding="utf-8")
        run(ledger, [tmp_path / f"{name}.txt"])
    words = ("zanthor", "mipple", "drumblewick", "quibbleton", "vexilbrod", "faskett", "xylopost")
    assert [word for word in words if not holds_words(ledger, word)] == []
    forget(ledger, "secret")
    forget(ledger, "mirror")
    assert {word: found for word in words if (found := holds_words(ledger, word))} == {}


def test_forgetting_and_adding_again_gives_what_was_there(ledger: Ledger, tmp_path: Path):
    paths = write_texts(tmp_path / "texts", 6)
    run(ledger, paths)
    before = dump(ledger)
    forget(ledger, paths[2].stem)
    run(ledger, paths, work())
    assert dump(ledger) == before
