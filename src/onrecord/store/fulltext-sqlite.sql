CREATE VIRTUAL TABLE statement_index USING fts5(content, speaker, content='statement_words', content_rowid='n', tokenize='porter unicode61 remove_diacritics 2')

CREATE VIRTUAL TABLE document_index USING fts5(title, text, content='documents', content_rowid='n', tokenize='porter unicode61 remove_diacritics 2')

CREATE TRIGGER statement_index_in AFTER INSERT ON statement_words BEGIN
  INSERT INTO statement_index(rowid, content, speaker) VALUES (new.n, new.content, new.speaker);
END

CREATE TRIGGER statement_index_out AFTER DELETE ON statement_words BEGIN
  INSERT INTO statement_index(statement_index, rowid, content, speaker) VALUES ('delete', old.n, old.content, old.speaker);
END

CREATE TRIGGER statement_index_on AFTER UPDATE OF content, speaker ON statement_words BEGIN
  INSERT INTO statement_index(statement_index, rowid, content, speaker) VALUES ('delete', old.n, old.content, old.speaker);
  INSERT INTO statement_index(rowid, content, speaker) VALUES (new.n, new.content, new.speaker);
END

CREATE TRIGGER document_index_in AFTER INSERT ON documents BEGIN
  INSERT INTO document_index(rowid, title, text) VALUES (new.n, new.title, new.text);
END

CREATE TRIGGER document_index_out AFTER DELETE ON documents BEGIN
  INSERT INTO document_index(document_index, rowid, title, text) VALUES ('delete', old.n, old.title, old.text);
END

CREATE TRIGGER document_index_on AFTER UPDATE OF title, text ON documents BEGIN
  INSERT INTO document_index(document_index, rowid, title, text) VALUES ('delete', old.n, old.title, old.text);
  INSERT INTO document_index(rowid, title, text) VALUES (new.n, new.title, new.text);
END
