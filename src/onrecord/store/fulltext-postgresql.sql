ALTER TABLE statement_words ADD COLUMN index tsvector GENERATED ALWAYS AS
  (to_tsvector('english', coalesce(content, '') || ' ' || coalesce(speaker, ''))) STORED

ALTER TABLE documents ADD COLUMN index tsvector GENERATED ALWAYS AS
  (to_tsvector('english', coalesce(title, '') || ' ' || coalesce(text, ''))) STORED

CREATE INDEX ix_statement_words_index ON statement_words USING gin (index)

CREATE INDEX ix_documents_index ON documents USING gin (index)
