"""How well attributions are read: contents, cues, sources, and whole relations.

A relation is found when a predicted one shares at least half of the words of its content and of its source (word F1 of one half); pairs are
made one to one, best content first. `content_exact` compares contents from end to end, `piece_exact` each unbroken run of words alone, which
is how CofeNet (Wang et al. 2022) counts. Relations without a content are passed over on both sides. All figures are micro-averages.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from onrecord.evaluate.corpus import ROLES, Marked, Relation, digest, load, paired
from onrecord.evaluate.cues import cue_kind
from onrecord.evaluate.matching import match_relations, match_statements
from onrecord.evaluate.report import LEVELS, Report
from onrecord.evaluate.words import Words, covered, find_words, quotation_form, runs, trimmed_hull
from onrecord.model import Article, Span


class Reads(Protocol):
    """What is evaluated: anything that reads the files it is given."""

    def read_many(self, things: Iterable[str | Path], /) -> Iterator[Article]:
        """One article for each document of the files."""
        ...


def run(corpus: Path, *, reader: Reads) -> Report:
    """Read the texts of a corpus and score what was read. Raises `UsageError` where the file is no corpus."""
    gold = load(corpus)
    report = score(gold, [Marked.of(article) for article in reader.read_many([corpus])])
    report.corpus = digest(corpus)
    return report


def score(gold: Iterable[Marked], predicted: Iterable[Marked]) -> Report:
    """Score predictions against a corpus, document by document; one without a prediction counts as read empty."""
    report = Report()
    for pair in paired(gold, predicted):
        _score_document(report, *pair)
    return report


def _score_document(report: Report, gold: Marked, predicted: Marked) -> None:
    report.documents += 1
    report.read += bool(predicted.text)
    report.spans.check(gold, predicted)
    words = find_words(gold.text)
    top = [r for r in gold.top if r.content]
    read = [r for r in predicted.top if r.content and _is_inside(r, gold.text)]
    _score_contents(report, gold.text, top, read)
    _score_words(report, words, top, read)
    _score_relations(report, gold.text, words, top, read)
    if gold.statements is not None:
        _score_statements(report, words, gold.statements, predicted.statements or ())


def _is_inside(relation: Relation, text: str) -> bool:
    return all(0 <= start < end <= len(text) for role in ROLES for start, end in relation.spans(role))


def _score_contents(report: Report, text: str, gold: Sequence[Relation], predicted: Sequence[Relation]) -> None:
    hulls = [frozenset(trimmed_hull(r.content, text) for r in side) for side in (gold, predicted)]
    report.measures["content_exact"].add_sets(*hulls)


def _score_words(report: Report, words: Sequence[Span], gold: Sequence[Relation], predicted: Sequence[Relation]) -> None:
    """Words in any source, cue or content, and unbroken runs of them within one relation."""
    for role in ROLES:
        sides = [[covered(r.spans(role), words) for r in side] for side in (gold, predicted)]
        report.measures[f"{role}_token"].add_sets(*(_union(side) for side in sides))
        report.pieces[role].add_sets(*(frozenset(piece for one in side for piece in runs(one)) for side in sides))


def _score_relations(report: Report, text: str, words: Sequence[Span], gold: Sequence[Relation], predicted: Sequence[Relation]) -> None:
    """Whole relations, what their confidence is worth, and which of the corpus were found by form and kind of cue."""
    pairs = match_relations(gold, predicted, words)
    report.measures["relation"].add(len(pairs), len(gold), len(predicted))
    found, right = {i for i, _ in pairs}, {j for _, j in pairs}
    for j, relation in enumerate(predicted):
        if relation.confidence is not None:
            report.calibration.add(relation.confidence, is_right=j in right)
    for i, relation in enumerate(gold):
        report.by_form[quotation_form(relation.content, text)].add(found=i in found)
        report.by_cue[cue_kind(text, relation.cue)].add(found=i in found)


def _score_statements(report: Report, words: Sequence[Span], gold: Sequence[Relation], predicted: Sequence[Relation]) -> None:
    """Statements found, nested and top-level ones apart."""
    pairs = match_statements(gold, predicted, words)
    for level in LEVELS:
        sides = [[bool(r.parent) == (level == "nested") for r in side] for side in (gold, predicted)]
        report.found_at(level).add(sum(sides[0][i] for i, _ in pairs), sum(sides[0]), sum(sides[1]))


def _union(sets: Iterable[Words]) -> Words:
    return frozenset(i for one in sets for i in one)
