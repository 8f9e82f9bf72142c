"""Attributions and statements: who is said to have told or held what, and by which words."""

from dataclasses import dataclass, field

from onrecord.model.holder import Entity
from onrecord.model.labels import Act, Basis, Certainty, Distance, Form, Granularity, Place, Polarity
from onrecord.model.span import NOWHERE, Passage


@dataclass(frozen=True, slots=True)
class Attribution:
    """The relation as it stands in the text (Pareti 2012): source, cue and content.

    `parent` is the index, in the document's list of attributions, of the one in whose content this one stands. `confidence` is the
    probability, between 0 and 1, that the relation is there: of those given with 0.8 four of five are.
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
class Addressee:
    """Whom a telling is addressed to, and who that is where the article says it."""

    words: Passage
    entity_id: str | None = None


@dataclass(frozen=True, slots=True)
class Time:
    """When something was told: an interval of whole days (`start` and `end` are ISO 8601 dates, both included), open where it has no anchor."""

    words: Passage
    start: str | None = None
    end: str | None = None
    granularity: Granularity | None = None
    basis: Basis | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """One coordinated clause of a content with its own certainty and polarity."""

    words: Passage
    certainty: Certainty
    polarity: Polarity


@dataclass(frozen=True, slots=True)
class Stance:
    """How the source stands to the content: how sure, and whether it is held to be so or not.

    `hedges` are the words that show a lack of certainty, `likelihood` the step of ICD 203 (2015) that they fall on, a gloss and never a number,
    `condition` the words under which the content holds. `clauses` lists the parts of a content whose coordinated clauses differ.
    """

    certainty: Certainty | None = None
    polarity: Polarity | None = None
    hedges: Passage = NOWHERE
    likelihood: str | None = None
    condition: Passage = NOWHERE
    clauses: tuple[Clause, ...] = ()


@dataclass(frozen=True, slots=True)
class Setting:
    """Circumstances of a telling: to whom, when, on what occasion, where."""

    addressee: Addressee | None = None
    time: Time | None = None
    occasion: Passage = NOWHERE
    where: Passage = NOWHERE


@dataclass(frozen=True, slots=True)
class Statement:
    """An attribution that has been read.

    `id` comes from the document and the spans, so that the same words give the same id. `parent` is the id of the statement in whose content this
    one stands. `holder` is who speaks or thinks; where no words of the article tell, its name is "unspecified". A label that the text does not
    support is None or empty; `evidence`, keyed by the name of the label, says what decided the others.
    """

    id: str
    parent: str | None
    place: Place
    source: Passage
    cue: Passage
    content: Passage
    form: Form
    act: Act | None
    confidence: float
    made_by: Maker
    distance: Distance | None = None
    stance: Stance = field(default_factory=Stance)
    holder: Entity | None = None
    setting: Setting = field(default_factory=Setting)
    evidence: tuple[tuple[str, Evidence], ...] = ()

    @property
    def entity(self) -> str | None:
        """The holder's name."""
        return self.holder.name if self.holder else None
