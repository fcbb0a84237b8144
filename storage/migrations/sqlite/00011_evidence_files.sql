-- +goose Up
-- Files and pictures that are attached to pieces of evidence. Their content stands in blobs, once per hash, beside that
-- of saved pages; it is absent where claims came from a table, which names files alone.

CREATE TABLE evidence_files (
    id          TEXT    PRIMARY KEY, -- evidence id, slash, SHA-256 of the content
    claim_id    TEXT    NOT NULL REFERENCES claims (id),
    evidence_id TEXT    NOT NULL REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
    position    INTEGER NOT NULL,
    name        TEXT    NOT NULL, -- as it was attached, without its folder
    media_type  TEXT    NOT NULL,
    size        INTEGER NOT NULL, -- bytes of the content
    sha256      TEXT    NOT NULL, -- of the content
    revision    INTEGER NOT NULL
);
CREATE INDEX evidence_files_by_claim ON evidence_files (claim_id, evidence_id, position);
CREATE INDEX evidence_files_by_sha256 ON evidence_files (sha256);

PRAGMA user_version = 11;
