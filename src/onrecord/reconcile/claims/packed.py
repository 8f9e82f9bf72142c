"""What a statement is compared by, as bytes to keep: figures and words, nothing that could be run."""

import json
import zlib
from dataclasses import fields
from typing import Any

import numpy as np

from onrecord.model import Act, Certainty, Polarity, SourceKind
from onrecord.reconcile.claims.pairs.deeds import Deed
from onrecord.reconcile.claims.pairs.numbers import Number
from onrecord.reconcile.claims.pairs.prepared import Bag, Prepared

BAGS = ("words", "around", "context", "event")
SETS = ("speaker", "told", "quoted", "names", "subject", "head")
CLOSED = {"kind": SourceKind, "act": Act, "certainty": Certainty, "polarity": Polarity}
APART = frozenset({*BAGS, *SETS, "pairs", "numbers", "vectors"})
LEVEL = 1


def pack(prepared: Prepared) -> bytes:
    """The bytes of one statement; equal statements give equal bytes."""
    plain = {f.name: getattr(prepared, f.name) for f in fields(prepared) if f.name not in APART}
    bags = {name: getattr(prepared, name).weights for name in BAGS}
    sets = {name: sorted(getattr(prepared, name)) for name in SETS}
    own = {"pairs": sorted(prepared.pairs), "numbers": [[n.value, n.unit, n.shown] for n in prepared.numbers], "shape": prepared.vectors.shape}
    head = zlib.compress(json.dumps({**plain, **bags, **sets, **own}, separators=(",", ":")).encode(), LEVEL)
    return len(head).to_bytes(4, "little") + head + prepared.vectors.astype("<f2").tobytes()


def unpack(data: bytes) -> Prepared:
    """A statement from its bytes. Raises `ValueError` where they are none."""
    size = int.from_bytes(data[:4], "little")
    try:
        record: dict[str, Any] = json.loads(zlib.decompress(data[4 : 4 + size]))
        vectors = np.frombuffer(data[4 + size :], dtype="<f2").reshape(record.pop("shape")).astype(np.float32)
        bags = {name: Bag(record[name], sum(record[name].values())) for name in BAGS}
        closed = {name: kind(record[name]) if record[name] else None for name, kind in CLOSED.items()}
        sets = {name: frozenset(record[name]) for name in SETS}
        own = {
            "pairs": frozenset((a, b) for a, b in record["pairs"]),
            "numbers": tuple(Number(*n) for n in record["numbers"]),
            "deed": Deed(record.get("deed", "")),
            "vectors": vectors,
        }
        whole: dict[str, Any] = {**record, **bags, **closed, **sets, **own}
        return Prepared(**whole)
    except (zlib.error, KeyError, TypeError) as fault:
        raise ValueError(f"these bytes are no statement that can be compared: {fault!r}") from fault
