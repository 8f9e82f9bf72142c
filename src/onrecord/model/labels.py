"""The closed sets of values that a statement's labels take; their rules are in the annotation guidelines (docs/concepts)."""

from enum import StrEnum


class Form(StrEnum):
    """How much of the content stands in quotation marks: at least nine tenths, some, none."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Place(StrEnum):
    """Where in the article the statement stands; the lead is the first paragraph of the body."""

    HEADLINE = "headline"
    LEAD = "lead"
    BODY = "body"


class Act(StrEnum):
    """What the source does by telling or holding."""

    SAY = "say"
    ANNOUNCE = "announce"
    REPORT = "report"
    CLAIM = "claim"
    CONFIRM = "confirm"
    DESCRIBE = "describe"
    PREDICT = "predict"
    CONCLUDE = "conclude"
    AGREE = "agree"
    DENY = "deny"
    DISPUTE = "dispute"
    DECLINE = "decline"
    ACCUSE = "accuse"
    CRITICIZE = "criticize"
    PRAISE = "praise"
    WARN = "warn"
    ASK = "ask"
    URGE = "urge"
    PROMISE = "promise"
    THREATEN = "threaten"
    REFUSE = "refuse"
    BELIEVE = "believe"
    DOUBT = "doubt"
    FEAR = "fear"
    WANT = "want"


class Certainty(StrEnum):
    """How sure the source sounds of the content's main clause (FactBank, Saurí and Pustejovsky 2009)."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    UNCOMMITTED = "uncommitted"


class Polarity(StrEnum):
    """Whether the source holds the content's main clause to be so, or not to be so."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Distance(StrEnum):
    """How the reporter stands to the telling: reports it, marks it as unproven ("claimed"), or takes it as true ("admitted")."""

    NEUTRAL = "neutral"
    DOUBTING = "doubting"
    FACTIVE = "factive"


class SourceKind(StrEnum):
    """What a source is: one human, several, a state or its body, another body, a text."""

    PERSON = "person"
    PEOPLE = "people"
    GOVERNMENT = "government"
    ORGANIZATION = "organization"
    DOCUMENT = "document"


class Naming(StrEnum):
    """Whether the article gives the source's name, an office that one person holds, or neither."""

    NAMED = "named"
    ROLE = "role"
    UNNAMED = "unnamed"


class Number(StrEnum):
    """One or more."""

    SINGULAR = "singular"
    PLURAL = "plural"


class Granularity(StrEnum):
    """How fine a time is told."""

    HOUR = "hour"
    PART_OF_DAY = "part_of_day"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    SPAN = "span"


class Basis(StrEnum):
    """What a time is counted from: the document's date of publication, or nothing, as it is absolute."""

    PUBLISHED = "published"
    ABSOLUTE = "absolute"
