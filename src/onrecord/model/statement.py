"""Attributions and statements: who is said to have told or held what, and by which words."""

from dataclasses import dataclass

from onrecord.model.labels import Act, Form, Place
from onrecord.model.span import Passage


@dataclass(frozen=True, slots=True)
class Attribution:
    """The relation as it stands in the text (Pareti 2012): source, cue and content.

    `parent` is the index, in the document's list of attributions, of the one in whose content this one stands. `confidence` is the tagger's own
    probability, between 0 and 1, that the relation is there.
    """

    source: Passage
    cue: Passage
    content: Passage
    parent: int | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """What decided a label: the words that show it and the name of the rule, list or model that read them."""

    spans: Passage
    by: str


@dataclass(frozen=True, slots=True)
class Maker:
    """What made a record: the version of onrecord and the digest of the model's weights."""

    version: str
    model: str


@dataclass(frozen=True, slots=True)
class Statement:
    """An attribution that has been read.

    `id` comes from the document and the spans, so that the same words give the same id. `parent` is the id of the statement in whose content this
    one stands. `entity` is who the source is: for now the source's own words. `evidence` is keyed by the name of the label.
    """

    id: str
    parent: str | None
    place: Place
    source: Passage
    cue: Passage
    content: Passage
    form: Form
    act: Act | None
    entity: str | None
    confidence: float
    made_by: Maker
    evidence: tuple[tuple[str, Evidence], ...] = ()
