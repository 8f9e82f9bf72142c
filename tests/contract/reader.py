"""A reader without a model: every "Somebody Someone said this." is a statement."""

import re

from onrecord.model import Article, Entity, Form, Maker, Naming, Passage, Place, SourceKind, Statement
from onrecord.model.ids import content_id
from onrecord.reading import Loaded, ReadOptions
from onrecord.run.add import Work

SAID = re.compile(r"([A-Z]\w+ [A-Z]\w+) (said) ([^.\n]{1,500})")
MAKER = Maker("0", "none")
TOO_MUCH = 50
"""Statements found in one text at most."""


def read(loaded: Loaded) -> Article:
    """The statements of a text, and who tells them."""
    text, id_ = loaded.document.text, loaded.document.id
    entities: dict[str, Entity] = {}
    statements: list[Statement] = []
    for number, match in enumerate(SAID.finditer(text)):
        if number == TOO_MUCH:
            break
        name = match[1]
        holder = entities.setdefault(name, Entity(content_id(id_, name), name, SourceKind.PERSON, Naming.NAMED, mentions=(match.span(1),)))
        source, cue, content = (Passage.of(text, [match.span(part)]) for part in (1, 2, 3))
        id_of_it = content_id(id_, match.span())
        statements.append(Statement(id_of_it, None, Place.BODY, source, cue, content, Form.INDIRECT, None, 0.9, MAKER, holder=holder))
    return Article(loaded.name, loaded.document, tuple(statements), loaded.rejects, tuple(entities.values()))


def work(maker: Maker = MAKER, *, keeps_text: bool = True, at: str = "2024-05-01T12:00:00+00:00", **options: object) -> Work:
    """Adding with this reader."""
    return Work(read, maker, ReadOptions(**options), keeps_text, lambda: at)  # pyright: ignore[reportArgumentType]
