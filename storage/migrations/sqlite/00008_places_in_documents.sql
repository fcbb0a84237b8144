-- +goose Up
-- Where in its document a block stands: pages and boxes, times, who speaks, the chapter, as JSON; empty where the document does not tell, as a
-- page of the web.

ALTER TABLE blocks ADD COLUMN place TEXT NOT NULL DEFAULT '';

PRAGMA user_version = 8;
