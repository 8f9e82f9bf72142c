"""The features of many pairs at once (`features`): the same figures but for the last bits."""

import numpy as np

from onrecord.reconcile.claims.pairs.aligned import aligned
from onrecord.reconcile.claims.pairs.features import ELSEWHERE, FAR, TYPICAL
from onrecord.reconcile.claims.pairs.sparse import Ends, Floats, Places, Rows, in_common, met, most, summed
from onrecord.reconcile.claims.pairs.stack import Stack


def features_of(stack: Stack, ends: Ends) -> dict[str, Floats]:
    """The features of pairs (`features`), each as an array."""
    parts = (_words, _who, _numbers, aligned, _likeness, _manner, _place)
    return {name: values for part in parts for name, values in part(stack, ends).items()}


def _words(stack: Stack, ends: Ends) -> dict[str, Floats]:
    """Words of contents, sentences and articles."""
    rows, count = stack.bags["words"], len(ends[0])
    both = met(rows, rows, ends)
    weights = rows.weights[both.one]
    shared = summed(count, both.pairs, weights)
    named = summed(count, both.pairs, weights * (stack.is_name[both.one] | stack.is_name[both.other]))
    return {
        "shared": shared,
        "shared_plain": shared - named,
        "shared_names": named,
        "jaccard": _jaccard(stack, "words", ends, shared),
        "rarest": most(count, both.pairs, weights),
        "lone": np.minimum(_lone(rows, ends[0], both.pairs, both.one), _lone(rows, ends[1], both.pairs, both.other)),
        **{name: _jaccard(stack, name, ends, in_common(stack.bags[name], stack.bags[name], ends)) for name in ("around", "context", "event")},
    }


def _jaccard(stack: Stack, name: str, ends: Ends, both: Floats) -> Floats:
    total = stack.facts[name]
    return both / np.maximum(1e-9, total[ends[0]] + total[ends[1]] - both)


def _lone(rows: Rows, own: Places, pairs: Places, common: Places) -> Floats:
    """The heaviest key of one end of each pair that the other end lacks; `common` are the places of those it has."""
    at, whose = rows.spread(own)
    begins = np.searchsorted(whose, np.arange(len(own)))
    lone = np.ones(len(at), dtype=np.bool_)
    lone[begins[pairs] + common - rows.starts[own[pairs]]] = False
    return most(len(own), whose[lone], rows.weights[at[lone]])


def _who(stack: Stack, ends: Ends) -> dict[str, Floats]:
    names, subject, speaker, known, bigrams = (stack.sets[name] for name in ("names", "subject", "speaker", "known", "bigrams"))
    shared, fewest = in_common(names, names, ends), np.minimum(*(names.sizes[end] for end in ends))
    has_subject = (subject.sizes[ends[0]] > 0) & (subject.sizes[ends[1]] > 0)
    return {
        "names": shared / np.maximum(1, fewest),
        "names_apart": fewest - shared,
        "subject": np.where(has_subject, np.where(in_common(subject, subject, ends) > 0, 1.0, -1.0), 0.0),
        "same_speaker": np.minimum(1.0, in_common(speaker, speaker, ends)),
        "answers": np.minimum(1.0, in_common(speaker, known, ends)) + np.minimum(1.0, in_common(known, speaker, ends)),
        "about": np.minimum(1.0, in_common(speaker, subject, ends)) + np.minimum(1.0, in_common(subject, speaker, ends)),
        "bigrams": in_common(bigrams, bigrams, ends) / np.maximum(1, np.minimum(*(bigrams.sizes[end] for end in ends))),
        "opposites": in_common(stack.sets["turning"], stack.sets["turned"], ends),
    }


def _numbers(stack: Stack, ends: Ends) -> dict[str, Floats]:
    values = stack.sets["values"]
    shared = in_common(values, values, ends)
    one, other = (values.sizes[end] > 0 for end in ends)
    return {"numbers": shared, "numbers_apart": (one & other & (shared == 0)).astype(float), "numbers_one": (one != other).astype(float)}


def _manner(stack: Stack, ends: Ends) -> dict[str, Floats]:
    def both(name: str) -> tuple[Floats, Floats]:
        return stack.facts[name][ends[0]], stack.facts[name][ends[1]]

    def same(name: str) -> Floats:
        return np.equal(*both(name)).astype(float)

    negations = both("negations")
    return {
        "same_kind": same("kind"),
        "same_act": same("act"),
        "same_family": np.where(np.minimum(*both("acts")) > 0, same("family"), 0.5),
        "opposing": np.add(*both("opposing")),
        "polarity": same("polarity"),
        "negative": np.add(*both("negative")),
        "certainty": same("certainty"),
        "parity": np.subtract(*negations) % 2,
        "negations": np.minimum(3, negations[0]) + np.minimum(3, negations[1]),
        "quoted": np.add(*both("quoted")),
        "length_min": np.minimum(*both("length")),
        "length_max": np.maximum(*both("length")),
    }


def _place(stack: Stack, ends: Ends) -> dict[str, Floats]:
    days, at, document = ((stack.facts[name][ends[0]], stack.facts[name][ends[1]]) for name in ("day", "at", "document"))
    together = document[0] == document[1]
    apart = np.abs(np.subtract(*days))
    known = np.where(np.isnan(apart), TYPICAL, np.fmin(FAR, apart))
    return {
        "days": np.log1p(np.where(together, 0.0, known)),
        "together": together.astype(float),
        "near": np.where(together, np.log1p(np.abs(np.subtract(*at))), ELSEWHERE),
    }


def _likeness(stack: Stack, ends: Ends) -> dict[str, Floats]:
    cosines = np.einsum("pkd,pkd->kp", stack.vectors[ends[0]], stack.vectors[ends[1]])
    return dict(zip(("cos_content", "cos_scene", "cos_speaker", "cos_whole"), cosines, strict=True))
