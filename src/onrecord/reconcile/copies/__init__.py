"""Copies: which documents are one written story, so that origins are counted and not articles."""

from onrecord.reconcile.copies.compare import Comparison, compare
from onrecord.reconcile.copies.fingerprint import Fingerprint, fingerprint
from onrecord.reconcile.copies.groups import CopyGroup, CopyGroups, groups
from onrecord.reconcile.copies.keys import KeyIndex
from onrecord.reconcile.copies.measures import Measures
from onrecord.reconcile.copies.origin import Origin

__all__ = ["Comparison", "CopyGroup", "CopyGroups", "Fingerprint", "KeyIndex", "Measures", "Origin", "compare", "fingerprint", "groups"]
