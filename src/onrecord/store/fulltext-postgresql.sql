CREATE TEXT SEARCH DICTIONARY onrecord_stems (TEMPLATE = snowball, LANGUAGE = english)

CREATE TEXT SEARCH CONFIGURATION onrecord (COPY = pg_catalog.english)

ALTER TEXT SEARCH CONFIGURATION onrecord ALTER MAPPING REPLACE english_stem WITH onrecord_stems

CREATE FUNCTION onrecord_words(words text) RETURNS tsvector IMMUTABLE LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  plain text := regexp_replace(normalize(words, NFD), '[\u0300-\u036f]', '', 'g');
BEGIN
  RETURN to_tsvector('onrecord', plain);
EXCEPTION WHEN program_limit_exceeded THEN
  RETURN to_tsvector('onrecord', left(plain, 100000)); -- a tsvector holds less than 1 MiB, and this many characters never make more
END $$

ALTER TABLE statement_words ADD COLUMN index tsvector GENERATED ALWAYS AS
  (onrecord_words(coalesce(content, '') || ' ' || coalesce(speaker, ''))) STORED

ALTER TABLE documents ADD COLUMN index tsvector GENERATED ALWAYS AS
  (onrecord_words(coalesce(title, '') || ' ' || coalesce(text, ''))) STORED

CREATE INDEX ix_statement_words_index ON statement_words USING gin (index)

CREATE INDEX ix_documents_index ON documents USING gin (index)
