"""Tools for language models over a ledger: the answers of `onrecord.query`, with what is needed to cite them."""
