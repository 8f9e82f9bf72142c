"""Whether each label of a statement that was found is right."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from onrecord.evaluate.corpus import Relation
from onrecord.evaluate.labels import OPTIONAL, Label, family_of
from onrecord.evaluate.matching import ENOUGH
from onrecord.evaluate.names import is_same_name, share


@dataclass(frozen=True, slots=True)
class Verdict:
    """One label of one statement: what the corpus says, what was read, and whether that counts as right."""

    label: Label
    gold: str | None
    predicted: str | None
    right: bool


def judge(gold: Relation, predicted: Relation, parent: str | None) -> tuple[Verdict, ...]:
    """A verdict on each label that the corpus tells of `gold`; `parent` is the id of the predicted statement that answers its parent, if any."""
    return (*_written(gold, predicted), *_family(gold, predicted), *_parent(gold, predicted, parent))


def _written(gold: Relation, predicted: Relation) -> Iterator[Verdict]:
    """Verdicts on what stands in the records. A label that the corpus leaves out, or leaves open although every statement has it, is passed over."""
    for name, wanted in gold.labels.items():
        label, read = Label(name), predicted.labels.get(name)
        if wanted or (label in OPTIONAL and read):
            yield Verdict(label, wanted, read, right=RULES.get(label, _is_equal)(wanted, read))


def _family(gold: Relation, predicted: Relation) -> Iterator[Verdict]:
    wanted, read = (family_of(r.labels.get(Label.ACT)) for r in (gold, predicted))
    if wanted:
        yield Verdict(Label.ACT_FAMILY, wanted, read, right=wanted == read)


def _parent(gold: Relation, predicted: Relation, parent: str | None) -> Iterator[Verdict]:
    if gold.parent:
        yield Verdict(Label.PARENT, gold.parent, predicted.parent, right=parent is not None and parent == predicted.parent)


def _is_equal(one: str | None, other: str | None) -> bool:
    return one == other


def _is_alike(one: str | None, other: str | None) -> bool:
    return share(one, other) >= ENOUGH


RULES: dict[Label, Callable[[str | None, str | None], bool]] = {
    Label.ENTITY: is_same_name,
    Label.ROLE: _is_alike,
    Label.AFFILIATION: _is_alike,
}
"""How values are compared; those of all other labels must be equal."""
