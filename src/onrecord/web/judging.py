"""Who judges, and why, as a form or a program says it."""

from onrecord.errors import UsageError
from onrecord.run.judge import Judge
from onrecord.web.security.posted import LONGEST_AUTHOR, LONGEST_REASON, Sent


def judge_of(sent: Sent, *, needs_reason: bool = True) -> Judge:
    """The judge, as a form names him. Raises `UsageError` as `judge_named` does."""
    return judge_named(sent.words("author", longest=LONGEST_AUTHOR), sent.words("reason", longest=LONGEST_REASON), needs_reason=needs_reason)


def judge_named(author: str, reason: str, *, needs_reason: bool = True) -> Judge:
    """The judge. Raises `UsageError` where no name was given, or no reason where one is needed."""
    if not author.strip():
        raise UsageError("say who decides: a judgement has an author")
    if needs_reason and not reason.strip():
        raise UsageError("say why: this judgement needs a reason")
    return Judge(author.strip(), reason.strip())
