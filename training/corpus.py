"""Training texts: articles with the attributions that stand in them, top-level and nested, as word indices."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.language.pieces import Pieces, WordPieces
from onrecord.language.words import Words, split_words


@dataclass(frozen=True, slots=True)
class Relation:
    """One attribution in words: `cue` is the range of its cue words, `source` and `content` are sets of word indices."""

    cue: tuple[int, int]
    source: frozenset[int]
    content: frozenset[int]
    nested: bool


@dataclass(frozen=True, slots=True)
class Example:
    """One article. `unlabelled` are the words inside contents that nobody has searched for nested attributions."""

    id: str
    words: Words
    pieces: Pieces
    relations: list[Relation]
    unlabelled: frozenset[int] = field(default_factory=frozenset)


def load_polnear(path: Path, nested_path: Path | None, encoder: WordPieces) -> list[Example]:
    """PolNeAR articles, with nested attributions where `nested_path` has read them."""
    nested = {d["id"]: d["nested"] for d in _lines(nested_path)} if nested_path else {}
    return [_example(d["id"], d["text"], d["attributions"], nested.get(d["id"]), encoder) for d in _lines(path)]


def load_annotated(path: Path, encoder: WordPieces) -> list[Example]:
    """Articles annotated whole: `statements` with parents."""
    out = []
    for d in _lines(path):
        top = [s for s in d["statements"] if not s["parent"]]
        inner = [s for s in d["statements"] if s["parent"]]
        out.append(_example(d["id"], d["text"], top, inner, encoder))
    return out


def _example(name: str, text: str, top: list[dict], nested: list[dict] | None, encoder: WordPieces) -> Example:
    words = split_words(text)
    relations = [r for s in top if (r := _relation(words, s, nested=False))]
    inner = [r for s in nested or [] if (r := _relation(words, s, nested=True))]
    unlabelled = frozenset() if nested is not None else frozenset().union(*(r.content for r in relations))
    return Example(name, words, encoder.split(words), relations + inner, unlabelled)


def _relation(words: Words, spans: dict, *, nested: bool) -> Relation | None:
    """The words that the spans touch; None without a cue or a content, which the tagger cannot learn from."""
    cue, content = covered(words, spans["cue"]), covered(words, spans["content"])
    if not cue or not content:
        return None
    return Relation((min(cue), max(cue) + 1), covered(words, spans["source"]) - cue, content - cue, nested)


def covered(words: Words, spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    """Indices of the words that share a character with a span."""
    out: set[int] = set()
    for start, end in spans:
        first = int(words.ends.searchsorted(start, side="right"))
        last = int(words.starts.searchsorted(end, side="left"))
        out.update(range(first, last))
    return frozenset(out)


def _lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
