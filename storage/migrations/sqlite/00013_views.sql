-- +goose Up
-- Views of the claims table that were saved under a name. So far the window kept them among what it remembers of itself,
-- where no undo, merge or history saw them.

CREATE TABLE table_views (
    id       TEXT    PRIMARY KEY, -- its name
    content  TEXT    NOT NULL, -- JSON: filter, order, columns
    position INTEGER NOT NULL, -- in the order of their saving
    revision INTEGER NOT NULL
);

INSERT INTO table_views (id, content, position, revision)
SELECT json_extract(v.value, '$.name'), json_remove(v.value, '$.name'), MAX(v.key), 1
FROM state s, json_each(CASE WHEN json_valid(s.value) THEN s.value ELSE '[]' END) v
WHERE s.key = 'catalogue.views' AND json_extract(v.value, '$.name') <> ''
GROUP BY json_extract(v.value, '$.name');

DELETE FROM state WHERE key = 'catalogue.views';

PRAGMA user_version = 13;
