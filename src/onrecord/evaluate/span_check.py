"""Whether predicted spans point into their text; all of them must."""

from dataclasses import dataclass

from onrecord.evaluate.corpus import ROLES, Marked


@dataclass(slots=True)
class SpanCheck:
    """How many spans were looked at (`checked`), and how many are empty, not in the text, or over other words than they show (`outside`)."""

    checked: int = 0
    outside: int = 0

    def check(self, gold: Marked, predicted: Marked) -> None:
        """Look at the predicted spans of one document, and compare the words there with those of the corpus."""
        relations = predicted.top if predicted.statements is None else predicted.statements
        for start, end in (span for relation in relations for role in ROLES for span in relation.spans(role)):
            self.checked += 1
            self.outside += not (0 <= start < end <= len(gold.text) and gold.text[start:end] == predicted.text[start:end])

    def figures(self) -> dict[str, int]:
        """The two."""
        return {"checked": self.checked, "outside": self.outside}
