"""Tellings of an invented dispute, and a context that needs no table of vectors."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from onrecord.model import Act, Certainty, Polarity
from onrecord.reconcile.claims.pairs.alignment import WordVectors
from onrecord.reconcile.claims.pairs.model import shipped_model
from onrecord.reconcile.claims.pairs.prepare import prepare
from onrecord.reconcile.claims.pairs.prepared import Prepared, Vector
from onrecord.reconcile.claims.pairs.rarity import Rarity
from onrecord.reconcile.claims.pairs.relate import Context, Judge
from onrecord.reconcile.claims.pairs.stems import stems_of
from onrecord.reconcile.claims.telling import Telling

DIM = 64
PLAIN = Telling(
    id="t",
    parent_id=None,
    document_id="d",
    document="d",
    story="d",
    day="2031-05-02",
    outlet=None,
    title=None,
    lead="",
    at=0,
    is_headline=False,
    speaker=None,
    entity_id=None,
    actor_id=None,
    kind=None,
    naming=None,
    country=None,
    source="",
    cue="said",
    content="",
    sentence="",
    context="",
    form_quoted=False,
    act=Act.SAY,
    certainty=Certainty.CERTAIN,
    polarity=Polarity.POSITIVE,
)


def telling(content: str, source: str = "Ada Orlin", cue: str = "said", **said: object) -> Telling:
    """A statement; what is not said is as in `PLAIN`."""
    fields = {"content": content, "source": source, "speaker": source, "cue": cue, "sentence": f"{source} {cue} {content}.", **said}
    return replace(PLAIN, **fields)  # pyright: ignore[reportArgumentType]


def encode(texts: Sequence[str]) -> Vector:
    """Vectors of length one by the letters of the stems: alike texts get alike ones."""
    out = np.zeros((len(texts), DIM), dtype=np.float32)
    for i, text in enumerate(texts):
        for stem in stems_of(text):
            out[i, sum(map(ord, stem)) % DIM] += 1
        out[i] /= max(1.0, float(np.linalg.norm(out[i])))
    return out


def context() -> Context:
    """The shipped model, every word being rare."""
    return Context(encode, Rarity(1, {}), Judge(shipped_model(), WordVectors(encode)))


def prepared(*tellings: Telling) -> list[Prepared]:
    """Tellings made ready."""
    return prepare(tellings, encode=encode, rarity=Rarity(1, {}))
