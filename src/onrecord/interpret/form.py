"""How much of a content stands in quotation marks."""

from onrecord.language.quotation import quotations
from onrecord.language.turns import turns_of
from onrecord.model import Form, Passage, Span

DIRECT_SHARE = 0.9


def verbatim(text: str) -> list[Span]:
    """What stands in the speakers' own words: double quotations, and the turns of a transcript."""
    return [*quotations(text), *(turn.said for turn in turns_of(text))]


def form_of(content: Passage, quoted: list[Span], *, is_nested: bool) -> Form:
    """Direct from nine tenths in quotation marks, indirect with none.

    A nested content has only the marks that open in it or right before it: those around its parent's words are not its own.
    """
    total = sum(end - start for start, end in content)
    inside = 0
    for start, end in content:
        for a, b in quoted:
            if a < end and start < b and not (is_nested and a < content.start - 1):
                inside += min(b, end) - max(a, start)
    if not inside:
        return Form.INDIRECT
    return Form.DIRECT if inside >= DIRECT_SHARE * total else Form.MIXED
