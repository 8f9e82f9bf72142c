"""Counts for choosing: how many statements each value of a label would show, whatever is chosen of that label already."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.query.answers import Facet, Page
from onrecord.query.search import Search, search
from onrecord.store import Ledger


def search_with_choices(ledger: Ledger, question: Search, labels: Sequence[str]) -> tuple[Page, dict[str, tuple[Facet, ...]]]:
    """Answer a question, and count the values of some labels. A label that the question narrows is counted as if it did not."""
    page = search(ledger, replace(question, facets=tuple(labels)))
    choices = {label: tuple(f for f in page.facets if f.name == label) for label in labels}
    for label in labels:
        if getattr(question.filters, label):
            open_ = replace(question, filters=replace(question.filters, **{label: ()}), facets=(label,), limit=0, offset=0)
            choices[label] = search(ledger, open_).facets
    return page, choices
