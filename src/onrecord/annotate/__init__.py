"""Document → Attributions: the tagger, its decoder and its weights."""
