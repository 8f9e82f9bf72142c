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
