"""Telling → Prepared."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise

import numpy as np

from onrecord.model import Naming
from onrecord.reconcile.claims.pairs.deeds import deed_of
from onrecord.reconcile.claims.pairs.names import name_key, names_of
from onrecord.reconcile.claims.pairs.numbers import numbers_of
from onrecord.reconcile.claims.pairs.prepared import Bag, Prepared, Vector, day_number
from onrecord.reconcile.claims.pairs.rarity import Rarity, in_steps
from onrecord.reconcile.claims.pairs.stems import WORD, stem, stems_of
from onrecord.reconcile.claims.pairs.vocabulary import vocabulary
from onrecord.reconcile.claims.telling import NOBODY, Telling, proposition

QUOTED = re.compile(r"[\"“]([^\"“”]{2,600})[\"”]")
LONGEST = 4000
"""Characters of a content that are read; what is longer says more than one thing anyhow."""
HEAD = 4
"""Stems at the start of a content that are taken for what it is mainly about."""
MOST_TERMS = 40
BEGINNING = 200
LATEST = 4
"""Words within which the first name must stand to be whom a content is about."""
OPENING = "\"“‘'( "
NAME, OFFICE = 0.3, 0.15
"""What a name, and a word of who somebody is, count among the terms. Alone, likeness of the terms has a cross-validated AUC of 0.770 with these and
0.756 where all words count by rarity; 0.754 where names and offices count nothing."""

Encode = Callable[[Sequence[str]], Vector]


def prepare(tellings: Sequence[Telling], *, encode: Encode, rarity: Rarity) -> list[Prepared]:
    """Make tellings ready, in their order. `encode` gives vectors of length one."""
    texts = [_texts(telling) for telling in tellings]
    place = {text: i for i, text in enumerate(dict.fromkeys(text for own in texts for text in own))}
    rows = encode(list(place)) if place else np.zeros((0, 1), dtype=np.float32)
    events = {about: bag(stems_of(about), rarity) for about in {_event(t): None for t in tellings}}
    return [_prepared(t, rows[[place[text] for text in own]], events[_event(t)], rarity) for t, own in zip(tellings, texts, strict=True)]


def _texts(t: Telling) -> tuple[str, ...]:
    """What gets a vector, in the order of `Prepared.vectors`."""
    speaker = _speaker(t)
    told = f"{t.content} {t.about}".rstrip()
    return told[:LONGEST], f"{t.title or ''} {t.sentence[:LONGEST]}", speaker, f"{speaker} {t.cue} {proposition(t)[:LONGEST]}"


def _speaker(t: Telling) -> str:
    """Who speaks, as far as that is anybody: two holders who are nobody in particular are not one source."""
    return "" if t.speaker in (None, NOBODY) else t.speaker


def _event(t: Telling) -> str:
    """The words that tell what an article is about."""
    return f"{t.title or ''} {t.lead[:LONGEST]}"


def _prepared(t: Telling, vectors: Vector, event: Bag, rarity: Rarity) -> Prepared:
    content, full = t.content[:LONGEST], proposition(t)[:LONGEST]
    stems = stems_of(full)
    speaker = frozenset(key for word in _speaker(t).split() if (key := name_key(word)))
    low = _low(content)
    return Prepared(
        id=t.id,
        document_id=t.document_id,
        story=t.story,
        day=day_number(t.day),
        at=t.at,
        actor=t.actor_id,
        speaker=speaker,
        kind=t.kind,
        act=t.act,
        certainty=t.certainty,
        polarity=t.polarity,
        words=bag(stems, rarity),
        around=bag(stems_of(t.sentence[:LONGEST]), rarity),
        context=bag(stems_of(t.context[:LONGEST]), rarity),
        event=event,
        told=frozenset(stems_of(t.cue)),
        pairs=frozenset(pairwise(stems)),
        quoted=frozenset(s for piece in QUOTED.findall(content) for s in stems_of(piece)),
        names=frozenset(names_of(full)) | frozenset(names_of(content)),
        subject=_subject(full, low, frozenset() if t.naming is Naming.UNNAMED else speaker),
        head=frozenset(stems[:HEAD]),
        numbers=numbers_of(content),
        negations=sum(w in vocabulary().negations for w in (*low, *_low(t.cue))),
        is_quoted=t.form_quoted,
        is_headline=t.is_headline,
        length=len(low),
        terms=terms_of(f"{t.cue} {full}", rarity),
        vectors=vectors,
        deed=deed_of(t.act, low),
        answers=t.answers,
    )


def bag(stems: Iterable[str], rarity: Rarity) -> Bag:
    """Distinct stems with their weights."""
    weights = {stem: rarity.of(stem) for stem in dict.fromkeys(stems)}
    return Bag(weights, sum(weights.values()))


def terms_of(text: str, rarity: Rarity) -> Mapping[str, float]:
    """The first word of each stem, in lower case, with its weight."""
    names = frozenset(names_of(text))
    found: dict[str, tuple[str, float]] = {}
    for word in WORD.findall(text):
        if (cut := stem(word)) and cut not in found and len(found) < MOST_TERMS:
            share = OFFICE if cut in vocabulary().offices else NAME if name_key(word) in names else 1.0
            found[cut] = word.lower(), in_steps(share * rarity.of(cut))
    return dict(found.values())


def _low(text: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in WORD.findall(text)]


def _subject(full: str, low: Sequence[str], speaker: frozenset[str]) -> frozenset[str]:
    """Whom the content is about: a known speaker of "I" or "to do", else the first name where it stands near the start, else nobody known."""
    first = next((w for w in low if w not in {"that", "and", "but", "so"}), "")
    if first in vocabulary().first or first == "to":
        return speaker
    run: list[str] = []
    for place, word in enumerate(WORD.findall(full[:BEGINNING])):
        is_name = word[0].isupper() and bool(name_key(word)) and stem(word) not in vocabulary().dates
        if (run and not is_name) or (not run and place >= LATEST):
            break
        if is_name:
            run.append(name_key(word))
    return frozenset(run) if run and (len(run) > 1 or not _is_no_name(full, run)) else frozenset()


def _is_no_name(full: str, run: Sequence[str]) -> bool:
    """Whether one word that opens a content has its capital from there."""
    return run[0] not in names_of(f"x {full.lstrip(OPENING)}")
