"""Attributions → Statements: who, what was done by telling, how it stands in the text, and where."""

from onrecord.interpret.statements import interpret

__all__ = ["interpret"]
