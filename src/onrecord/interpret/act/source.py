"""What a source is, as far as it changes what a cue does: a text, a law, or a medium."""

from onrecord.interpret.act.tables import context_lists, grammar
from onrecord.interpret.act.words import words_of


def traits_of_source(source: str) -> frozenset[str]:
    """Traits of the source's words. Its noun stands before the first preposition: "a report | by the agency"."""
    words = [w.surface for w in words_of(source, [(0, len(source))])]
    if not words:
        return frozenset()
    lists = context_lists()
    head = words[: next((i for i, w in enumerate(words) if i and w in grammar().ends), len(words))]
    if not lists.people.isdisjoint(head):
        return frozenset()
    if not lists.documents.isdisjoint(head):
        return frozenset({"document"})
    if head[-1] in lists.laws:
        return frozenset({"law"})
    return frozenset() if lists.media.isdisjoint(head) else frozenset({"medium"})
