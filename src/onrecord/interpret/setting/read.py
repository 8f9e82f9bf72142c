"""The circumstances of an attribution."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from onrecord.interpret.setting.addressee import is_gathering, object_of_content, object_of_cue, object_of_verb, subject_before, told_to
from onrecord.interpret.setting.pick import is_beside_reference, nearest, occasions, places, times
from onrecord.interpret.setting.rows import Row, row_of
from onrecord.interpret.setting.verbs import Verb, verb_of
from onrecord.interpret.setting.words import Stretch
from onrecord.interpret.setting.zones import Side, Zone, zones
from onrecord.language.text import Text
from onrecord.language.times import day_of, resolve
from onrecord.model import Act, Addressee, Attribution, Document, Evidence, Passage, Setting, Span, Time
from onrecord.model.span import NOWHERE

REFERENCE = "according"


@dataclass(frozen=True, slots=True)
class SettingReading:
    """Circumstances with what decided them. The addressee's `entity_id` is left to who knows the document's entities."""

    setting: Setting
    evidence: tuple[tuple[str, Evidence], ...] = ()


def read_setting(document: Document, text: Text, attribution: Attribution, act: Act | None) -> SettingReading:  # noqa: ARG001
    """Read addressee, time, occasion and place off the sentence of the cue."""
    cue, verb = attribution.cue, verb_of(attribution.cue)
    rows: list[Row] = []
    addressed: list[Span] = []
    met: list[Span] = []
    for zone in zones(text, attribution):
        stretch = Stretch.of(text.text, *zone.span)
        found = _addressed(zone, stretch, verb, cue)
        if found is not None:
            (met if is_gathering(stretch, found) else addressed).append(found)
            if zone.side is Side.BEFORE:
                stretch = Stretch.of(text.text, zone.span[0], found[0])
        rows.append(row_of(zone, stretch, stretch.after(found[1]) if found and zone.side is not Side.BEFORE else 0))
    if not addressed and (named := told_to(rows, verb)) is not None:
        addressed.append(named.core)
    near = [row for row in rows if not (cue.text.lower().startswith(REFERENCE) and is_beside_reference(row))]
    time = nearest(times(rows), cue)
    anchor = document.published if time and not _is_quoted(text, time) else None
    found = {
        "addressee": (next(iter(addressed), None), "addressing"),
        "time": (time, "resolver"),
        "occasion": (nearest([*met, *occasions(rows)], cue), "occasions"),
        "where": (nearest(places(near, is_told_aloud=verb.takes_to), cue), "places"),
    }
    evidence = tuple((label, Evidence(Passage.of(text.text, [span]), by)) for label, (span, by) in found.items() if span)
    return SettingReading(_setting({label: one.spans for label, one in evidence}, day_of(anchor)), evidence)


def _addressed(zone: Zone, stretch: Stretch, verb: Verb, cue: Passage) -> Span | None:
    """Whom a verb that takes an object addresses."""
    if verb.is_passive:
        return subject_before(stretch) if zone.side is Side.BEFORE and zone.span[1] == cue.start else None
    if not verb.takes_object or not zone.follows_cue:
        return None
    if zone.side is Side.CUE:
        return object_of_cue(stretch)
    return object_of_verb(stretch) if zone.side is Side.AFTER else object_of_content(stretch, verb)


def _is_quoted(text: Text, span: Span) -> bool:
    """Whether words stand in a quotation, where "today" is the speaker's day and not that of publication."""
    return bool(text.words.quoted[np.searchsorted(text.words.starts, span[0])])


def _setting(words: Mapping[str, Passage], anchor: date | None) -> Setting:
    return Setting(
        addressee=Addressee(words["addressee"]) if "addressee" in words else None,
        time=_time(words["time"], anchor) if "time" in words else None,
        occasion=words.get("occasion", NOWHERE),
        where=words.get("where", NOWHERE),
    )


def _time(words: Passage, anchor: date | None) -> Time:
    interval = resolve(words.text, anchor)
    if interval is None:
        return Time(words)
    start, end = (day.isoformat() if day else None for day in (interval.start, interval.end))
    return Time(words, start, end, interval.granularity, interval.basis)
