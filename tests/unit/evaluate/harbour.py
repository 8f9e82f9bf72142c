"""One made-up text with three statements, and how to mark it."""

from onrecord.evaluate.corpus import Marked, Relation

TEXT = "The mayor said that experts believe the harbour is safe. Critics denied it."


def spans(words: str) -> tuple[tuple[int, int], ...]:
    start = TEXT.index(words)
    return ((start, start + len(words)),) if words else ()


def relation(source: str, cue: str, content: str, *, id: str | None = None, parent: str | None = None, **labels: str | None) -> Relation:  # noqa: A002
    return Relation(spans(source), spans(cue), spans(content), id, parent, labels)


def marked(*relations: Relation, text: str = TEXT, name: str = "harbour") -> Marked:
    return Marked(name, text, tuple(r for r in relations if not r.parent), relations)


def mayor(*, id: str = "1", **labels: str | None) -> Relation:  # noqa: A002
    return relation("The mayor", "said", "that experts believe the harbour is safe", id=id, **labels)


def experts(*, id: str = "2", parent: str | None = "1", **labels: str | None) -> Relation:  # noqa: A002
    return relation("experts", "believe", "the harbour is safe", id=id, parent=parent, **labels)


def critics(*, id: str = "3", **labels: str | None) -> Relation:  # noqa: A002
    return relation("Critics", "denied", "it", id=id, **labels)
