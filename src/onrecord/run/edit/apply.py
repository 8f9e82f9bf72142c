"""A statement as somebody changed it. What follows from the words follows them: the form from the content, the place from the cue."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from onrecord.interpret.form import form_of, verbatim
from onrecord.interpret.place import lead_of, place_of
from onrecord.model import Article, Entity, Evidence, Office, Passage, Statement
from onrecord.model.ids import content_id
from onrecord.model.json import entity_to_json
from onrecord.model.span import NOWHERE
from onrecord.model.statement_json import spans_of
from onrecord.run.edit.changes import Changes
from onrecord.run.edit.fields import FIELDS, HOLDER, Kind

BY_PERSON = Evidence(NOWHERE, "person")


def edited(article: Article, statement: Statement, changes: Changes) -> Statement:
    """The statement of this article, as it was read, with the changes."""
    told = {name: _typed(name, value, article.document.text) for name, value in changes.items()}
    own = {name: told[name] for name in ("source", "cue", "content", "act", "distance", "form") if name in told}
    stance = {name: told[name] for name in ("certainty", "polarity", "hedges", "condition") if name in told}
    setting = {name: told[name] for name in ("occasion", "where") if name in told}
    out = replace(
        statement,
        **own,
        stance=replace(statement.stance, **stance),
        setting=replace(statement.setting, **setting),
        holder=_holder(article, statement.holder, {name: told[name] for name in HOLDER if name in told}),
        evidence=_evidence(statement.evidence, list(changes)),
    )
    return _followed(article, out, changes)


def _typed(name: str, value: str | Sequence[Sequence[int]] | None, text: str) -> Any:
    """A value of the JSON as a record has it."""
    if FIELDS[name].kind is Kind.PASSAGE:
        return Passage.of(text, spans_of(value or []))  # pyright: ignore[reportArgumentType]
    label = FIELDS[name].label
    return value if label is None or value is None else label(value)


def _followed(article: Article, statement: Statement, changes: Changes) -> Statement:
    document = article.document
    if "content" in changes and "form" not in changes:
        statement = replace(statement, form=form_of(statement.content, verbatim(document.text), is_nested=statement.parent is not None))
    if "cue" in changes:
        statement = replace(statement, place=place_of(statement.cue.start, document, lead_of(document)))
    return statement


def _evidence(now: tuple[tuple[str, Evidence], ...], names: Sequence[str]) -> tuple[tuple[str, Evidence], ...]:
    """That a person decided some labels, in the place of what decided them before."""
    return tuple({**dict(now), **dict.fromkeys(names, BY_PERSON)}.items())


def _holder(article: Article, now: Entity | None, told: Mapping[str, Any]) -> Entity | None:
    """Who holds it: somebody of the article who has this name, else somebody of whom all is known that is not changed.

    Others of whom the same was read keep it: what a person says of a holder is said for this statement.
    """
    if not told:
        return now
    base = now or Entity("", told.get("entity") or "unspecified")
    name = told.get("entity", base.name)
    if name != base.name:
        base = next((e for e in article.entities if e.name == name), replace(base, name=name, is_assumed=False))
    facts = {FACTS[label]: told[label] for label in FACTS if label in told}
    made = replace(base, **facts, offices=_offices(base, told))
    if any(made == entity for entity in (now, *article.entities)):
        return made
    made = replace(made, id="", mentions=())
    return replace(made, id=content_id("edited", article.document.id, entity_to_json(made)))


def _offices(entity: Entity, told: Mapping[str, Any]) -> tuple[Office, ...]:
    """The offices with the one by which the article calls on the entity as it was changed."""
    if not {"role", "affiliation"} & told.keys():
        return entity.offices
    now = entity.office or Office(None)
    new = Office(told.get("role", now.title), told.get("affiliation", now.body), now.is_past)
    others = tuple(office for office in entity.offices if office != now)
    return (new, *others) if new.title or new.body else others


FACTS = {"source_kind": "kind", "naming": "naming", "number": "number", "country": "country", "anonymity_reason": "anonymity_reason"}
"""What a statement calls facts of its holder, and what an entity does."""
