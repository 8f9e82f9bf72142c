CREATE FUNCTION onrecord_words(words text) RETURNS tsvector IMMUTABLE LANGUAGE plpgsql AS $$
BEGIN
  RETURN to_tsvector('english', words);
EXCEPTION WHEN program_limit_exceeded THEN
  RETURN to_tsvector('english', left(words, 100000)); -- a tsvector holds less than 1 MiB, and this many characters never make more
END $$

ALTER TABLE statement_words ADD COLUMN index tsvector GENERATED ALWAYS AS
  (onrecord_words(coalesce(content, '') || ' ' || coalesce(speaker, ''))) STORED

ALTER TABLE documents ADD COLUMN index tsvector GENERATED ALWAYS AS
  (onrecord_words(coalesce(title, '') || ' ' || coalesce(text, ''))) STORED

CREATE INDEX ix_statement_words_index ON statement_words USING gin (index)

CREATE INDEX ix_documents_index ON documents USING gin (index)
