import pytest

from onrecord.errors import LedgerError
from onrecord.model import Article
from onrecord.query.versions import Fate, versions
from onrecord.store import Ledger, is_version
from tests.contract.builders import LATER, NOON, Told, article, put

URL = "https://post.example/grain"


def version(*contents: str, head: str = "Grain", **facts: object) -> Article:
    text = "\n".join([head, *(f"Mara Ilves said {content}." for content in contents)])
    return article(text, *(Told("Mara Ilves", "said", content) for content in contents), name=head, url=URL, **facts)


FIRST = version("grain waits at the gate", "the harbour will open on the first of May", "nobody called")
SECOND = version("grain waits at the gate", "the harbour will open on the third of May", "rain fell all night", head="Grain, updated")


def test_what_was_added_dropped_and_reworded_is_told_apart(ledger: Ledger):
    put(ledger, FIRST)
    put(ledger, SECOND, at=LATER)
    first, second = versions(ledger, URL)
    assert (first.document.id, first.changes, first.kept) == (FIRST.document.id, (), 3)
    changes = {c.fate: (c.was.content if c.was else None, c.now.content if c.now else None) for c in second.changes}
    assert changes == {
        Fate.REWORDED: ("the harbour will open on the first of May", "the harbour will open on the third of May"),
        Fate.DROPPED: ("nobody called", None),
        Fate.ADDED: (None, "rain fell all night"),
    }
    assert (second.document.id, second.kept) == (SECOND.document.id, 1)


def test_versions_stand_in_the_order_of_their_dates_whenever_they_were_met(ledger: Ledger):
    old, new = version("rain", published="2024-01-01"), version("rain", head="New", published="2024-01-01", updated="2024-01-03")
    put(ledger, new, at=NOON)
    put(ledger, old, at=LATER)
    assert [v.document.id for v in versions(ledger, URL)] == [old.document.id, new.document.id]


def test_a_statement_that_stands_twice_is_dropped_once(ledger: Ledger):
    put(ledger, article("A said rain. B heard.\nA said rain.", Told("A", "said", "rain"), Told("A", "said", "rain"), url=URL))
    put(ledger, article("A said rain.", Told("A", "said", "rain"), url=URL, name="later"), at=LATER)
    assert ([c.fate for c in versions(ledger, URL)[1].changes], versions(ledger, URL)[1].kept) == ([Fate.DROPPED], 1)


def test_one_document_that_was_met_twice_has_one_version(ledger: Ledger):
    put(ledger, FIRST)
    put(ledger, FIRST, at=LATER)
    assert len(versions(ledger, URL)) == 1


def test_another_text_at_an_address_is_a_new_version(ledger: Ledger):
    put(ledger, FIRST)
    with ledger.read() as connection:
        assert is_version(connection, SECOND.document)
        assert not is_version(connection, FIRST.document)
        assert not is_version(connection, article("Rain.").document)


@pytest.mark.parametrize("url", [URL, "", "a\x00b", "\ud83c", "%"])
def test_an_address_that_was_never_met_is_said_to_be_none(ledger: Ledger, url: str):
    with pytest.raises(LedgerError, match="no document in the ledger was met"):
        versions(ledger, url)
