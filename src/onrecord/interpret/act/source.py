"""What a source is, as far as it changes what a cue does: a text, a law, a medium, a body that decides, or nobody."""

from onrecord.interpret.act.tables import context_lists, grammar
from onrecord.interpret.act.words import words_of


def traits_of_source(source: str) -> frozenset[str]:
    """Traits of the source's words."""
    words = [w.surface for w in words_of(source, [(0, len(source))])]
    if not words:
        return frozenset({"nobody"})
    lists = context_lists()
    cut = next((i for i, w in enumerate(words) if i and w in grammar().ends), len(words))
    head = words[:cut]
    last = head[-1]
    found = {"document"} if last in lists.documents else {"law"} if last in lists.laws else set[str]()
    if last in lists.courts or head[0] in lists.courts:
        found.add("court")
    if not found and lists.media_people.isdisjoint(words) and not lists.media.isdisjoint(head):
        found.add("medium")
    return frozenset(found)
