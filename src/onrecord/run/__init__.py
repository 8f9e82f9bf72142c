"""Work: the pipeline over many things, into a ledger."""
