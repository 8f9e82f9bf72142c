"""Who the sources of a document are."""

from onrecord.interpret.who.cast import Cast
from onrecord.interpret.who.resolve import resolve

__all__ = ["Cast", "resolve"]
