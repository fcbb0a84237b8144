-- +goose Up
-- How far articles were read, and with which of them their reader is done. So far the window kept the first among what it remembers of
-- itself, as bytes of the text that was shown.

-- How far is no part of the history: nobody takes reading back.
CREATE TABLE readings (
    article_id  TEXT    PRIMARY KEY REFERENCES articles (id),
    version_id  TEXT    NOT NULL REFERENCES versions (id),
    read_cp     INTEGER NOT NULL, -- read up to here in the text of that version
    length_cp   INTEGER NOT NULL, -- of that text
    suggestions INTEGER           -- that were open when the article was last in view; null where nobody has looked
);

CREATE TABLE finished (
    id         TEXT    PRIMARY KEY REFERENCES articles (id),
    created_at TEXT    NOT NULL,
    revision   INTEGER NOT NULL
);

INSERT INTO readings (article_id, version_id, read_cp, length_cp)
SELECT id, version_id, length(CAST(substr(CAST(text AS BLOB), 1, CAST(read AS INTEGER)) AS TEXT)), length(text)
FROM (SELECT a.id, a.current_version_id AS version_id, s.value AS read,
             (SELECT group_concat(b.text, char(10) ORDER BY b.position) FROM blocks b
              WHERE b.version_id = a.current_version_id AND b.reason = '') AS text
      FROM articles a JOIN state s ON s.key = 'read.' || a.id)
WHERE version_id IS NOT NULL AND text IS NOT NULL;

DELETE FROM state WHERE key LIKE 'read.%';

PRAGMA user_version = 10;
