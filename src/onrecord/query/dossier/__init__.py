"""A question answered from the ledger alone, in three steps: what was said, what might happen, would it happen."""

from onrecord.query.dossier.ahead import ahead, weighed
from onrecord.query.dossier.bearing import bearing
from onrecord.query.dossier.line import Answer, Foreseen, Given, Line, Reversal
from onrecord.query.dossier.record import Ahead, Dossier, Said, Standing, Weighed
from onrecord.query.dossier.said import said
from onrecord.store import Ledger

__all__ = ["Ahead", "Answer", "Dossier", "Foreseen", "Given", "Line", "Reversal", "Said", "Standing", "Weighed", "dossier"]


def dossier(ledger: Ledger, question: str) -> Dossier:
    """The dossier on a question. Raises `UsageError` where it has no words to look for."""
    with ledger.read() as connection:
        found = bearing(connection, question)
        step = ahead(connection, found.scores)
        return Dossier(question, found.words, len(found.scores), said(connection, found.scores), step, weighed(connection, step))
