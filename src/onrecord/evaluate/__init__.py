"""Scores of what is read against marked corpora, and floors that they must not sink below."""
