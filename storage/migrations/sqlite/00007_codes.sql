-- +goose Up
-- What is stored is codes and values: the reasons of what was left out, corrections for sites and the names of actions were sentences of
-- the window. A name is a list in JSON now, of a message and its arguments. What no version is known to have said stays as it stands.

CREATE TABLE recoded (said TEXT PRIMARY KEY, code TEXT NOT NULL);
INSERT INTO recoded (said, code) VALUES
    ('cookie notice', 'cookie_notice'),
    ('newsletter form', 'newsletter_form'),
    ('reader comment', 'reader_comment'),
    ('paywall notice', 'paywall_notice'),
    ('related link', 'related_link'),
    ('share button', 'share_button'),
    ('about the author', 'about_the_author'),
    ('pop-up', 'pop_up'),
    ('page footer', 'page_footer'),
    ('date and details', 'date_and_details'),
    ('media player', 'media_player'),
    ('page header', 'page_header'),
    ('before the article', 'before_the_article'),
    ('after the article', 'after_the_article'),
    ('not part of the text', 'not_the_text'),
    ('appeal for support', 'appeal'),
    ('copyright notice', 'copyright_notice'),
    ('button to comment or log in', 'comment_button'),
    ('contact details', 'contact_details'),
    ('editor''s note', 'editors_note'),
    ('teaser of another article', 'teaser'),
    ('button or form', 'button_or_form'),
    ('title again', 'title_again'),
    ('left out on this site', 'site_rule'),
    ('dropped by you', 'by_hand');

DROP TRIGGER blocks_stay;
UPDATE blocks SET reason = (SELECT code FROM recoded WHERE said = reason) WHERE reason IN (SELECT said FROM recoded);
-- +goose StatementBegin
CREATE TRIGGER blocks_stay BEFORE UPDATE ON blocks
BEGIN SELECT RAISE(ABORT, 'a block is never changed'); END;
-- +goose StatementEnd

-- A correction by a reason reads: keep, the site, "reason", the reason. The history of the corrections and what the window remembers of each
-- name it by its text.
UPDATE site_rules SET id = (SELECT substr(id, 1, instr(id, ' reason ') + 7) || code FROM recoded WHERE said = substr(id, instr(id, ' reason ') + 8))
WHERE id LIKE 'keep % reason %' AND substr(id, instr(id, ' reason ') + 8) IN (SELECT said FROM recoded);
UPDATE state SET key = (SELECT substr(key, 1, instr(key, ' reason ') + 7) || code FROM recoded WHERE said = substr(key, instr(key, ' reason ') + 8))
WHERE key LIKE 'siterule.example.keep % reason %' AND substr(key, instr(key, ' reason ') + 8) IN (SELECT said FROM recoded);
UPDATE changes SET
    row_id     = (SELECT substr(row_id, 1, instr(row_id, ' reason ') + 7) || code FROM recoded WHERE said = substr(row_id, instr(row_id, ' reason ') + 8)),
    subject_id = (SELECT replace(subject_id, ' reason ' || said, ' reason ' || code) FROM recoded WHERE said = substr(row_id, instr(row_id, ' reason ') + 8)),
    row_before = (SELECT replace(row_before, ' reason ' || said || '"', ' reason ' || code || '"') FROM recoded WHERE said = substr(row_id, instr(row_id, ' reason ') + 8)),
    row_after  = (SELECT replace(row_after, ' reason ' || said || '"', ' reason ' || code || '"') FROM recoded WHERE said = substr(row_id, instr(row_id, ' reason ') + 8))
WHERE table_name = 'site_rules' AND row_id LIKE 'keep % reason %' AND substr(row_id, instr(row_id, ' reason ') + 8) IN (SELECT said FROM recoded);
DROP TABLE recoded;

-- Names of actions. Those with one quotation, by what stands before it; code is the beginning of the list.
CREATE TABLE named (starts TEXT PRIMARY KEY, code TEXT NOT NULL);
INSERT INTO named (starts, code) VALUES
    ('Add “', '"action.add"'),
    ('Bringing back of “', '"action.bringing_back"'),
    ('Boundary of “', '"action.boundary"'),
    ('Correction of the text of “', '"action.correction_of_text"'),
    ('Delete “', '"action.delete"'),
    ('Dismissal of “', '"action.dismissal"'),
    ('Edit of “', '"action.edit"'),
    ('Import of “', '"action.import"'),
    ('Merge of “', '"action.merge"'),
    ('Merge of sources into “', '"action.merge_sources"'),
    ('Choose the place of “', '"action.place_chosen"'),
    ('Confirm the place of “', '"action.place_confirmed"'),
    ('Take away the place of “', '"action.place_taken"'),
    ('Restore “', '"action.restore"'),
    ('Source “', '"action.source"'),
    ('Tag “', '"action.tag"'),
    ('Quote of “', '"action.edit_field",["claim.quote"]'),
    ('Own wording of “', '"action.edit_field",["claim.wording"]'),
    ('Wording of “', '"action.edit_field",["claim.wording"]'),
    ('Source of “', '"action.edit_field",["claim.source_name"]'),
    ('Kind of source of “', '"action.edit_field",["claim.source_kind"]'),
    ('Manner of “', '"action.edit_field",["claim.source_manner"]'),
    ('Via of “', '"action.edit_field",["claim.source_via"]'),
    ('Date said of “', '"action.edit_field",["claim.said_at"]'),
    ('Date of “', '"action.edit_field",["claim.said_at"]'),
    ('Figures of “', '"action.edit_field",["claim.figures"]'),
    ('Figure of “', '"action.edit_field",["claim.figures"]'),
    ('Status of “', '"action.edit_field",["claim.status"]'),
    ('Rating of “', '"action.edit_field",["claim.rating"]'),
    ('Conclusion of “', '"action.edit_field",["claim.conclusion"]'),
    ('Evidence of “', '"action.edit_field",["claim.evidence"]'),
    ('Published check of “', '"action.edit_field",["claim.review_url"]'),
    ('Review of “', '"action.edit_field",["claim.review_url"]'),
    ('Tags of “', '"action.edit_field",["claim.claim_tags"]'),
    ('Notes of “', '"action.edit_field",["claim.notes"]'),
    ('Own fields of “', '"action.edit_field",["claim.fields"]'),
    ('Fields of “', '"action.edit_field",["claim.fields"]'),
    ('Annotator of “', '"action.edit_field",["claim.annotator"]'),
    ('Confirmation of “', '"action.edit_field",["claim.confirmation"]');
UPDATE actions SET name = COALESCE(
    (SELECT '[' || code || ',' || json_quote(substr(name, length(starts) + 1, length(name) - length(starts) - 1)) || ']'
     FROM named WHERE starts = substr(name, 1, instr(name, '“'))), name)
WHERE substr(name, -1) = '”' AND instr(substr(name, instr(name, '“') + 1), '“') = 0;
DROP TABLE named;

-- Those with two.
CREATE TABLE named (starts TEXT PRIMARY KEY, middle TEXT NOT NULL, code TEXT NOT NULL);
INSERT INTO named (starts, middle, code) VALUES
    ('Distinction of “', '” and “', 'action.distinction'),
    ('Forgetting of the distinction of “', '” and “', 'action.distinction_forgotten'),
    ('Merge of source “', '” into “', 'action.merge_source');
UPDATE actions SET name = COALESCE(
    (SELECT json_array(code, substr(name, length(starts) + 1, instr(name, middle) - length(starts) - 1),
                       substr(name, instr(name, middle) + length(middle), length(name) - instr(name, middle) - length(middle)))
     FROM named WHERE starts = substr(name, 1, instr(name, '“')) AND instr(name, middle) > 0), name)
WHERE substr(name, -1) = '”' AND name NOT LIKE '[%';
DROP TABLE named;

-- Those that count, and those that say all alone.
CREATE TABLE named (starts TEXT PRIMARY KEY, code TEXT NOT NULL);
INSERT INTO named (starts, code) VALUES
    ('Delete ', '"action.delete_claims"'),
    ('Restore ', '"action.restore_claims"'),
    ('Rating of ', '"action.edit_field_of_many",["claim.rating"]'),
    ('Status of ', '"action.edit_field_of_many",["claim.status"]'),
    ('Tags of ', '"action.edit_field_of_many",["claim.claim_tags"]');
UPDATE actions SET name = COALESCE(
    (SELECT '[' || code || ',' || CAST(substr(name, length(starts) + 1) AS INTEGER) || ']'
     FROM named WHERE name GLOB starts || '[0-9]* claims' AND name = starts || CAST(substr(name, length(starts) + 1) AS INTEGER) || ' claims'), name)
WHERE name GLOB '* claims';
DROP TABLE named;
UPDATE actions SET name = json_array('action.show_version', CAST(substr(name, 14) AS INTEGER), substr(name, instr(name, '“') + 1, length(name) - instr(name, '“') - 1))
WHERE name GLOB 'Show version [0-9]* of “*”';
UPDATE actions SET name = '["action.site_rule"]' WHERE name = 'Correction for a site';
UPDATE actions SET name = '["action.site_rule_forgotten"]' WHERE name = 'Forgetting of a correction for a site';

-- The title of evidence that is another claim of the library.
UPDATE evidence SET title = json_array('stored.said_before', substr(title, 15, length(title) - 15))
WHERE title GLOB 'Said before: “*”';
UPDATE changes SET row_before = json_set(row_before, '$.title', '' || json_array('stored.said_before',
    substr(json_extract(row_before, '$.title'), 15, length(json_extract(row_before, '$.title')) - 15)))
WHERE table_name = 'evidence' AND json_extract(row_before, '$.title') GLOB 'Said before: “*”';
UPDATE changes SET row_after = json_set(row_after, '$.title', '' || json_array('stored.said_before',
    substr(json_extract(row_after, '$.title'), 15, length(json_extract(row_after, '$.title')) - 15)))
WHERE table_name = 'evidence' AND json_extract(row_after, '$.title') GLOB 'Said before: “*”';

PRAGMA user_version = 7;
