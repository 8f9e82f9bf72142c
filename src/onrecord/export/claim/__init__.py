"""A claim for eyes: its sides by origin and wording, and its life as a plot."""

from onrecord.export.claim.life import Life, life
from onrecord.export.claim.view import ClaimView, claim_view

__all__ = ["ClaimView", "Life", "claim_view", "life"]
