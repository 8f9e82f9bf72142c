"""What two prepared tellings have in common, as numbers. Every feature is the same whichever of the two comes first, save those of `DIRECTED`."""

import math

from onrecord.model import Act, Polarity
from onrecord.reconcile.claims.pairs.prepared import Bag, Prepared
from onrecord.reconcile.claims.pairs.vocabulary import vocabulary

OPPOSING = frozenset({Act.DENY, Act.DISPUTE, Act.CRITICIZE, Act.ACCUSE, Act.DOUBT, Act.REFUSE})
FAMILIES = {
    **dict.fromkeys((Act.SAY, Act.ANNOUNCE, Act.REPORT, Act.CLAIM, Act.CONFIRM, Act.DESCRIBE, Act.PREDICT, Act.CONCLUDE, Act.AGREE), "assert"),
    **dict.fromkeys((Act.DENY, Act.DISPUTE, Act.DECLINE), "oppose"),
    **dict.fromkeys((Act.ACCUSE, Act.CRITICIZE, Act.PRAISE, Act.WARN), "judge"),
    **dict.fromkeys((Act.ASK, Act.URGE), "direct"),
    **dict.fromkeys((Act.PROMISE, Act.THREATEN, Act.REFUSE), "commit"),
    **dict.fromkeys((Act.BELIEVE, Act.DOUBT, Act.FEAR, Act.WANT), "hold"),
}
FAR = 60
"""Days; further apart is as far as it goes, and what has no day counts as this."""


def features(a: Prepared, b: Prepared) -> dict[str, float]:
    """The features of a pair, by name."""
    return {**_likeness(a, b), **_words(a, b), **_who(a, b), **_numbers(a, b), **_manner(a, b), **_place(a, b)}


def _likeness(a: Prepared, b: Prepared) -> dict[str, float]:
    content, full, sentence, told, event = (float(x) for x in (a.vectors * b.vectors).sum(1))
    crossed = float(max(a.vectors[1] @ b.vectors[2], b.vectors[1] @ a.vectors[2]))
    return {"cos_content": content, "cos_resolved": full, "cos_sentence": sentence, "cos_told": told, "cos_event": event, "cos_crossed": crossed}


def shared(a: Bag, b: Bag) -> float:
    """The weight of the stems that two bags have in common."""
    return sum(a.weights[s] for s in a.weights.keys() & b.weights.keys())


def jaccard(a: Bag, b: Bag, both: float) -> float:
    """Weight in common by weight in all."""
    return both / max(1e-9, a.total + b.total - both)


def _words(a: Prepared, b: Prepared) -> dict[str, float]:
    common = sorted((a.words.weights[s] for s in a.words.weights.keys() & b.words.weights.keys()), reverse=True)
    both = sum(common)
    around, event = shared(a.around, b.around), shared(a.event, b.event)
    inside = [both / max(1e-9, x.words.total) for x in (a, b)]
    crossed = [shared(x.words, y.around) / max(1e-9, x.words.total) for x, y in ((a, b), (b, a))]
    least = max(1, min(len(a.pairs), len(b.pairs)))
    return {
        "shared": both,
        "jaccard": jaccard(a.words, b.words, both),
        "inside_max": max(inside),
        "inside_min": min(inside),
        "rarest": common[0] if common else 0.0,
        "second": common[1] if len(common) > 1 else 0.0,
        "around": jaccard(a.around, b.around, around),
        "event": jaccard(a.event, b.event, event),
        "crossed_max": max(crossed),
        "crossed_min": min(crossed),
        "bigrams": len(a.pairs & b.pairs) / least,
        "bigram_count": float(len(a.pairs & b.pairs)),
        "head": float(len(a.head & b.head)),
        "quoted": float(len((a.quoted & b.words.weights.keys()) | (b.quoted & a.words.weights.keys()))),
        "told": float(len(a.told & b.told)),
        "told_crossed": float(len((a.told & b.words.weights.keys()) | (b.told & a.words.weights.keys()))),
        "opposites": float(_opposites(a, b)),
    }


def _opposites(a: Prepared, b: Prepared) -> int:
    table = vocabulary().opposites
    mine, theirs = a.words.weights.keys() | a.told, b.words.weights.keys() | b.told
    return sum(len(table[s] & theirs) for s in mine & table.keys())


def _who(a: Prepared, b: Prepared) -> dict[str, float]:
    names = len(a.names & b.names)
    subject = len(a.subject & b.subject)
    answers = [bool(x.speaker & (y.names | y.told)) for x, y in ((a, b), (b, a))]
    about = [bool(x.speaker & y.subject) for x, y in ((a, b), (b, a))]
    same = a.actor == b.actor if a.actor and b.actor and a.document_id == b.document_id else bool(a.speaker & b.speaker)
    return {
        "names": float(names),
        "names_min": names / max(1, min(len(a.names), len(b.names))),
        "names_apart": float(min(len(a.names), len(b.names)) - names),
        "subject": 0.0 if not (a.subject and b.subject) else 1.0 if subject else -1.0,
        "same_speaker": float(same),
        "answers": float(sum(answers)),
        "about": float(sum(about)),
        "same_kind": float(a.kind == b.kind),
    }


def _numbers(a: Prepared, b: Prepared) -> dict[str, float]:
    mine, theirs = {n.value for n in a.numbers}, {n.value for n in b.numbers}
    units = {n.unit for n in a.numbers} & {n.unit for n in b.numbers}
    return {
        "numbers": float(len(mine & theirs)),
        "numbers_apart": float(bool(mine and theirs and not mine & theirs)),
        "numbers_one": float(bool(mine) != bool(theirs)),
        "units": float(len(units)),
    }


def _manner(a: Prepared, b: Prepared) -> dict[str, float]:
    opposing = (a.act in OPPOSING) + (b.act in OPPOSING)
    return {
        "same_act": float(a.act == b.act),
        "same_family": float(FAMILIES.get(a.act) == FAMILIES.get(b.act)) if a.act and b.act else 0.5,
        "opposing": float(opposing),
        "polarity": float(a.polarity == b.polarity),
        "negative": float((a.polarity is Polarity.NEGATIVE) + (b.polarity is Polarity.NEGATIVE)),
        "certainty": float(a.certainty == b.certainty),
        "parity": float((a.negations - b.negations) % 2),
        "negations": float(min(3, a.negations) + min(3, b.negations)),
        "quoted_forms": float(a.is_quoted + b.is_quoted),
        "headlines": float(a.is_headline + b.is_headline),
        "length_min": math.log1p(min(a.length, b.length)),
        "length_max": math.log1p(max(a.length, b.length)),
    }


def _place(a: Prepared, b: Prepared) -> dict[str, float]:
    days = min(FAR, abs(a.day - b.day)) if a.day is not None and b.day is not None else FAR
    together = a.document_id == b.document_id
    return {
        "days": math.log1p(days),
        "together": float(together),
        "near": math.log1p(abs(a.at - b.at)) if together else 12.0,
    }
