from dataclasses import replace

import pytest

from onrecord.model import Article, Naming, SourceKind
from onrecord.query.anonymous import Audit, ReasonGiven, audit, reasons_given, unnamed
from onrecord.query.likeness import may_be
from onrecord.query.sources import sources
from onrecord.store import Ledger
from tests.contract.builders import Told, article
from tests.unit.web.site import fill

VEILED = {"kind": SourceKind.PEOPLE, "naming": Naming.UNNAMED, "country": "VR"}


def told(name: str, source: str, *, reason: str | None = None, day: str = "2024-05-01", outlet: str | None = "Courier", **labels: object) -> Article:
    """One statement of an unnamed source, for whose silence on names there may be a reason."""
    one = article(f"{name}: {source} said rain.", Told(source, "said", "rain", **{**VEILED, **labels}), name=name, publisher=outlet, published=day)  # pyright: ignore[reportArgumentType]
    (holder,) = (replace(e, anonymity_reason=reason) for e in one.entities)
    return replace(one, entities=(holder,), statements=tuple(replace(s, holder=holder) for s in one.statements))


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    return fill(
        ledger,
        told("a", "two officials", reason="because talks are secret"),
        told("b", "officials", reason="because talks are secret", day="2024-05-02"),
        told("c", "officials", day="2024-06-01"),
        told("d", "Mara Ilves", naming=Naming.NAMED, kind=SourceKind.PERSON),
        told("e", "unspecified"),
        told("f", "a guard", outlet=None),
    )  # fmt: skip


def test_an_audit_counts_by_outlet_and_leaves_out_nobody_in_particular(filled: Ledger):
    assert audit(filled) == (Audit("Courier", 5, 3, 3, 2), Audit(None, 1, 1, 1, 0))


def test_reasons_are_given_in_the_words_of_the_outlet(filled: Ledger):
    assert reasons_given(filled, "Courier") == (ReasonGiven("because talks are secret", 2),)
    assert reasons_given(filled, None) == ()


def test_the_statements_behind_the_count_are_as_many(filled: Ledger):
    page = unnamed(filled, "Courier", limit=2)
    assert (page.total, [t.document for t in page.told]) == (3, ["c", "b"])
    assert [t.document for t in unnamed(filled, "Courier", limit=2, offset=2).told] == ["a"]
    assert [t.document for t in unnamed(filled, None).told] == ["f"]


def test_a_ledger_without_statements_has_no_audit(ledger: Ledger):
    assert audit(ledger) == ()


def test_unnamed_sources_of_like_descriptions_and_days_may_be_one(filled: Ledger):
    by_day = {a.first: a.id for a in sources(filled, naming="unnamed").actors if "officials" in a.name}
    (one,) = may_be(filled, by_day["2024-05-01"])
    assert (one.actor.id, one.reasons[0]) == (by_day["2024-05-02"], "both are officials")
    assert [m.actor.id for m in may_be(filled, by_day["2024-05-02"])] == [by_day["2024-05-01"]]
    assert may_be(filled, by_day["2024-06-01"]) == ()


def test_a_named_source_is_never_asked_who_else_it_may_be(filled: Ledger):
    (named,) = sources(filled, name="ilves").actors
    assert may_be(filled, named.id) == ()
