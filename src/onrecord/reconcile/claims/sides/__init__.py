"""Which statements about one proposition stand for it, against it, or in doubt of it; see docs/concepts/sides.md."""

from onrecord.reconcile.claims.sides.assign import Likeness, Side, Stand, sides
from onrecord.reconcile.claims.sides.kin import Kin
from onrecord.reconcile.claims.sides.opposition import Opposition, opposed

__all__ = ["Kin", "Likeness", "Opposition", "Side", "Stand", "opposed", "sides"]
