"""Reading: bytes to documents. Plain text, pages, JSON lines, packed or not, from files, folders, addresses and the input stream."""

from onrecord.reading.load import load, load_bytes, load_text
from onrecord.reading.loaded import Loaded
from onrecord.reading.options import MAX_BYTES, TIMEOUT_S, ReadOptions

__all__ = ["MAX_BYTES", "TIMEOUT_S", "Loaded", "ReadOptions", "load", "load_bytes", "load_text"]
