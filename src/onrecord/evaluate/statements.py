"""How well statements are read: found or not, at the top or nested, and right or wrong in each label.

A predicted statement answers one of the corpus when their contents (or cues, without a content) share at least half of their words and both are
nested or both are not; each is used once, best overlap first. Labels are judged on the statements that were answered.
"""

from collections.abc import Iterable
from pathlib import Path

from onrecord.errors import UsageError
from onrecord.evaluate.attribution import Reads
from onrecord.evaluate.corpus import Marked, digest, load, paired
from onrecord.evaluate.statement_report import StatementReport
from onrecord.evaluate.trial import trials_of


def run(corpus: Path, *, reader: Reads) -> StatementReport:
    """Read the texts of a corpus and score what was read. Raises `UsageError` where the file is no corpus of statements."""
    gold = load(corpus)
    _check(gold)
    articles = list(reader.read_many([corpus]))
    report = score(gold, map(Marked.of, articles))
    report.corpus = digest(corpus)
    report.rejects = [reject for article in articles for reject in article.rejects]
    return report


def score(gold: Iterable[Marked], predicted: Iterable[Marked]) -> StatementReport:
    """Score predictions against a corpus, document by document; one without a prediction counts as read empty."""
    report = StatementReport()
    for wanted, read in paired(gold, predicted):
        report.documents.append(tuple(trials_of(wanted, read)))
        report.read += bool(read.text)
        report.spans.check(wanted, read)
    return report


def _check(gold: Iterable[Marked]) -> None:
    without = next((document.id for document in gold if document.statements is None), None)
    if without is not None:
        raise UsageError(f"the document {without!r} has attributions and no statements; `evaluate attribution` scores those")
