"""A statement as somebody changed it: nothing else of it is another, and what follows from its words follows."""

from dataclasses import replace
from typing import Any

from onrecord.model import Form, Naming, Place, Statement
from onrecord.model.statement_json import statement_to_json
from onrecord.run.edit.apply import edited
from onrecord.run.edit.changes import changes_of
from tests.contract.builders import Told, article

TEXT = "Gate shut\n\nAda said “the gate is shut”. He denied it.\n\nBo waits."
ONE = article(TEXT, Told("Ada", "said", "the gate"), Told("He", "denied", "it", name="Ada"), title="Gate shut")
FIRST, SECOND = ONE.statements


def after(statement: Statement, **asked: Any) -> Statement:
    return edited(ONE, statement, changes_of(asked, statement, TEXT))


def test_nothing_else_is_changed():
    one, other = statement_to_json(FIRST), statement_to_json(after(FIRST, act="warn", hedges=["Bo"]))
    assert {name for name in one if one[name] != other[name]} == {"act", "hedges", "evidence"}
    assert other["evidence"]["act"] == {"spans": [], "by": "person"}


def test_the_form_follows_the_content_and_what_is_said_of_it_goes_first():
    assert after(FIRST, content=["“the gate is shut”"]).form is Form.DIRECT
    assert after(FIRST, content=["“the gate is shut”"], form="mixed").form is Form.MIXED


def test_the_place_follows_the_cue():
    assert after(FIRST, cue=["denied"]).place is Place.LEAD
    assert after(FIRST, cue=["0:4"]).place is Place.HEADLINE
    assert after(FIRST, cue=["waits"]).place is Place.BODY


def test_the_same_edit_makes_the_same_holder_and_leaves_the_others():
    one, other = after(FIRST, role="warden", naming="role").holder, after(SECOND, naming="role", role="warden").holder
    assert one == other != FIRST.holder
    assert one is not None
    assert (one.name, one.naming, one.office and one.office.title, one.office and one.office.body) == ("Ada", Naming.ROLE, "warden", "Varland Ports")
    assert one.mentions == ()


def test_an_office_that_is_left_open_goes():
    holder = after(FIRST, role=None, affiliation=None).holder
    assert holder is not None
    assert holder.offices == ()


def test_who_had_no_holder_gets_one():
    nobody = replace(FIRST, holder=None)
    holder = edited(ONE, nobody, {"entity": "Bo", "source_kind": "person"}).holder
    assert holder is not None
    assert (holder.name, holder.kind) == ("Bo", "person")
