ALTER TABLE statements ADD COLUMN words tsvector GENERATED ALWAYS AS
  (to_tsvector('english', coalesce(content, '') || ' ' || coalesce(speaker, ''))) STORED

ALTER TABLE documents ADD COLUMN words tsvector GENERATED ALWAYS AS
  (to_tsvector('english', coalesce(title, '') || ' ' || coalesce(text, ''))) STORED

CREATE INDEX ix_statements_words ON statements USING gin (words)

CREATE INDEX ix_documents_words ON documents USING gin (words)
