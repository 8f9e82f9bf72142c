"""Dossiers built by hand: invented people, papers and states."""

from collections.abc import Mapping, Sequence
from typing import Any

from onrecord.query.answers import Told
from onrecord.query.claims import Claim, Member
from onrecord.query.dossier import Ahead, Answer, Dossier, Foreseen, Given, Line, Reversal, Said, Standing, Weighed
from onrecord.query.held import Compared, Held
from onrecord.query.outcomes import Resolved
from onrecord.query.places import placed
from onrecord.reconcile.expectations import Comparison, Direction, Expectation, Happened, Kind, Order, Reason, Row, Scale, Score, Slice


def told(id_: str, speaker: str, content: str, *, cue: str = "said", url: str | None = None, at: int = 10, **more: Any) -> Told:
    """A statement whose content begins at `at`."""
    record = {"act": "say", "source": [[0, 4]], "cue": [[5, 9]], "content": [[at, at + len(content)]]}
    words = {"speaker": speaker, "source": speaker, "cue": cue, "content": content, "record": record}
    where = {"document_id": "sha256:d", "document": "harbour", "outlet": "Varland Post", "day": "2031-05-09", "url": url}
    return Told(**{"id": id_, "parent_id": None, "actor_id": f"actor {speaker}", **where, **words, **more})


def foreseen(one: Told, *, chain: Sequence[Told] = (), happened: Happened | None = None, **more: Any) -> Foreseen:
    """An expectation of the whole content, with its first word as what says how likely, and its last as a reason."""
    content = one.content or ""
    whole, first = Slice.of(content, 0, len(content)), Slice.of(content, 0, content.find(" "))
    last = Slice.of(content, content.rfind(" "), len(content))
    labels = {"kind": Kind.FORECAST, "direction": Direction.WILL, "certainty": None, "polarity": None, **more}
    own = {"id": f"e-{one.id}", "telling_id": one.id, "document_id": one.document_id, "speaker": one.speaker, "actor_id": one.actor_id}
    expectation = Expectation(**own, words=whole, likelihood=(first,), reasons=(Reason(last), Reason(last, is_against=True)), **labels)
    outcome = Resolved("j", happened, "desk", "as the Echo tells", "2031-06-01") if happened else None
    return Foreseen(Held(expectation, one, outcome), tuple(chain))


def dossier(words: str = "four tugs will come", who: str = "Mara Ilves", *, question: str = "Will tugs come?", url: str | None = None) -> Dossier:
    """Everything that a dossier can hold, each with these words and this name."""
    one, other, third = (told(id_, who, words, url=url) for id_ in ("one", "other", "third"))
    above = told("above", who, words)
    members = (Member(one, "for", None, "founder", (), "o1"), Member(other, "against", "deny_in_part", "same", (), "o2"))
    claim = Claim("claim", one, members, _origins(), (), ({"claim_id": "second", "relation": "narrower"},), is_disputed=True)
    turn = Reversal(Line(one), Line(other))
    answer = Answer(Line(third), "no_comment", "one", ())
    standing = Standing(claim, 1.5, {"one": (above,)}, (answer,), (turn,))
    held = foreseen(one, chain=(above,), happened=Happened.NO, step="likely", probability=0.7)
    given = Given(placed(held.held.expectation.reasons[0].words, one.record), held)
    part = (Slice.of(words, 0, len(words)),)
    compared = Compared(Comparison("one", "sha256:d", who, "actor", Scale.LIKELIHOOD, part, part, part), one)
    order = Order(f"actor {who}", Scale.SIZE, ((words, "less"),), ((words, "as much"),))
    score = Score("actor", who, (Row(None, "likely", Direction.WILL, 0, 1, 2),), 1, 0.49)
    said = Said((standing,), (Line(third),), (Line(other),), {"third": "counter_accuse"})
    ahead = Ahead((held,), (foreseen(other),), ((compared, ()),), (order,))
    outlooks = {"likely": (held,), "possible": (), "unlikely": ()}
    return Dossier(question, ("tugs",), 3, said, ahead, Weighed((given,), (given,), outlooks, (held,), (score,)))


def empty(question: str = "Will tugs come?") -> Dossier:
    """A question to which the ledger has nothing."""
    return Dossier(question, ("tugs",), 0, Said((), (), (), {}), Ahead((), (), (), ()), Weighed((), (), {}, (), ()))


def _origins() -> Mapping[str, Sequence[Mapping[str, Any]]]:
    return {"for": [{"id": "o1", "kind": "certain"}], "against": [{"id": "o2", "kind": "assumed"}]}
