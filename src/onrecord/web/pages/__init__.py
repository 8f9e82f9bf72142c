"""Pages: thin routes that ask, and hand the answer to a template."""
