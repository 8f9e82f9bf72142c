"""Ids that are made of what they stand for."""

import json
from hashlib import sha256

ID_DIGITS = 16


def content_id(*parts: object) -> str:
    """An id made of what it stands for."""
    return sha256(json.dumps(parts, sort_keys=True, separators=(",", ":")).encode("utf-8", "surrogatepass")).hexdigest()[:ID_DIGITS]
