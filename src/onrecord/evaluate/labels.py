"""The labels that are scored, and the families that acts fall into."""

from enum import StrEnum

from onrecord.model import Act


class Label(StrEnum):
    """What is asked of a statement that was found."""

    FORM = "form"
    SOURCE_KIND = "source_kind"
    NAMING = "naming"
    ACT = "act"
    ACT_FAMILY = "act_family"
    CERTAINTY = "certainty"
    POLARITY = "polarity"
    ENTITY = "entity"
    ROLE = "role"
    AFFILIATION = "affiliation"
    COUNTRY = "country"
    PARENT = "parent"


class Family(StrEnum):
    """What acts have in common."""

    ASSERT = "assert"
    OPPOSE = "oppose"
    JUDGE = "judge"
    DIRECT = "direct"
    COMMIT = "commit"
    HOLD = "hold"


WRITTEN = tuple(label for label in Label if label not in (Label.ACT_FAMILY, Label.PARENT))
"""The labels that stand in a record; the others follow from the act and from what was found."""

CLOSED = (Label.FORM, Label.SOURCE_KIND, Label.NAMING, Label.ACT, Label.ACT_FAMILY, Label.CERTAINTY, Label.POLARITY)
"""The labels with few values, each of which has an F1 of its own."""

OPTIONAL = (Label.ROLE, Label.AFFILIATION, Label.COUNTRY)
"""The labels that an article need not give: nothing against nothing is not counted."""

MEMBERS = {
    Family.ASSERT: (
        Act.SAY, Act.ANNOUNCE, Act.REPORT, Act.CLAIM, Act.CONFIRM, Act.DESCRIBE, Act.PREDICT, Act.CONCLUDE, Act.AGREE,
    ),
    Family.OPPOSE: (Act.DENY, Act.DISPUTE, Act.DECLINE),
    Family.JUDGE: (Act.ACCUSE, Act.CRITICIZE, Act.PRAISE, Act.WARN),
    Family.DIRECT: (Act.ASK, Act.URGE),
    Family.COMMIT: (Act.PROMISE, Act.THREATEN, Act.REFUSE),
    Family.HOLD: (Act.BELIEVE, Act.DOUBT, Act.FEAR, Act.WANT),
}  # fmt: skip
FAMILY = {act: family for family, acts in MEMBERS.items() for act in acts}


def family_of(act: str | None) -> Family | None:
    """The family of an act; None where there is no act. Raises `ValueError` for a word that is no act."""
    return None if act is None else FAMILY[Act(act)]
