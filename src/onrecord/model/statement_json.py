"""Statements and entities to JSON and back; `json.py` has the shape they stand in."""

from collections.abc import Mapping, Sequence
from operator import index
from typing import Any, TypeAlias

from onrecord.model.holder import Entity, Office
from onrecord.model.labels import Act, Basis, Certainty, Distance, Form, Granularity, Naming, Number, Place, Polarity, SourceKind
from onrecord.model.span import Passage, Span, check_spans
from onrecord.model.statement import Addressee, Clause, Evidence, Maker, Setting, Stance, Statement, Time

Json: TypeAlias = dict[str, Any]
EXTRACTED = "extracted"
"""Under what the record of a statement that a person changed keeps the one that was read."""


def statement_to_json(statement: Statement) -> Json:
    """A statement with its spans and labels; what is said of its holder stands beside them, flat."""
    stance, setting = statement.stance, statement.setting
    return {
        "id": statement.id,
        "parent": statement.parent,
        "place": statement.place,
        "source": pairs(statement.source),
        "cue": pairs(statement.cue),
        "content": pairs(statement.content),
        "form": statement.form,
        "act": statement.act,
        "certainty": stance.certainty,
        "polarity": stance.polarity,
        "distance": statement.distance,
        **_holder_to_json(statement.holder),
        "addressee": _addressee_to_json(setting.addressee),
        "occasion": pairs(setting.occasion),
        "where": pairs(setting.where),
        "condition": pairs(stance.condition),
        "hedges": pairs(stance.hedges),
        "likelihood": stance.likelihood,
        "clauses": [{"spans": pairs(c.words), "certainty": c.certainty, "polarity": c.polarity} for c in stance.clauses],
        "time": _time_to_json(setting.time),
        "evidence": {label: {"spans": pairs(e.spans), "by": e.by} for label, e in statement.evidence},
        "confidence": statement.confidence,
        "made_by": {"version": statement.made_by.version, "model": statement.made_by.model},
    }


def statement_from_json(record: Mapping[str, Any], text: str, entities: Mapping[str, Entity]) -> Statement:
    """Read a statement of the document with this `text` and these entities, by id, back."""

    def passage(spans: Sequence[Span]) -> Passage:
        return Passage.of(text, spans)

    return Statement(
        id=record["id"],
        parent=record["parent"],
        place=Place(record["place"]),
        source=passage(record["source"]),
        cue=passage(record["cue"]),
        content=passage(record["content"]),
        form=Form(record["form"]),
        act=_optional(Act, record["act"]),
        distance=_optional(Distance, record["distance"]),
        stance=Stance(
            certainty=_optional(Certainty, record["certainty"]),
            polarity=_optional(Polarity, record["polarity"]),
            hedges=passage(record["hedges"]),
            likelihood=record["likelihood"],
            condition=passage(record["condition"]),
            clauses=tuple(Clause(passage(c["spans"]), Certainty(c["certainty"]), Polarity(c["polarity"])) for c in record["clauses"]),
        ),
        holder=None if record["entity_id"] is None else entities[record["entity_id"]],
        setting=Setting(
            addressee=_addressee_from_json(record["addressee"], text),
            time=_time_from_json(record["time"], text),
            occasion=passage(record["occasion"]),
            where=passage(record["where"]),
        ),
        confidence=record["confidence"],
        made_by=Maker(record["made_by"]["version"], record["made_by"]["model"]),
        evidence=tuple((label, Evidence(passage(e["spans"]), e["by"])) for label, e in record["evidence"].items()),
    )


def entity_to_json(entity: Entity) -> Json:
    """An entity with its offices and mentions."""
    return {
        "id": entity.id,
        "name": entity.name,
        "kind": entity.kind,
        "naming": entity.naming,
        "number": entity.number,
        "country": entity.country,
        "nationality": entity.nationality,
        "offices": [{"title": o.title, "body": o.body, "is_past": o.is_past} for o in entity.offices],
        "anonymity_reason": entity.anonymity_reason,
        "is_assumed": entity.is_assumed,
        "mentions": pairs(entity.mentions),
    }


def entity_from_json(record: Mapping[str, Any], length: int) -> Entity:
    """Read an entity of a text of `length` code points back."""
    mentions = spans_of(record["mentions"])
    for mention in mentions:  # one may stand in another: "the ministry's spokeswoman" and, of the same person, "the spokeswoman"
        check_spans([mention], length)
    return Entity(
        id=record["id"],
        name=record["name"],
        kind=_optional(SourceKind, record["kind"]),
        naming=_optional(Naming, record["naming"]),
        number=_optional(Number, record["number"]),
        country=record["country"],
        nationality=record["nationality"],
        offices=tuple(Office(o["title"], o["body"], o["is_past"]) for o in record["offices"]),
        anonymity_reason=record["anonymity_reason"],
        is_assumed=record["is_assumed"],
        mentions=mentions,
    )


def read_of(record: Mapping[str, Any]) -> Mapping[str, Any]:
    """The record of a statement as it was read, whatever people changed."""
    return record.get(EXTRACTED) or record


def pairs(spans: Passage | Sequence[Span]) -> list[list[int]]:
    """Spans as JSON has them."""
    return [[start, end] for start, end in spans]


def spans_of(values: Sequence[Sequence[int]]) -> tuple[Span, ...]:
    """Spans as records have them; raises `TypeError` where an offset is no whole number."""
    return tuple((index(start), index(end)) for start, end in values)


def _optional(kind: Any, value: str | None) -> Any:
    return None if value is None else kind(value)


def _holder_to_json(holder: Entity | None) -> Json:
    office = holder.office if holder else None
    return {
        "entity": holder.name if holder else None,
        "entity_id": holder.id if holder else None,
        "source_kind": holder.kind if holder else None,
        "naming": holder.naming if holder else None,
        "number": holder.number if holder else None,
        "role": office.title if office else None,
        "affiliation": office.body if office else None,
        "country": holder.country if holder else None,
        "anonymity_reason": holder.anonymity_reason if holder else None,
    }


def _addressee_to_json(addressee: Addressee | None) -> Json | None:
    if addressee is None:
        return None
    return {"text": addressee.words.text, "spans": pairs(addressee.words), "entity_id": addressee.entity_id}


def _addressee_from_json(record: Mapping[str, Any] | None, text: str) -> Addressee | None:
    return None if record is None else Addressee(Passage.of(text, spans_of(record["spans"])), record["entity_id"])


def _time_to_json(time: Time | None) -> Json | None:
    if time is None:
        return None
    return {
        "text": time.words.text,
        "span": [time.words.start, time.words.end],
        "start": time.start,
        "end": time.end,
        "granularity": time.granularity,
        "basis": time.basis,
    }


def _time_from_json(record: Mapping[str, Any] | None, text: str) -> Time | None:
    if record is None:
        return None
    words = Passage.of(text, spans_of([record["span"]]))
    return Time(words, record["start"], record["end"], _optional(Granularity, record["granularity"]), _optional(Basis, record["basis"]))
