"""How a statement answers, by its own words: cue first, then what it says of what others hold."""

from collections.abc import Sequence

from onrecord.model import Act, SourceKind
from onrecord.reconcile.claims.responses.lexicon import lexicon
from onrecord.reconcile.claims.responses.response import Guess, Kind
from onrecord.reconcile.claims.responses.verdict import verdict
from onrecord.reconcile.claims.sides.bearing import Bearing
from onrecord.reconcile.claims.sides.signed import negatives_of
from onrecord.reconcile.claims.sides.stem import tokens
from onrecord.reconcile.claims.telling import NOBODY

FIRST_WORDS = 5
"""Words at the beginning of a content that go with its cue: "declined" + "to comment on …"."""
HEAD_WORDS = 10
SHORT_CONTENT = 25
"""Words of a content in which "we are not going to discuss it" is said."""
REJECTING = frozenset({Act.DISPUTE, Act.CRITICIZE, Act.DENY, Act.DOUBT, Act.DESCRIBE})
WOULD = frozenset({"would", "will", "wo"})
"""In a cue they make of silence a refusal: "would not say", where "did not say" tells only that nothing was said."""
ABLE = frozenset({"could", "can", "ca"})
"""The same for "could not discuss it"; who "can't say" does not know."""
QUESTIONS = (["what"], ["whether"], ["how"], ["who"], ["when"], ["where"])
FEWEST_WORDS = 3
"""Words besides names that tell what is rejected, where no noun does: "disavowed Marten Dole" answers no claim."""
OWN = (["his"], ["her"], ["its"], ["their"], ["my"], ["our"])
"""Beginnings of a content that is the source's own: "contradicts his earlier words"."""
SPOKEN = frozenset({Act.SAY, Act.CLAIM, Act.DESCRIBE, Act.CRITICIZE, Act.ANNOUNCE, Act.CONCLUDE, Act.BELIEVE, Act.CONFIRM, Act.AGREE, None})


def guess(bearing: Bearing) -> Guess | None:
    """The kind of response that a statement's words show; None where they show none."""
    cue, content = tokens(bearing.telling.cue), tokens(bearing.telling.content)
    by_cue = (
        _withheld(bearing, cue, content) or _refusal(bearing, cue, content) or _denial(bearing, cue, content) or _rejection(bearing, cue, content)
    )
    if by_cue or bearing.telling.act not in SPOKEN or bearing.attitude < 0:
        return by_cue
    return verdict(content)


def _withheld(bearing: Bearing, cue: Sequence[str], content: Sequence[str]) -> Guess | None:
    """Nothing was said, or nothing on the question."""
    telling = bearing.telling
    if found := lexicon().no_comment.first(cue):
        return Guess(Kind.NO_COMMENT, f"“{found}”")
    if found := lexicon().no_comment.first([*cue, *content[:FIRST_WORDS]]):
        return Guess(Kind.NO_COMMENT, f"“{found}”") if telling.act in (Act.DECLINE, Act.REFUSE, None) or bearing.attitude < 0 else None
    if found := lexicon().withheld.first(content[:SHORT_CONTENT]):
        return Guess(Kind.DECLINE, f"“{found}”")
    told = lexicon().telling.first(cue) or lexicon().telling.first(content[:2])
    if telling.kind is SourceKind.DOCUMENT or telling.act not in (Act.DECLINE, Act.REFUSE) or not told:
        return None
    if ABLE & set(cue) and {"say", "tell"} & set(cue):
        return None
    if any(word.startswith(lexicon().refused) for word in cue) or (WOULD | ABLE) & set(cue):
        return Guess(Kind.DECLINE, f"“{telling.cue}”")
    return Guess(Kind.NO_COMMENT, f"“{telling.cue}”") if lexicon().negated & set(cue) else None


def _refusal(bearing: Bearing, cue: Sequence[str], content: Sequence[str]) -> Guess | None:
    """A demand is not met: the cue refuses it, or the content says that it will not be."""
    if bearing.attitude < 0:
        asked = lexicon().demands.first(content[:HEAD_WORDS])
        is_refused = bearing.telling.act is Act.REFUSE or bool(lexicon().granting.first(cue))
        return (
            Guess(Kind.DECLINE, f"“{bearing.telling.cue}” is said of what was asked (“{asked}”)", is_sure=False, is_pointing=True)
            if asked and is_refused
            else None
        )
    head = content[:HEAD_WORDS]
    asked, granted = lexicon().demands.first(head), lexicon().granting.first(head)
    if bearing.is_negative and asked and granted and negatives_of(head):
        return Guess(Kind.DECLINE, f"“{granted}” is denied to what was asked (“{asked}”)", is_sure=False, is_pointing=True)
    return None


def _denial(bearing: Bearing, cue: Sequence[str], content: Sequence[str]) -> Guess | None:
    """The cue says that it is not so."""
    if bearing.attitude > 0 or content[:1] in OWN:
        return None
    is_claim = bool(_noun(content, bearing) and lexicon().claims.first(content[:HEAD_WORDS]))
    if bearing.telling.act is Act.DENY or (is_claim and lexicon().denying.first(cue) and not lexicon().opinions.first(content[:HEAD_WORDS])):
        in_part = lexicon().in_part.first([*cue, *content])
        if in_part or (lexicon().conceding.first(cue) and lexicon().denying.first(cue)):
            return Guess(Kind.DENY_IN_PART, f"“{bearing.telling.cue}” … “{in_part}”" if in_part else f"“{bearing.telling.cue}”")
        return Guess(Kind.DENY, f"“{bearing.attitude_by}”")
    return None


def _rejection(bearing: Bearing, cue: Sequence[str], content: Sequence[str]) -> Guess | None:
    """The cue rejects, and does not say that it is not so: a claim at once, a plan where somebody in the article has told it."""
    if bearing.attitude > 0 or bearing.telling.act not in REJECTING or bearing.telling.speaker == NOBODY or content[:1] in OWN:
        return None
    if not (lexicon().dismissing.first(cue) or lexicon().denying.first(cue)):
        return None
    if content[:1] in QUESTIONS or not (_noun(content, bearing) or _own_words(bearing) >= FEWEST_WORDS):
        return None
    is_claim = bool(_noun(content, bearing) and lexicon().claims.first(content[:HEAD_WORDS]))
    return Guess(
        Kind.DISMISS, f"“{bearing.attitude_by}”", is_sure=is_claim and (bearing.telling.act is Act.DISPUTE or bool(lexicon().brushing.first(cue)))
    )


def _noun(content: Sequence[str], bearing: Bearing) -> str:
    """The noun of a claim or of a plan at the content's head."""
    head = content[:HEAD_WORDS]
    return bearing.put_forward or lexicon().claims.first(head) or lexicon().plans.first(head)


def _own_words(bearing: Bearing) -> int:
    return sum(stem not in bearing.named for part in bearing.parts for stem in part.signs)
