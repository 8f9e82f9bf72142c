"""A ledger as JSON-LD: schema.org for documents, statements and who holds them, Web Annotation for spans, PROV-O for what made them."""
