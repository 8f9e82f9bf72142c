"""Questions to a ledger → typed answers."""
