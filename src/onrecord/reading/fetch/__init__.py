"""Fetching: addresses to documents, with the manners that a robot owes to servers and the care that it owes to its own network."""

from onrecord.reading.fetch.fetcher import Fetcher

__all__ = ["Fetcher"]
