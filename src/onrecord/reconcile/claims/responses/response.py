"""A response: a statement that answers another one of its article, and how."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How a claim is answered."""

    DENY = "deny"
    DENY_IN_PART = "deny_in_part"
    DISMISS = "dismiss"
    COUNTER_ACCUSE = "counter_accuse"
    DECLINE = "decline"
    NO_COMMENT = "no_comment"


@dataclass(frozen=True, slots=True)
class Response:
    """`answers` is the id of the statement answered, None where the article does not tell it as a statement. `reasons` are in words."""

    telling_id: str
    kind: Kind
    answers: str | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Guess:
    """A kind with the words that show it.

    `is_sure` is false where it only counts if another statement is found that is answered; `is_pointing` is true of a verdict on "this" or "it",
    which is said of what stands before.
    """

    kind: Kind
    why: str
    is_sure: bool = True
    is_pointing: bool = False
