"""What is done by telling, and how the reporter stands to it."""

from onrecord.interpret.act.read import ActReading, read_act

__all__ = ["ActReading", "read_act"]
