from contextlib import closing
from dataclasses import replace

import pytest
from sqlalchemy import func, select

from onrecord.model import Article, Document
from onrecord.query.copies import copies
from onrecord.run.copies import group_copies, leave_copies, note_copies
from onrecord.store import Ledger
from onrecord.store.erase import erase
from onrecord.store.tables import COPIES, COPY_GROUPS, FINGERPRINTS
from tests.contract.builders import article, put
from tests.contract.dump import dump
from tests.unit.reconcile.copies.builders import sentences, story

QUOTE = "“We have waited long enough for an answer that any child in this town could give,” the harbour master said."


def carried(name: str, body: str, **facts: object) -> Article:
    return article(f"Title of {name}\n\n{body}", name=name, title=f"Title of {name}", publisher=name, url=f"https://{name}.example/a", **facts)


WIRE = [
    carried("alpha", story(1), published="2024-03-02", credit="Ostrava News Agency"),
    carried("beta", story(1, 14), published="2024-03-02", credit="Ostrava News Agency"),
    carried("gamma", f"{story(1)}\n\nReaders may write to us.", published="2024-03-01"),
]
REPORT = carried("delta", f"{QUOTE}\n\n{story(2)}", published="2024-03-02")
QUOTED = carried("epsilon", f"{QUOTE}\n\n{story(3)}", published="2024-03-02")


def settle(ledger: Ledger, *articles: Article, together: bool = True) -> None:
    """Add articles; group what is new at the end, or after each."""
    for one in articles:
        put(ledger, one)
        with ledger.write() as connection:
            note_copies(connection, one.document)
            if not together:
                group_copies(connection)
    with ledger.write() as connection:
        group_copies(connection)


def grouped(ledger: Ledger) -> list[set[str]]:
    return [{met.name for met in group.documents} for group in copies(ledger)[1]]


def test_papers_that_carry_one_wire_story_are_a_group_and_a_report_of_ones_own_is_not(ledger: Ledger):
    settle(ledger, *WIRE, REPORT, QUOTED)
    total, (group,) = copies(ledger)
    assert (total, {met.name for met in group.documents}, group.outlets) == (1, {"alpha", "beta", "gamma"}, 3)
    assert (group.credited, group.origin_id) == ("Ostrava News Agency", WIRE[2].document.id)
    assert group.reason.startswith("2 of 3 credit Ostrava News Agency")


@pytest.mark.parametrize("together", [True, False])
def test_groups_do_not_depend_on_the_order_of_adding(ledger: Ledger, other_place: str, together: bool):
    other = Ledger.open(other_place, create=True)
    settle(ledger, *WIRE, REPORT)
    settle(other, REPORT, *reversed(WIRE), together=together)
    assert dump(ledger) == dump(other)
    other.close()


def test_pairs_are_kept_with_their_reasons_the_smaller_id_first(ledger: Ledger):
    settle(ledger, *WIRE)
    with ledger.read() as connection:
        rows = connection.execute(select(COPIES)).mappings().all()
    assert len(rows) == 3
    assert all(row["first_id"] < row["second_id"] and row["strength"] > 0.5 and "sentences stand in the other" in row["reasons"][0] for row in rows)


def test_what_was_added_twice_has_the_pairs_it_had(ledger: Ledger):
    settle(ledger, *WIRE)
    before = dump(ledger)
    settle(ledger, *WIRE)
    assert dump(ledger) == before


def test_a_copy_that_comes_later_joins_the_group(ledger: Ledger):
    settle(ledger, WIRE[0], REPORT)
    assert grouped(ledger) == []
    settle(ledger, WIRE[1])
    assert grouped(ledger) == [{"alpha", "beta"}]
    settle(ledger, WIRE[2])
    assert grouped(ledger) == [{"alpha", "beta", "gamma"}]


def test_a_document_that_is_no_copy_any_more_leaves_its_group(ledger: Ledger):
    settle(ledger, *WIRE[:2])
    years_later = replace(WIRE[1], document=replace(WIRE[1].document, published="2029-03-02"))
    settle(ledger, replace(years_later, document=replace(years_later.document, text=f"Title of beta\n\n{story(9)}")))
    assert grouped(ledger) == []
    with ledger.read() as connection:
        assert connection.scalars(select(FINGERPRINTS.c.group_id)).all() == [None, None]
        assert connection.execute(select(COPY_GROUPS)).all() == []


def test_the_largest_group_comes_first(ledger: Ledger):
    settle(ledger, carried("one", story(5)), carried("two", story(5)), *WIRE)
    assert [len(group) for group in grouped(ledger)] == [3, 2]
    assert (copies(ledger, limit=1)[0], len(copies(ledger, limit=1)[1]), len(copies(ledger, offset=2)[1])) == (2, 1, 0)


def test_a_round_up_of_two_stories_does_not_make_them_one(ledger: Ledger):
    settle(
        ledger,
        *(carried(f"a{n}", story(1)) for n in range(3)),
        *(carried(f"b{n}", story(2)) for n in range(3)),
        carried("both", f"{story(1)}\n\n{story(2)}"),
    )
    assert sorted(len(group) for group in grouped(ledger)) in ([3, 3], [3, 4])


@pytest.mark.parametrize("text", ["", "x", "\x00", " \n", "Grain."])
def test_a_text_with_nothing_to_compare_has_no_copies(ledger: Ledger, text: str):
    settle(ledger, *(replace(article(text or "-", name=str(n)), document=Document(f"sha256:{n}", text)) for n in range(3)))
    assert grouped(ledger) == []


def test_a_sentence_that_many_papers_print_leads_nowhere(ledger: Ledger):
    phrase = "This story was first printed in the morning edition of the paper and has been shortened for these pages."
    settle(ledger, *(carried(f"p{n}", f"{phrase}\n\n{' '.join(sentences(100 + n, 6))}") for n in range(12)))
    assert grouped(ledger) == []


CROWD = [carried(f"paper{n}", story(1, 8 + n), published="2024-03-02") for n in range(4)]


def test_keys_that_too_many_hold_part_what_they_had_paired_in_any_order(ledger: Ledger, other_place: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("onrecord.run.copies.COMMON", 3)
    with closing(Ledger.open(other_place, create=True)) as other:
        settle(ledger, *CROWD[:3])
        assert grouped(ledger) == [{"paper0", "paper1", "paper2"}]
        settle(ledger, CROWD[3])
        settle(other, *reversed(CROWD), together=False)
        assert dump(ledger) == dump(other)
    assert grouped(ledger) == [{"paper2", "paper3"}]


def test_what_too_many_held_leads_somewhere_again_when_one_of_them_goes(ledger: Ledger, other_place: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("onrecord.run.copies.COMMON", 3)
    settle(ledger, *CROWD)
    with ledger.write() as connection:
        leave_copies(connection, CROWD[3].document.id)
        erase(connection, CROWD[3].document.id)
        group_copies(connection)
    with closing(Ledger.open(other_place, create=True)) as other:
        settle(other, *CROWD[:3])
        assert dump(ledger) == dump(other)


def test_all_papers_that_carry_a_story_are_its_group_however_many(ledger: Ledger):
    many = [carried(f"paper{n}", story(1), published="2024-03-02") for n in range(60)]
    settle(ledger, *many)
    assert [len(members) for members in grouped(ledger)] == [60]
    with ledger.read() as connection:
        assert connection.scalar(select(func.count()).select_from(COPIES)) == 60 * 59 / 2
