"""The tagger's files: int8 weights, their tokenizer and `card.json` with the digests of both. How they were made: `training/`."""

import hashlib
import json
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

from onrecord.errors import ModelError

WEIGHTS = "tagger.onnx"
TOKENIZER = "tokenizer.json"
CARD = "card.json"


def path_of(name: str) -> Path:
    """Where a shipped file lies. Raises `ModelError` when it is missing."""
    with as_file(files(__name__) / name) as path:
        if not path.is_file():
            raise ModelError(f"the tagger's file {name} is missing from the package; install onrecord again")
        return path


def digest() -> str:
    """The sha256 of the weights as the card records it: what every statement names as its maker."""
    return _recorded()[WEIGHTS]


def verify() -> str:
    """Check every shipped file against the card and return the digest of the weights. Raises `ModelError` where one differs."""
    for name, wanted in _recorded().items():
        found = hashlib.sha256(path_of(name).read_bytes()).hexdigest()
        if found != wanted:
            raise ModelError(f"{name} has the sha256 {found} and should have {wanted}; install onrecord again")
    return digest()


@cache
def _recorded() -> dict[str, str]:
    return json.loads(path_of(CARD).read_text(encoding="utf-8"))["files"]
