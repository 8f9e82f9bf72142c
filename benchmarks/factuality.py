"""How far the rules of stance tell whether an event happened: `python -m benchmarks.factuality FOLDER`.

FOLDER holds `train.jsonl` and `dev.jsonl`, a line `{"text", "targets": [{"span1": [first, last], "label"}]}` each. Spans count the words of the text
as it is cut at blanks; labels go from -3 (did not happen) to 3 (did), as in UDS-IH2 (Rudinger et al. 2018) and the UW corpus (Lee et al. 2015) on the
scale of Stanovsky et al. (2017). Labels of the product are words and stay words: only here each reading of an event gets a number, the mean of its
training events.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from onrecord.interpret.stance.bounds import clause_end, group_end_of, opens_clause
from onrecord.interpret.stance.clause import Kind, MainClause
from onrecord.interpret.stance.hedge import clause_hedge
from onrecord.interpret.stance.lexicon import cue_lists, grammar
from onrecord.interpret.stance.negation import negation_of
from onrecord.interpret.stance.verbs import is_finite
from onrecord.interpret.stance.words import Word, split
from onrecord.model import Span

REACH = 12
"""Words before an event in which what it depends on is looked for."""
FEW = 10
"""Training events below which a reading has no mean of its own."""


class Reading(NamedTuple):
    """What the rules say of an event: the mood of its clause, its hedge, and whether it is negated."""

    mood: str
    hedge: str
    is_negative: bool


def reading_at(text: str, event: Span) -> Reading:
    """Read the clause that an event stands in, from its beginning to its end."""
    words = list(split(text, 0, len(text)))
    at = max((i for i, word in enumerate(words) if word.start < event[1]), default=0)
    clause = _clause_around(words, at)
    hedge = clause_hedge(clause)
    return Reading(_mood(words, clause, at), str(hedge.step) if hedge else "", negation_of(clause).is_negative)


def factuality_at(text: str, event: Span, values: Mapping[Reading, float]) -> float:
    """How far the author takes the event at `event` to have happened, from -3 to 3."""
    reading = reading_at(text, event)
    return values.get(reading, values.get(Reading(reading.mood, "", is_negative=reading.is_negative), 0.0))


def _clause_around(words: Sequence[Word], at: int) -> MainClause:
    """The clause of the word `at`, from the last place before it where one opens."""
    start = next((i + 1 for i in range(at - 1, max(-1, at - REACH), -1) if opens_clause(words, i)), max(0, at - REACH + 1))
    verb = next((i for i in range(start, at + 1) if is_finite(words, i)), at)
    end = max(at + 1, clause_end(words, max(group_end_of(words, verb), at + 1), verb))
    return MainClause(words, Kind.FINITE, start, verb, max(group_end_of(words, verb), at + 1), end, verb)


def _mood(words: Sequence[Word], clause: MainClause, at: int) -> str:
    """The word that an event's clause hangs on: its modal, "to", a conjunction, a verb of wanting or holding; else how it is written."""
    forms = [word.form for word in words[clause.start : at]]
    if words and words[-1].form == "?":
        return "question"
    if clause.start and words[clause.start - 1].form in {"if", "unless", "whether", "until", "so", "that", "when"}:
        opener = words[clause.start - 1].form
    else:
        opener = ""
    modal = next((form for form in reversed(forms) if form in grammar()["modals"]), "")
    if at and words[at - 1].form == "to":
        holds = any(word.form in cue_lists()["probable"] for word in words[max(0, at - 4) : at])
        return "to expected" if holds else f"to {modal}"
    if modal:
        return f"{opener} {modal}"
    form = words[at].form if words else ""
    ending = "ing" if form.endswith("ing") else "ed" if form.endswith("ed") or form in grammar()["past"] else ""
    return f"{opener} {'verb' if is_finite(words, at) else 'other'} {ending}"


def events(path: Path) -> Iterator[tuple[str, Span, float]]:
    """The events of a file: sentence, where the event stands, its label."""
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        places = _places(record["text"])
        for target in record["targets"]:
            first, last = target["span1"]
            yield record["text"], (places[first][0], places[last - 1][1]), float(target["label"])


def _places(text: str) -> list[Span]:
    """Where the words stand that a text is cut into at blanks."""
    out: list[Span] = []
    at = 0
    for word in text.split(" "):
        out.append((at, at + len(word)))
        at += len(word) + 1
    return out


def fitted(path: Path) -> dict[Reading, float]:
    """The mean label of each reading; those met fewer than ten times fall back on their mood."""
    found: dict[Reading, list[float]] = defaultdict(list)
    for text, event, label in events(path):
        reading = reading_at(text, event)
        for key in {reading, Reading(reading.mood, "", is_negative=reading.is_negative)}:
            found[key].append(label)
    return {key: float(np.mean(labels)) for key, labels in found.items() if len(labels) >= FEW}


def report(name: str, gold: Sequence[float], found: Sequence[float]) -> None:
    """Print correlation and mean absolute error."""
    r = float(np.corrcoef(gold, found)[0, 1]) if np.std(found) > 0 else float("nan")
    print(f"{name:16} r {r:6.3f}   MAE {float(np.mean(np.abs(np.subtract(gold, found)))):6.3f}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    values = fitted(folder / "train.jsonl")
    cases = list(events(folder / "dev.jsonl"))
    gold = [label for _, _, label in cases]
    print(f"{folder.name}: {len(cases)} events of dev, {len(values)} readings")
    report("always 3", gold, [3.0] * len(gold))
    report("rules", gold, [factuality_at(text, event, values) for text, event, _ in cases])


if __name__ == "__main__":
    main()
