"""Feeds: RSS, RDF, Atom and JSON Feed to documents, one for each item."""

from onrecord.reading.feed.read import read_feed

__all__ = ["read_feed"]
