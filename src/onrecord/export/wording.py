"""Labels in the words in which a reader meets them: the same on a terminal and on a page."""

from onrecord.export.visible import one_line
from onrecord.model import Article, Certainty, Distance, Entity, Naming, Passage, Polarity, Statement, Time

NOBODY = "no source named"
NOBODY_IN_PARTICULAR = "unspecified"
"""The entity of a holder who is nobody in particular ("is considered"), by rule 7 of the guidelines."""

DISTANCES = {Distance.DOUBTING: "the reporter marks it as unproven", Distance.FACTIVE: "the reporter takes it as true"}
GAP = " … "
"""Stands where other words of the article lie between two pieces of a passage."""


def words(passage: Passage) -> str:
    """The words of a passage on one line."""
    return one_line(GAP.join(passage.pieces))


def is_nobody(entity: Entity | None) -> bool:
    """Whether no words of the article tell who it is."""
    return entity is None or entity.name == NOBODY_IN_PARTICULAR


def entity_names(article: Article) -> dict[str, str]:
    """The names of the article's entities by id, without those who are nobody in particular."""
    return {entity.id: one_line(entity.name) for entity in article.entities if not is_nobody(entity)}


def is_unnamed(entity: Entity | None) -> bool:
    """Whether the article keeps somebody from us: told of, and not by name or office."""
    return entity is not None and entity.naming is Naming.UNNAMED and not is_nobody(entity)


def kind_words(entity: Entity) -> str:
    """What it is, with "unnamed" before it where it is that: "unnamed people", "government"."""
    return " ".join(word for word in ("unnamed" if is_unnamed(entity) else "", entity.kind or "") if word)


def office_words(entity: Entity) -> tuple[str, ...]:
    """The role and the affiliation by which the article calls on an entity; a past role says that it is past."""
    office = entity.office
    if office is None:
        return ()
    title = office.title and (title_words(office.title, is_past=office.is_past))
    return tuple(one_line(part) for part in (title, office.body) if part)


def title_words(title: str, *, is_past: bool) -> str:
    """A title, with "former" where it is past and does not say so."""
    says_so = title.lower().startswith(("former", "ex-", "then-", "late ", "retired", "onetime", "one-time"))
    return f"former {title}" if is_past and not says_so else title


def stance_words(statement: Statement) -> tuple[str, ...]:
    """Certainty and polarity where they say something: what is told as certain and so is passed over."""
    stance = statement.stance
    certainty = stance.certainty if stance.certainty is not Certainty.CERTAIN else None
    polarity = stance.polarity if stance.polarity is not Polarity.POSITIVE else None
    return tuple(label.value for label in (certainty, polarity) if label)


def day_words(time: Time) -> str:
    """The days that a time was resolved to: one, or the first and the last; empty where it is open."""
    days = [one_line(day) for day in (time.start, time.end) if day]
    return " to ".join(dict.fromkeys(days))


def gloss_words(step: str) -> str:
    """A likelihood as what it is: the step that a word falls on, never a number."""
    return f"{one_line(step)} (a gloss, after ICD 203)"
