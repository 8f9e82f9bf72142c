"""How sure the source sounds of the content, and whether it holds it to be so."""

from onrecord.interpret.stance.read import StanceReading, read_stance

__all__ = ["StanceReading", "read_stance"]
