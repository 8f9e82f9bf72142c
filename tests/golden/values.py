"""The values that a label may take, from the guidelines, and the check that an article keeps to them."""

from collections.abc import Mapping

from onrecord.model.labels import Act, Form, Place

ACTS = frozenset(Act)
ALWAYS_NEGATIVE = frozenset({"deny", "dispute", "refuse", "decline"})
ALWAYS_UNCOMMITTED = frozenset({"ask", "urge", "want"})
CERTAINTY = frozenset({"certain", "probable", "possible", "uncommitted"})
POLARITY = frozenset({"positive", "negative"})
SOURCE_KINDS = frozenset({"person", "people", "government", "organization", "document"})
NAMINGS = frozenset({"named", "role", "unnamed"})

STATEMENT: Mapping[str, frozenset[str]] = {
    "form": frozenset(Form),
    "act": ACTS,
    "certainty": CERTAINTY,
    "polarity": POLARITY,
    "source_kind": SOURCE_KINDS,
    "naming": NAMINGS,
    "distance": frozenset({"neutral", "doubting", "factive"}),
    "place": frozenset(Place),
}
OPTIONAL: Mapping[str, frozenset[str]] = {
    "number": frozenset({"singular", "plural"}),
    "granularity": frozenset({"year", "month", "week", "day", "part_of_day", "hour"}),
}
READINGS = frozenset({"metonym", "literal", "modifier", "state"})
DOES = frozenset({"speaks", "acts", "addressed"})
KINDS = frozenset({"country", "seat"})

SPANS = ("source", "cue", "content")
EXTRA_SPANS = ("anonymity_reason", "addressee", "occasion", "where", "condition", "hedges")
WHO = ("source_kind", "naming", "number", "role", "affiliation", "country")
TOLD = ("form", "place", "act", "certainty", "polarity", "distance")
TIME = ("time", "time_start", "time_end", "granularity")
KEYS = frozenset({"id", "parent", "within", "entity", "clauses", *SPANS, *EXTRA_SPANS, *TOLD, *TIME, *WHO})


def faults(statement: Mapping[str, object]) -> list[str]:
    """What is wrong with the values of one statement of an article file."""
    found = [f"{key} = {statement.get(key)!r}" for key, allowed in STATEMENT.items() if statement.get(key) not in allowed]
    found += [f"{key} = {statement[key]!r}" for key, allowed in OPTIONAL.items() if statement.get(key) is not None and statement[key] not in allowed]
    found += [f"there is no key {key!r}" for key in statement if key not in KEYS]
    if statement.get("act") in ALWAYS_NEGATIVE and statement.get("polarity") != "negative":
        found.append(f"{statement['act']} is always negative")
    if statement.get("act") in ALWAYS_UNCOMMITTED and statement.get("certainty") != "uncommitted":
        found.append(f"{statement['act']} is always uncommitted")
    return found


def place_faults(place: Mapping[str, object]) -> list[str]:
    """What is wrong with the values of one place: a metonym does something, and a state has a name."""
    is_metonym = place.get("reading") == "metonym"
    found = [f"{key} = {place.get(key)!r}" for key, allowed in (("reading", READINGS), ("kind", KINDS)) if place.get(key) not in allowed]
    if is_metonym is not (place.get("does") in DOES):
        found.append(f"does = {place.get('does')!r} with reading = {place.get('reading')!r}")
    if (place.get("reading") in {"metonym", "state"}) is not bool(place.get("entity")):
        found.append(f"entity = {place.get('entity')!r} with reading = {place.get('reading')!r}")
    return found
