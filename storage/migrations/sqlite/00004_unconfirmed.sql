-- +goose Up
-- Which parts of a claim were read from the text and are not confirmed yet: source, figures, both with a space between, or none. So far
-- the window kept that among what it remembers of itself, for each claim that it tagged; where it remembers nothing, nothing waits.

ALTER TABLE claims ADD COLUMN unconfirmed TEXT NOT NULL DEFAULT '';

UPDATE claims SET unconfirmed = (
    SELECT trim(CASE WHEN json_extract(value, '$.Source') THEN 'source' ELSE '' END || ' ' ||
                CASE WHEN json_extract(value, '$.Figures') THEN 'figures' ELSE '' END)
    FROM state WHERE key = 'guessed.' || claims.id)
WHERE EXISTS (SELECT 1 FROM state WHERE key = 'guessed.' || claims.id AND json_valid(value));

DELETE FROM state WHERE key LIKE 'guessed.%';

PRAGMA user_version = 4;
