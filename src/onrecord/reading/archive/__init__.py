"""Web archives: WARC and WACZ to documents, one for each captured page."""

from onrecord.reading.archive.read import read_warc
from onrecord.reading.archive.wacz import read_wacz

__all__ = ["read_wacz", "read_warc"]
