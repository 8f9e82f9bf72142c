"""Expectations: what people say will or will not happen, what they find likelier than what, and how it came out."""

from onrecord.reconcile.expectations.expectation import Direction, Expectation, Horizon, Kind, Reason
from onrecord.reconcile.expectations.find import expectations
from onrecord.reconcile.expectations.slices import Slice

__all__ = ["Direction", "Expectation", "Horizon", "Kind", "Reason", "Slice", "expectations"]
