// Package readings keeps how far articles were read, and with which of them their reader is done.
package readings

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"claimlight/internal/anchor"
	"claimlight/internal/article"
	"claimlight/internal/text"
	"claimlight/internal/words"
	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/journal"
	"claimlight/storage/tables"
	"claimlight/storage/versions"
)

// Unknown is a number of suggestions that nobody has counted.
const Unknown = -1

// Reading is how far the text of a version was read.
type Reading struct {
	ArticleID   string
	VersionID   string
	Read        int // in bytes of its text
	Suggestions int // that were open when the article was last in view; Unknown where nobody has looked
	Done        bool
}

// Readings keeps how far articles were read.
type Readings struct{ j *journal.Journal }

// New makes the group over a journal.
func New(j *journal.Journal) *Readings { return &Readings{j} }

// In tells how far a version was read. What was read of another version of the article is read in this one, too, as far
// as it is found there.
func (rs *Readings) In(ctx context.Context, v article.Version) (Reading, error) {
	r := Reading{ArticleID: v.ArticleID, VersionID: v.ID, Suggestions: Unknown}
	err := rs.in(ctx, v, &r)
	if err != nil {
		return r, fmt.Errorf("read how far an article was read: %w", fault.Explain(err))
	}
	return r, nil
}

func (rs *Readings) in(ctx context.Context, v article.Version, r *Reading) (err error) {
	if r.Done, err = db.Holds(ctx, rs.j.Readers(), "SELECT COUNT(*) FROM finished WHERE id = ?", v.ArticleID); err != nil {
		return err
	}
	var of string
	var read int
	var suggestions sql.NullInt64
	query := "SELECT version_id, read_cp, suggestions FROM readings WHERE article_id = ?"
	err = rs.j.Readers().QueryRowContext(ctx, query, v.ArticleID).Scan(&of, &read, &suggestions)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	if of == v.ID {
		r.Read = text.NewOffsets(v.Text()).Byte(read)
		if suggestions.Valid {
			r.Suggestions = int(suggestions.Int64)
		}
		return nil
	}
	blocks, err := versions.ReadBlocks(ctx, rs.j.Readers(), of)
	if err != nil {
		return err
	}
	older := article.Version{Blocks: blocks}
	r.Read = carry(&older, v.Text(), text.NewOffsets(older.Text()).Byte(read))
	return nil
}

// carry gives how far a newer text is read of which an older one was read so far: up to the last sentence read that is
// found in it.
func carry(older *article.Version, newer string, read int) int {
	full := older.Text()
	if full == newer {
		return read
	}
	find := anchor.NewFinder(full, newer)
	for _, block := range slices.Backward(older.Spans()) {
		known := text.Span{Start: block.Start, End: min(block.End, read)}
		if known.Empty() {
			continue
		}
		for _, sentence := range slices.Backward(text.Sentences(known.Of(full))) {
			if f := find.Find(sentence.Shift(known.Start)); f.Score > 0 {
				return f.Span.End
			}
		}
	}
	return 0
}

// Keep remembers how far a version was read. It is no part of the history.
func (rs *Readings) Keep(ctx context.Context, r Reading, full string) error {
	var suggestions any
	if r.Suggestions != Unknown {
		suggestions = r.Suggestions
	}
	offsets := text.NewOffsets(full)
	query := `INSERT INTO readings (article_id, version_id, read_cp, length_cp, suggestions) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (article_id) DO UPDATE SET version_id = excluded.version_id, read_cp = excluded.read_cp,
		length_cp = excluded.length_cp, suggestions = excluded.suggestions`
	err := rs.j.Tell(ctx, query, r.ArticleID, r.VersionID, offsets.CodePoint(r.Read), offsets.CodePoint(len(full)),
		suggestions)
	if err != nil {
		return fmt.Errorf("keep how far an article was read: %w", err)
	}
	return nil
}

// Finish notes, as one action, that the reader is done with an article; with done false, that it is open again.
func (rs *Readings) Finish(ctx context.Context, articleID, title string, done bool) error {
	d := &journal.Deed{Name: words.ActionDone(journal.Brief(title)), ArticleID: articleID}
	if !done {
		d.Name = words.ActionReopened(journal.Brief(title))
	}
	err := rs.j.Act(ctx, d, func(w *journal.Writer) error { return w.Remember(ctx, tables.Finished, articleID, done) })
	if err != nil {
		return fmt.Errorf("finish article: %w", err)
	}
	return nil
}

// Next gives the next article that has something left to be read, in the order of the list, which begins again after
// its end; empty when there is none but the given one.
func (rs *Readings) Next(ctx context.Context, after string) (string, error) {
	const left = `FROM articles a LEFT JOIN readings r ON r.article_id = a.id WHERE a.deleted_at IS NULL AND a.id <> ?
		AND NOT EXISTS (SELECT 1 FROM finished f WHERE f.id = a.id)
		AND (r.article_id IS NULL OR r.read_cp < r.length_cp OR r.version_id <> a.current_version_id) `
	const below = `AND (a.added_at, a.seq) < (SELECT h.added_at, h.seq FROM articles h WHERE h.id = ?) `
	const first = "ORDER BY a.added_at DESC, a.seq DESC LIMIT 1"
	ids, err := db.List[string](ctx, rs.j.Readers(), "SELECT a.id "+left+below+first, after, after)
	if err == nil && len(ids) == 0 {
		ids, err = db.List[string](ctx, rs.j.Readers(), "SELECT a.id "+left+first, after)
	}
	if err != nil || len(ids) == 0 {
		return "", fault.Explain(err)
	}
	return ids[0], nil
}
