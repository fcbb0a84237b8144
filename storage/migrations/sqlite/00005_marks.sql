-- +goose Up
-- What tells whether a write-ahead log belongs to a file. Every transaction leaves a mark of its own and names the one that it found: a log
-- belongs to a file whose mark it names. A copy gets a mark of its own, as its pages are others.

ALTER TABLE library ADD COLUMN mark TEXT NOT NULL DEFAULT '';
ALTER TABLE library ADD COLUMN mark_before TEXT NOT NULL DEFAULT '';
ALTER TABLE library ADD COLUMN closed INTEGER NOT NULL DEFAULT 1; -- 0 while the newest work may be in the log alone

PRAGMA user_version = 5;
