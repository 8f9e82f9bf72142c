"""Pairs: what two statements have to do with one another, and which are worth comparing."""

from onrecord.reconcile.claims.pairs.link import JOINING, TURNED, Link, Relation
from onrecord.reconcile.claims.pairs.prepared import Prepared
from onrecord.reconcile.claims.pairs.relate import Context, compare, relate
from onrecord.reconcile.claims.pairs.sift import sifted

__all__ = ["JOINING", "TURNED", "Context", "Link", "Prepared", "Relation", "compare", "relate", "sifted"]
