"""What keeps visitors, their ledger and other sites apart."""
