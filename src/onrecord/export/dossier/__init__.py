"""A dossier for eyes: as Markdown, and as one page that carries everything it needs."""
