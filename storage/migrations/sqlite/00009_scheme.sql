-- +goose Up
-- What a newsroom lays down for its claims: fields of its own, whose values stand in table fields under their names, and
-- the ratings of its scale. A library without ratings has the default scale.

CREATE TABLE own_fields (
    id         TEXT    PRIMARY KEY, -- the name under which claims hold a value
    label      TEXT    NOT NULL,
    kind       TEXT    NOT NULL,
    choices    TEXT    NOT NULL, -- a JSON array of texts
    position   INTEGER NOT NULL,
    hidden     INTEGER NOT NULL,
    created_at TEXT    NOT NULL,
    revision   INTEGER NOT NULL
);

CREATE TABLE ratings (
    id         TEXT    PRIMARY KEY, -- the code under which claims hold it
    label      TEXT    NOT NULL, -- empty for that of the default scale
    color      TEXT    NOT NULL,
    beside     INTEGER NOT NULL, -- 1 where it stands off the scale
    position   INTEGER NOT NULL,
    retired    INTEGER NOT NULL, -- 1 where it is no longer offered
    created_at TEXT    NOT NULL,
    revision   INTEGER NOT NULL
);

PRAGMA user_version = 9;
