-- +goose Up
-- The whole library. Text offsets are code points. Times are RFC 3339 in UTC with nine digits of a second, so that
-- they sort as text. `revision` names a content of a row: it is taken from library.revision once per transaction.

CREATE TABLE library (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    name       TEXT    NOT NULL, -- UUID of this library
    created_at TEXT    NOT NULL,
    revision   INTEGER NOT NULL
);

-- Bytes of saved pages, once per hash.
CREATE TABLE blobs (
    sha256 TEXT    PRIMARY KEY,
    size   INTEGER NOT NULL, -- of the bytes before compression
    zstd   BLOB    NOT NULL
);

-- One row per retrieval. `blob` is null where only the hash is known (an imported claim without its page).
CREATE TABLE snapshots (
    id           TEXT    PRIMARY KEY,
    sha256       TEXT    NOT NULL,
    blob         TEXT    REFERENCES blobs (sha256),
    url          TEXT    NOT NULL,
    asked_url    TEXT    NOT NULL,
    retrieved_at TEXT    NOT NULL,
    status       INTEGER NOT NULL,
    media_type   TEXT    NOT NULL,
    charset      TEXT    NOT NULL
);
CREATE INDEX snapshots_by_sha256 ON snapshots (sha256);

CREATE TABLE articles (
    seq                INTEGER PRIMARY KEY,
    id                 TEXT    NOT NULL UNIQUE,
    title              TEXT    NOT NULL,
    byline             TEXT    NOT NULL,
    site               TEXT    NOT NULL,
    published          TEXT    NOT NULL,
    updated            TEXT    NOT NULL,
    language           TEXT    NOT NULL,
    url                TEXT    NOT NULL,
    url_key            TEXT    NOT NULL, -- normalised, to find duplicates
    canonical          TEXT    NOT NULL,
    canonical_key      TEXT    NOT NULL,
    default_source     TEXT    NOT NULL,
    archive_url        TEXT    NOT NULL,
    current_version_id TEXT    REFERENCES versions (id) DEFERRABLE INITIALLY DEFERRED,
    added_at           TEXT    NOT NULL,
    deleted_at         TEXT, -- in the trash since
    revision           INTEGER NOT NULL
);
CREATE INDEX articles_by_url_key ON articles (url_key) WHERE url_key <> '';
CREATE INDEX articles_by_canonical_key ON articles (canonical_key) WHERE canonical_key <> '';

CREATE TABLE article_tags (
    id         TEXT    PRIMARY KEY, -- article id, slash, name
    article_id TEXT    NOT NULL REFERENCES articles (id),
    position   INTEGER NOT NULL,
    name       TEXT    NOT NULL,
    revision   INTEGER NOT NULL
);
CREATE INDEX article_tags_by_article ON article_tags (article_id, position);

-- Sentences of an article that were suggested and that the user does not want to be.
CREATE TABLE dismissals (
    id         TEXT    PRIMARY KEY, -- article id, slash, SHA-256 of the sentence
    article_id TEXT    NOT NULL REFERENCES articles (id),
    sentence   TEXT    NOT NULL,
    revision   INTEGER NOT NULL
);
CREATE INDEX dismissals_by_article ON dismissals (article_id);

CREATE TABLE versions (
    id          TEXT    PRIMARY KEY,
    article_id  TEXT    NOT NULL REFERENCES articles (id),
    snapshot_id TEXT    REFERENCES snapshots (id),
    number      INTEGER NOT NULL,
    extractor   TEXT    NOT NULL,
    text_sha256 TEXT    NOT NULL,
    created_at  TEXT    NOT NULL,
    UNIQUE (article_id, number)
);
CREATE INDEX versions_by_text ON versions (text_sha256);
CREATE INDEX versions_by_snapshot ON versions (snapshot_id);

CREATE TABLE blocks (
    seq        INTEGER PRIMARY KEY,
    version_id TEXT    NOT NULL REFERENCES versions (id),
    position   INTEGER NOT NULL,
    kind       TEXT    NOT NULL,
    level      INTEGER NOT NULL,
    text       TEXT    NOT NULL,
    path       TEXT    NOT NULL,
    reason     TEXT    NOT NULL, -- why it was left out; empty for a block of the text
    UNIQUE (version_id, position)
);

CREATE TABLE claims (
    seq           INTEGER PRIMARY KEY,
    id            TEXT    NOT NULL UNIQUE,
    article_id    TEXT    NOT NULL REFERENCES articles (id),
    quote         TEXT    NOT NULL,
    prefix        TEXT    NOT NULL,
    suffix        TEXT    NOT NULL,
    wording       TEXT    NOT NULL,
    source_name   TEXT    NOT NULL,
    source_key    TEXT    NOT NULL, -- the name in NFC, case folded
    source_kind   TEXT    NOT NULL,
    source_manner TEXT    NOT NULL,
    source_via    TEXT    NOT NULL,
    source_text   TEXT    NOT NULL,
    source_start  INTEGER, -- from the start of the quote, may be negative
    source_end    INTEGER,
    said_at       TEXT    NOT NULL,
    status        TEXT    NOT NULL,
    rating        TEXT    NOT NULL,
    conclusion    TEXT    NOT NULL,
    review_url    TEXT    NOT NULL,
    notes         TEXT    NOT NULL,
    annotator     TEXT    NOT NULL,
    created_at    TEXT    NOT NULL,
    updated_at    TEXT    NOT NULL,
    deleted_at    TEXT, -- in the trash since
    revision      INTEGER NOT NULL
);
CREATE INDEX claims_by_article ON claims (article_id, deleted_at);
CREATE INDEX claims_by_source ON claims (source_key) WHERE source_key <> '';

CREATE TABLE figures (
    id         TEXT    PRIMARY KEY,
    claim_id   TEXT    NOT NULL REFERENCES claims (id),
    position   INTEGER NOT NULL,
    text       TEXT    NOT NULL,
    value      TEXT, -- exact decimal
    value_high TEXT,
    unit       TEXT    NOT NULL,
    qualifier  TEXT    NOT NULL,
    period     TEXT    NOT NULL,
    start_cp   INTEGER, -- from the start of the quote
    end_cp     INTEGER,
    revision   INTEGER NOT NULL
);
CREATE INDEX figures_by_claim ON figures (claim_id, position);

CREATE TABLE evidence (
    seq         INTEGER PRIMARY KEY,
    id          TEXT    NOT NULL UNIQUE,
    claim_id    TEXT    NOT NULL REFERENCES claims (id),
    position    INTEGER NOT NULL,
    url         TEXT    NOT NULL,
    title       TEXT    NOT NULL,
    stance      TEXT    NOT NULL,
    note        TEXT    NOT NULL,
    archive_url TEXT    NOT NULL,
    seen_at     TEXT    NOT NULL,
    revision    INTEGER NOT NULL
);
CREATE INDEX evidence_by_claim ON evidence (claim_id, position);

CREATE TABLE claim_tags (
    id       TEXT    PRIMARY KEY, -- claim id, slash, name
    claim_id TEXT    NOT NULL REFERENCES claims (id),
    position INTEGER NOT NULL,
    name     TEXT    NOT NULL,
    revision INTEGER NOT NULL
);
CREATE INDEX claim_tags_by_claim ON claim_tags (claim_id, position);

CREATE TABLE fields (
    id       TEXT    PRIMARY KEY, -- claim id, slash, name
    claim_id TEXT    NOT NULL REFERENCES claims (id),
    name     TEXT    NOT NULL,
    value    TEXT    NOT NULL,
    revision INTEGER NOT NULL
);
CREATE INDEX fields_by_claim ON fields (claim_id, name);

-- Where a claim stands in a version. `quote` is the text found there, so that a later change of the claim's
-- boundary leaves the older places true.
CREATE TABLE anchors (
    id         TEXT    PRIMARY KEY, -- claim id, slash, version id
    claim_id   TEXT    NOT NULL REFERENCES claims (id),
    version_id TEXT    NOT NULL REFERENCES versions (id),
    start_cp   INTEGER, -- null for an orphan
    end_cp     INTEGER,
    quote      TEXT    NOT NULL,
    state      TEXT    NOT NULL,
    score      REAL    NOT NULL,
    kept       TEXT, -- of a detached place: what an import said of it, as JSON
    revision   INTEGER NOT NULL
);
CREATE INDEX anchors_by_claim ON anchors (claim_id, version_id);
CREATE INDEX anchors_by_version ON anchors (version_id, start_cp);

-- The source book. A claim belongs to the source one of whose spellings has the claim's source_key.
CREATE TABLE sources (
    seq        INTEGER PRIMARY KEY,
    id         TEXT    NOT NULL UNIQUE,
    name       TEXT    NOT NULL,
    kind       TEXT    NOT NULL,
    link       TEXT    NOT NULL,
    notes      TEXT    NOT NULL,
    created_at TEXT    NOT NULL,
    revision   INTEGER NOT NULL
);
CREATE TABLE source_names (
    id        TEXT    PRIMARY KEY,  -- the spelling in NFC, case folded
    source_id TEXT    NOT NULL REFERENCES sources (id),
    name      TEXT    NOT NULL,
    revision  INTEGER NOT NULL
);
CREATE INDEX source_names_by_source ON source_names (source_id);

-- What the window remembers of itself; not part of the history.
CREATE TABLE state (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
CREATE TABLE openings (
    article_id TEXT PRIMARY KEY REFERENCES articles (id),
    opened_at  TEXT NOT NULL
);

-- The history. `list` says where the action stands now: undo, redo, skipped (passed over by an undo) or none.
CREATE TABLE actions (
    seq        INTEGER PRIMARY KEY,
    id         TEXT    NOT NULL UNIQUE,
    at         TEXT    NOT NULL,
    origin     TEXT    NOT NULL, -- window, cli, import
    desk       TEXT    NOT NULL, -- whose Ctrl+Z takes it back: window or cli
    kind       TEXT    NOT NULL, -- do, undo, redo
    name       TEXT    NOT NULL,
    visit      TEXT    NOT NULL, -- of a field; empty for an action at one blow
    target     TEXT    NOT NULL, -- of an undo or redo: the action it was about
    article_id TEXT    NOT NULL, -- where to look
    claim_id   TEXT    NOT NULL,
    list       TEXT    NOT NULL,
    undone_by  INTEGER NOT NULL -- seq of the undo, 0 when it stands
);
CREATE INDEX actions_by_list ON actions (desk, list, seq);
CREATE INDEX actions_by_kind ON actions (desk, kind, seq);

-- What an action did to one row. An absent row has revision 0 and null as content; else the content is a JSON object
-- of the columns that changed, or of all of them where the other side is absent.
CREATE TABLE changes (
    action_id       TEXT    NOT NULL REFERENCES actions (id),
    position        INTEGER NOT NULL,
    table_name      TEXT    NOT NULL,
    row_id          TEXT    NOT NULL,
    subject_id      TEXT    NOT NULL, -- the claim, article or source that the row belongs to
    revision_before INTEGER NOT NULL,
    revision_after  INTEGER NOT NULL,
    row_before      TEXT,
    row_after       TEXT,
    PRIMARY KEY (action_id, position)
);
CREATE INDEX changes_by_subject ON changes (subject_id);
CREATE INDEX changes_by_row ON changes (row_id);

-- Articles whose trash is being emptied, within one transaction: the only way past the triggers below.
CREATE TABLE emptying (article_id TEXT PRIMARY KEY);

-- +goose StatementBegin
CREATE TRIGGER versions_stay BEFORE UPDATE ON versions
BEGIN SELECT RAISE(ABORT, 'a version is never changed'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER versions_keep BEFORE DELETE ON versions
WHEN OLD.article_id NOT IN (SELECT article_id FROM emptying)
BEGIN SELECT RAISE(ABORT, 'a version is never deleted'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER blocks_stay BEFORE UPDATE ON blocks
BEGIN SELECT RAISE(ABORT, 'a block is never changed'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER blocks_keep BEFORE DELETE ON blocks
WHEN NOT EXISTS (SELECT 1 FROM versions v JOIN emptying e ON e.article_id = v.article_id WHERE v.id = OLD.version_id)
BEGIN SELECT RAISE(ABORT, 'a block is never deleted'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER snapshots_stay BEFORE UPDATE ON snapshots
BEGIN SELECT RAISE(ABORT, 'a snapshot is never changed'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER snapshots_keep BEFORE DELETE ON snapshots
WHEN NOT EXISTS (SELECT 1 FROM emptying)
BEGIN SELECT RAISE(ABORT, 'a snapshot is never deleted'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER blobs_stay BEFORE UPDATE ON blobs
BEGIN SELECT RAISE(ABORT, 'a blob is never changed'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER blobs_keep BEFORE DELETE ON blobs
WHEN NOT EXISTS (SELECT 1 FROM emptying)
BEGIN SELECT RAISE(ABORT, 'a blob is never deleted'); END;
-- +goose StatementEnd

PRAGMA user_version = 1;
