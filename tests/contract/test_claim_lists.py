"""Claims in lists, the positions of a source, what joins statements, and who cites whom: the same on both databases."""

import pytest

from onrecord.errors import UsageError
from onrecord.query.claims import claims
from onrecord.query.headlines import headlines
from onrecord.query.links import links_among, pairs_judged
from onrecord.query.network import Tie, network
from onrecord.query.positions import positions
from onrecord.query.sources import source_named
from onrecord.run.judge import Judge, judge_pair, part, undo
from onrecord.store import Ledger
from tests.contract.builders import NOON
from tests.unit.web.dispute import SCORE, WHY, dispute, fill_dispute

FOUNDER, OFFICIALS = dispute()[0].statements


def test_a_headline_has_sides_in_numbers_and_names(ledger: Ledger):
    fill_dispute(ledger)
    for latest in (False, True):
        total, (one,) = headlines(ledger, about="shut", disputed=True, latest=latest)
        assert (total, one.founder.id, one.size, one.first_day, one.last_day) == (1, FOUNDER.id, 5, "2024-05-02", "2024-05-09")
        numbers = [(s.side, s.mentions, s.documents, s.outlets, [name for _, name in s.holders]) for s in one.sides]
        assert numbers == [("for", 2, 2, 2, ["Jon Aster"]), ("against", 3, 3, 2, ["officials", "Mara Ilves", "Jon Aster"])]
    assert headlines(ledger, about="violins") == (0, ())


def test_a_source_has_its_positions_and_its_turn(ledger: Ledger):
    fill_dispute(ledger)
    (aster,) = source_named(ledger, "Jon Aster")
    count, (one,) = positions(ledger, aster.id)
    assert (count, [t.side for t in one.taken]) == (1, ["for", "for", "against"])
    assert [(a.day, b.day) for a, b in one.turns] == [("2024-05-02", "2024-05-09")]


def test_links_and_judgements_tell_why_statements_stand_together(ledger: Ledger):
    fill_dispute(ledger)
    (link,) = links_among(ledger, [FOUNDER.id, OFFICIALS.id])
    assert ({link.one, link.other}, round(link.score, 2), link.reasons) == ({FOUNDER.id, OFFICIALS.id}, SCORE, (WHY,))
    judge_pair(ledger, "unlink", FOUNDER.id, OFFICIALS.id, Judge("desk", "read both", lambda: NOON))
    (said,) = pairs_judged(ledger, [OFFICIALS.id])
    assert (said.kind, said.author, [t and t.id for t in said.about]) == ("unlink", "desk", [FOUNDER.id, OFFICIALS.id])
    assert pairs_judged(ledger, ["another"]) == ()


@pytest.mark.parametrize("kind", ["link", "unlink"])
def test_a_statement_is_not_judged_with_itself(ledger: Ledger, kind: str):
    fill_dispute(ledger)
    with pytest.raises(UsageError, match=f"are one statement, and a {kind} is between two"):
        judge_pair(ledger, kind, FOUNDER.id, FOUNDER.id[:12], Judge("desk", "read it"))
    assert pairs_judged(ledger, [FOUNDER.id]) == ()


def test_what_was_said_last_is_not_kept_twice_but_may_be_said_again_after_something_else(ledger: Ledger):
    fill_dispute(ledger)
    pair, desk = (FOUNDER.id, OFFICIALS.id), Judge("desk", "read both", lambda: NOON)
    first = judge_pair(ledger, "unlink", *pair, desk)
    with pytest.raises(UsageError, match=f"judgement {first} says so already"):
        judge_pair(ledger, "unlink", *reversed(pair), desk)
    judge_pair(ledger, "unlink", *pair, Judge("other desk", "read both", lambda: NOON))
    judge_pair(ledger, "link", *pair, desk)
    judge_pair(ledger, "unlink", *pair, desk)
    assert len(pairs_judged(ledger, [FOUNDER.id])) == 4


def test_what_is_parted_from_all_others_makes_a_claim_of_its_own_and_comes_back(ledger: Ledger):
    told = fill_dispute(ledger)
    _, (whole,) = claims(ledger)
    ids = [m.told.id for m in whole.members]
    out = [told[1].statements[0].id, told[2].statements[0].id]
    judgement = part(ledger, out, [id_ for id_ in ids if id_ not in out], Judge("desk", "another gate", lambda: NOON))
    assert {frozenset(m.told.id for m in one.members) for one in claims(ledger)[1]} == {frozenset(out), frozenset(ids) - frozenset(out)}
    undo(ledger, judgement, Judge("", "", lambda: NOON))
    assert [sorted(m.told.id for m in one.members) for one in claims(ledger)[1]] == [sorted(ids)]


def test_parting_needs_some_that_go_and_others_that_stay(ledger: Ledger):
    fill_dispute(ledger)
    for out, rest in (([], [FOUNDER.id]), ([FOUNDER.id], []), ([FOUNDER.id], [FOUNDER.id])):
        with pytest.raises(UsageError, match="parting needs"):
            part(ledger, out, rest, Judge("desk", "another gate", lambda: NOON))


def test_the_network_tells_who_cites_and_who_answers_whom(ledger: Ledger):
    fill_dispute(ledger)
    for words in ("", "shut"):
        found = network(ledger, words=words)
        names = {node.id: node.name for node in found.nodes}
        ties = {(names[e.one], e.tie, names[e.other], e.count) for e in found.edges}
        assert ties == {("The Echo", Tie.CITES, "Jon Aster", 1), ("Mara Ilves", Tie.ANSWERS, "Jon Aster", 1)}
    assert network(ledger, words="violins").nodes == ()
