"""What two prepared tellings have in common, as numbers. Every feature is the same whichever of the two comes first."""

import math

from onrecord.model import Act, Polarity
from onrecord.reconcile.claims.pairs.alignment import WordVectors, alignment
from onrecord.reconcile.claims.pairs.overlap import overlap
from onrecord.reconcile.claims.pairs.prepared import Prepared

OPPOSING = frozenset({Act.DENY, Act.DISPUTE, Act.CRITICIZE, Act.ACCUSE, Act.DOUBT, Act.REFUSE})
FAMILIES = {
    **dict.fromkeys((Act.SAY, Act.ANNOUNCE, Act.REPORT, Act.CLAIM, Act.CONFIRM, Act.DESCRIBE, Act.PREDICT, Act.CONCLUDE, Act.AGREE), "assert"),
    **dict.fromkeys((Act.DENY, Act.DISPUTE, Act.DECLINE), "oppose"),
    **dict.fromkeys((Act.ACCUSE, Act.CRITICIZE, Act.PRAISE, Act.WARN), "judge"),
    **dict.fromkeys((Act.ASK, Act.URGE), "direct"),
    **dict.fromkeys((Act.PROMISE, Act.THREATEN, Act.REFUSE), "commit"),
    **dict.fromkeys((Act.BELIEVE, Act.DOUBT, Act.FEAR, Act.WANT), "hold"),
}
FAR, TYPICAL = 60, 8
"""Days. Further apart than the first is as far as it goes; where a day is not known, the second is taken, the mean of the labelled pairs."""
ELSEWHERE = 12.0
"""What the distance of two statements of different articles counts as: the logarithm of 160,000 characters."""


def features(a: Prepared, b: Prepared, words: WordVectors) -> dict[str, float]:
    """The features of a pair, by name."""
    aligned = alignment(words.terms(a.terms), words.terms(b.terms))
    return {**overlap(a, b), **aligned, **_likeness(a, b), **_who(a, b), **_numbers(a, b), **_manner(a, b), **_place(a, b)}


def _likeness(a: Prepared, b: Prepared) -> dict[str, float]:
    content, scene, speaker, whole = (a.vectors * b.vectors).sum(1).tolist()
    return {"cos_content": content, "cos_scene": scene, "cos_speaker": speaker, "cos_whole": whole}


def _who(a: Prepared, b: Prepared) -> dict[str, float]:
    shared = len(a.names & b.names)
    fewest = min(len(a.names), len(b.names))
    same = float(bool(a.speaker & b.speaker))
    return {
        "names": shared / max(1, fewest),
        "names_apart": float(fewest - shared),
        "subject": 0.0 if not (a.subject and b.subject) else 1.0 if a.subject & b.subject else -1.0,
        "same_speaker": same,
        "answers": float(bool(a.speaker & (b.names | b.told)) + bool(b.speaker & (a.names | a.told))),
        "about": float(bool(a.speaker & b.subject) + bool(b.speaker & a.subject)),
        "same_kind": float(a.kind == b.kind),
    }


def _numbers(a: Prepared, b: Prepared) -> dict[str, float]:
    mine, theirs = ({n.value for n in x.numbers} for x in (a, b))
    return {
        "numbers": float(len(mine & theirs)),
        "numbers_apart": float(bool(mine and theirs and not mine & theirs)),
        "numbers_one": float(bool(mine) != bool(theirs)),
    }


def _manner(a: Prepared, b: Prepared) -> dict[str, float]:
    lengths = math.log1p(a.length), math.log1p(b.length)
    return {
        "same_act": float(a.act == b.act),
        "same_family": float(FAMILIES.get(a.act) == FAMILIES.get(b.act)) if a.act and b.act else 0.5,
        "opposing": float((a.act in OPPOSING) + (b.act in OPPOSING)),
        "polarity": float(a.polarity == b.polarity),
        "negative": float((a.polarity is Polarity.NEGATIVE) + (b.polarity is Polarity.NEGATIVE)),
        "certainty": float(a.certainty == b.certainty),
        "parity": float((a.negations - b.negations) % 2),
        "negations": float(min(3, a.negations) + min(3, b.negations)),
        "quoted": float(a.is_quoted + b.is_quoted),
        "length_min": min(lengths),
        "length_max": max(lengths),
    }


def _place(a: Prepared, b: Prepared) -> dict[str, float]:
    together = a.document_id == b.document_id
    known = TYPICAL if a.day is None or b.day is None else min(FAR, abs(a.day - b.day))
    days = 0 if together else known
    return {
        "days": math.log1p(days),
        "together": float(together),
        "near": math.log1p(abs(a.at - b.at)) if together else ELSEWHERE,
    }
