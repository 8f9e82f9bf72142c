"""Wires: what news agencies send, ninjs and NewsML-G2, to documents."""

from onrecord.reading.wire.read import read_wire

__all__ = ["read_wire"]
