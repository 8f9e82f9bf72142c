"""Who the sources of a document are."""

from onrecord.interpret.who.resolve import Cast, resolve

__all__ = ["Cast", "resolve"]
