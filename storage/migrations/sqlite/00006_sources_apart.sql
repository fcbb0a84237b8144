-- +goose Up
-- Pairs of names of sources that look alike and that a person said are two sources, so that nobody is asked again.

CREATE TABLE sources_apart (
    id         TEXT    PRIMARY KEY, -- both spellings in NFC, case folded, the lesser one first, with LF between
    created_at TEXT    NOT NULL,
    revision   INTEGER NOT NULL
);

PRAGMA user_version = 6;
