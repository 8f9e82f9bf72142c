"""Pages: HTML to a document, and the way back from its text to the bytes of the page."""

from onrecord.reading.page.read import read_page

__all__ = ["read_page"]
