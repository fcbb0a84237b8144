-- +goose Up
-- Full-text search. The indexes hold no text of their own; triggers keep them in step with the tables.

CREATE VIRTUAL TABLE claims_index USING fts5 (quote, wording, source_name, source_via, conclusion, notes,
    content = 'claims', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE evidence_index USING fts5 (title, note,
    content = 'evidence', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE articles_index USING fts5 (title, byline, site, default_source,
    content = 'articles', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIEW kept_blocks AS SELECT seq, text FROM blocks WHERE reason = '';
CREATE VIRTUAL TABLE blocks_index USING fts5 (text,
    content = 'kept_blocks', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2');

INSERT INTO claims_index (claims_index) VALUES ('rebuild');
INSERT INTO evidence_index (evidence_index) VALUES ('rebuild');
INSERT INTO articles_index (articles_index) VALUES ('rebuild');
INSERT INTO blocks_index (blocks_index) VALUES ('rebuild');

-- +goose StatementBegin
CREATE TRIGGER claims_found AFTER INSERT ON claims BEGIN
    INSERT INTO claims_index (rowid, quote, wording, source_name, source_via, conclusion, notes)
    VALUES (NEW.seq, NEW.quote, NEW.wording, NEW.source_name, NEW.source_via, NEW.conclusion, NEW.notes);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER claims_lost AFTER DELETE ON claims BEGIN
    INSERT INTO claims_index (claims_index, rowid, quote, wording, source_name, source_via, conclusion, notes)
    VALUES ('delete', OLD.seq, OLD.quote, OLD.wording, OLD.source_name, OLD.source_via, OLD.conclusion, OLD.notes);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER claims_changed AFTER UPDATE OF quote, wording, source_name, source_via, conclusion, notes ON claims BEGIN
    INSERT INTO claims_index (claims_index, rowid, quote, wording, source_name, source_via, conclusion, notes)
    VALUES ('delete', OLD.seq, OLD.quote, OLD.wording, OLD.source_name, OLD.source_via, OLD.conclusion, OLD.notes);
    INSERT INTO claims_index (rowid, quote, wording, source_name, source_via, conclusion, notes)
    VALUES (NEW.seq, NEW.quote, NEW.wording, NEW.source_name, NEW.source_via, NEW.conclusion, NEW.notes);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER evidence_found AFTER INSERT ON evidence BEGIN
    INSERT INTO evidence_index (rowid, title, note) VALUES (NEW.seq, NEW.title, NEW.note);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER evidence_lost AFTER DELETE ON evidence BEGIN
    INSERT INTO evidence_index (evidence_index, rowid, title, note) VALUES ('delete', OLD.seq, OLD.title, OLD.note);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER evidence_changed AFTER UPDATE OF title, note ON evidence BEGIN
    INSERT INTO evidence_index (evidence_index, rowid, title, note) VALUES ('delete', OLD.seq, OLD.title, OLD.note);
    INSERT INTO evidence_index (rowid, title, note) VALUES (NEW.seq, NEW.title, NEW.note);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER articles_found AFTER INSERT ON articles BEGIN
    INSERT INTO articles_index (rowid, title, byline, site, default_source)
    VALUES (NEW.seq, NEW.title, NEW.byline, NEW.site, NEW.default_source);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER articles_lost AFTER DELETE ON articles BEGIN
    INSERT INTO articles_index (articles_index, rowid, title, byline, site, default_source)
    VALUES ('delete', OLD.seq, OLD.title, OLD.byline, OLD.site, OLD.default_source);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER articles_changed AFTER UPDATE OF title, byline, site, default_source ON articles BEGIN
    INSERT INTO articles_index (articles_index, rowid, title, byline, site, default_source)
    VALUES ('delete', OLD.seq, OLD.title, OLD.byline, OLD.site, OLD.default_source);
    INSERT INTO articles_index (rowid, title, byline, site, default_source)
    VALUES (NEW.seq, NEW.title, NEW.byline, NEW.site, NEW.default_source);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER blocks_found AFTER INSERT ON blocks WHEN NEW.reason = '' BEGIN
    INSERT INTO blocks_index (rowid, text) VALUES (NEW.seq, NEW.text);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER blocks_lost AFTER DELETE ON blocks WHEN OLD.reason = '' BEGIN
    INSERT INTO blocks_index (blocks_index, rowid, text) VALUES ('delete', OLD.seq, OLD.text);
END;
-- +goose StatementEnd

PRAGMA user_version = 2;
