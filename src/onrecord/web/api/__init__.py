"""The API: the same answers as the pages, in JSON."""
