"""Expectations: what people say will or will not happen, what they find likelier than what, and how it came out."""

from onrecord.reconcile.expectations.compare import comparisons
from onrecord.reconcile.expectations.comparison import Comparison, Order, Scale, orders
from onrecord.reconcile.expectations.expectation import Direction, Expectation, Horizon, Kind, Reason
from onrecord.reconcile.expectations.find import expectations
from onrecord.reconcile.expectations.outcome import Happened, Outcome, Row, Score, scores
from onrecord.reconcile.expectations.slices import Slice

__all__ = [
    "Comparison",
    "Direction",
    "Expectation",
    "Happened",
    "Horizon",
    "Kind",
    "Order",
    "Outcome",
    "Reason",
    "Row",
    "Scale",
    "Score",
    "Slice",
    "comparisons",
    "expectations",
    "orders",
    "scores",
]
