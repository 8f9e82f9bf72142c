"""The circumstances of an attribution."""

from dataclasses import dataclass

from onrecord.interpret.setting.addressee import is_gathering, object_of_content, object_of_cue, object_of_verb, subject_before, told_to
from onrecord.interpret.setting.pick import is_beside_reference, nearest, occasions, places, times
from onrecord.interpret.setting.rows import Row, row_of
from onrecord.interpret.setting.verbs import Verb, verb_of
from onrecord.interpret.setting.words import Stretch
from onrecord.interpret.setting.zones import Side, Zone, zones
from onrecord.language.text import Text
from onrecord.language.times import day_of, resolve
from onrecord.model import Act, Addressee, Attribution, Document, Evidence, Passage, Setting, Span, Time

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
        rows.append(row_of(zone, stretch, stretch.after(found[1]) if found else 0))
    if not addressed and (named := told_to(rows, verb)) is not None:
        addressed.append(named.core)
    near = [row for row in rows if not (cue.text.lower().startswith(REFERENCE) and is_beside_reference(row))]
    return _reading(
        document,
        addressed[0] if addressed else None,
        time=nearest(times(rows), cue),
        occasion=nearest([*met, *occasions(rows)], cue),
        where=nearest(places(near, is_told_aloud=verb.takes_to), cue),
    )


def _addressed(zone: Zone, stretch: Stretch, verb: Verb, cue: Passage) -> Span | None:
    """Whom a verb that takes an object addresses."""
    if verb.is_passive:
        return subject_before(stretch) if zone.side is Side.BEFORE and zone.span[1] == cue.start else None
    if not verb.takes_object or not zone.follows_cue:
        return None
    if zone.side is Side.CUE:
        return object_of_cue(stretch)
    return object_of_verb(stretch) if zone.side is Side.AFTER else object_of_content(stretch, verb)


def _reading(document: Document, addressee: Span | None, *, time: Span | None, occasion: Span | None, where: Span | None) -> SettingReading:
    spans = {"addressee": (addressee, "addressing"), "time": (time, "resolver"), "occasion": (occasion, "occasions"), "where": (where, "places")}
    found = {label: (Passage.of(document.text, [span]), by) for label, (span, by) in spans.items() if span}
    words = {label: passage for label, (passage, _) in found.items()}
    setting = Setting(
        addressee=Addressee(words["addressee"]) if "addressee" in words else None,
        time=_time(document, words["time"]) if "time" in words else None,
        occasion=words.get("occasion", Passage()),
        where=words.get("where", Passage()),
    )
    return SettingReading(setting, tuple((label, Evidence(passage, by)) for label, (passage, by) in found.items()))


def _time(document: Document, words: Passage) -> Time:
    interval = resolve(words.text, day_of(document.published))
    if interval is None:
        return Time(words)
    start, end = (day.isoformat() if day else None for day in (interval.start, interval.end))
    return Time(words, start, end, interval.granularity, interval.basis)
