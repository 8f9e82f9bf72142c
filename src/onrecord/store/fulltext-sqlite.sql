CREATE VIRTUAL TABLE statement_words USING fts5(content, speaker, content='statements', content_rowid='n', tokenize='porter unicode61 remove_diacritics 2')

CREATE VIRTUAL TABLE document_words USING fts5(title, text, content='documents', content_rowid='n', tokenize='porter unicode61 remove_diacritics 2')

CREATE TRIGGER statement_words_in AFTER INSERT ON statements BEGIN
  INSERT INTO statement_words(rowid, content, speaker) VALUES (new.n, new.content, new.speaker);
END

CREATE TRIGGER statement_words_out AFTER DELETE ON statements BEGIN
  INSERT INTO statement_words(statement_words, rowid, content, speaker) VALUES ('delete', old.n, old.content, old.speaker);
END

CREATE TRIGGER statement_words_on AFTER UPDATE OF content, speaker ON statements BEGIN
  INSERT INTO statement_words(statement_words, rowid, content, speaker) VALUES ('delete', old.n, old.content, old.speaker);
  INSERT INTO statement_words(rowid, content, speaker) VALUES (new.n, new.content, new.speaker);
END

CREATE TRIGGER document_words_in AFTER INSERT ON documents BEGIN
  INSERT INTO document_words(rowid, title, text) VALUES (new.n, new.title, new.text);
END

CREATE TRIGGER document_words_out AFTER DELETE ON documents BEGIN
  INSERT INTO document_words(document_words, rowid, title, text) VALUES ('delete', old.n, old.title, old.text);
END

CREATE TRIGGER document_words_on AFTER UPDATE OF title, text ON documents BEGIN
  INSERT INTO document_words(document_words, rowid, title, text) VALUES ('delete', old.n, old.title, old.text);
  INSERT INTO document_words(rowid, title, text) VALUES (new.n, new.title, new.text);
END
