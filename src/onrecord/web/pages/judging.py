"""Who judges, and why, as a form says it."""

from onrecord.errors import UsageError
from onrecord.run.judge import Judge
from onrecord.web.security.posted import LONGEST_AUTHOR, LONGEST_REASON, Sent


def judge_of(sent: Sent, *, needs_reason: bool = True) -> Judge:
    """The judge. Raises `UsageError` where no name was given, or no reason where one is needed."""
    author, reason = sent.words("author", longest=LONGEST_AUTHOR), sent.words("reason", longest=LONGEST_REASON)
    if not author:
        raise UsageError("say who decides: a judgement has an author")
    if needs_reason and not reason:
        raise UsageError("say why: this judgement needs a reason")
    return Judge(author, reason)
