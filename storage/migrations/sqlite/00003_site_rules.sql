-- +goose Up
-- Corrections of the cleaning that hold for all pages of a site.

CREATE TABLE site_rules (
    id         TEXT    PRIMARY KEY, -- the rule as text
    created_at TEXT    NOT NULL,
    revision   INTEGER NOT NULL
);

PRAGMA user_version = 3;
