"""Why a statement has its labels: each value, the words that decided it, and what read them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from onrecord.export.visible import one_line
from onrecord.export.wording import day_words, words
from onrecord.model import Basis, Evidence, Office, Statement, Time

DECIDERS = {
    "lexicon": "list of cues",
    "frame": "what stands around the cue",
    "negation": "negation",
    "act": "follows from the act",
    "cue": "the cue",
    "hedge": "hedge",
    "order": "order",
    "topic": "a topic only",
    "sceptic": "who doubts",
    "main clause": "main clause",
    "name": "name",
    "short form": "short for a name",
    "head": "head noun",
    "several": "several together",
    "metonym": "place that stands for a government",
    "unnamed": "description without a name",
    "known": "a list of those whom news do not explain",
    "unspecified": "nobody is named",
    "parent": "source of the statement around it",
    "coordination": "source of the same sentence",
    "resolver": "calendar",
    "addressing": "words beside the cue",
    "occasions": "words beside the cue",
    "places": "words beside the cue",
    "person": "a person",
}
"""What read a label, in words; a name that is not here is shown as it is."""

MODEL_SHOWN = len("sha256:") + 12
"""Characters of a model's digest: enough to tell it from others; the JSON has all of them."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One label: its name, its value, the words that show it, and what read them; the last two are empty where nothing is noted."""

    label: str
    value: str
    words: str = ""
    by: str = ""


def reasons(statement: Statement) -> tuple[Reason, ...]:
    """A row for each label that has a value, in a fixed order, then what else is noted, then how sure the extractor is of the whole."""
    noted = dict(statement.evidence)
    known = ((label, value(statement) or "") for label, value in VALUES.items())
    rows = [_reason(label, value, noted.pop(label, None)) for label, value in known if value]
    others = [_reason(label, "", evidence) for label, evidence in noted.items() if label not in VALUES]
    return (*rows, *others, _whole(statement))


def _reason(label: str, value: str, evidence: Evidence | None) -> Reason:
    shown = words(evidence.spans) if evidence else ""
    by = evidence.by if evidence else ""
    return Reason(one_line(label.replace("_", " ")), one_line(value), "" if shown == one_line(value) else shown, one_line(DECIDERS.get(by, by)))


def _whole(statement: Statement) -> Reason:
    made = statement.made_by
    return Reason("found", f"confidence {statement.confidence:.2f}", by=one_line(f"onrecord {made.version}, model {made.model[:MODEL_SHOWN]}"))


def _entity(statement: Statement) -> Iterator[tuple[str, str | None]]:
    entity = statement.holder
    if entity is None:
        return
    office = entity.office or Office(None)
    yield from (("entity", entity.name), ("source_kind", entity.kind), ("naming", entity.naming))
    yield from (("role", office.title), ("affiliation", office.body), ("country", entity.country), ("anonymity_reason", entity.anonymity_reason))


def _holder(label: str) -> Callable[[Statement], str | None]:
    return lambda statement: dict(_entity(statement)).get(label)


def _addressee(statement: Statement) -> str | None:
    addressee = statement.setting.addressee
    return words(addressee.words) if addressee else None


def _time(statement: Statement) -> str | None:
    time = statement.setting.time
    return time and f"{day_words(time) or 'open'}{_counted(time)}"


def _counted(time: Time) -> str:
    return ", counted from the day of publication" if time.basis is Basis.PUBLISHED else ""


VALUES: Mapping[str, Callable[[Statement], str | None]] = {
    **{label: _holder(label) for label in ("entity", "source_kind", "naming", "role", "affiliation", "country", "anonymity_reason")},
    "act": lambda s: s.act,
    "distance": lambda s: s.distance,
    "certainty": lambda s: s.stance.certainty,
    "polarity": lambda s: s.stance.polarity,
    "hedges": lambda s: words(s.stance.hedges),
    "likelihood": lambda s: s.stance.likelihood,
    "condition": lambda s: words(s.stance.condition),
    "addressee": _addressee,
    "time": _time,
    "occasion": lambda s: words(s.setting.occasion),
    "where": lambda s: words(s.setting.where),
    "form": lambda s: s.form,
    "place": lambda s: s.place,
}
"""How the value of each label is found, in the order in which they are shown."""
