-- +goose Up
-- The rules of the newsroom, in Markdown: one row, or none while nothing was written.

CREATE TABLE guidelines (
    id         TEXT    PRIMARY KEY, -- always the same
    text       TEXT    NOT NULL,
    created_at TEXT    NOT NULL,
    revision   INTEGER NOT NULL
);

PRAGMA user_version = 12;
