// Package versions keeps the texts of articles with the pages that they were made from, and counts the places in them.
package versions

import (
	"context"
	"fmt"
	"strings"

	"claimlight/internal/article"
	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/journal"
)

// Versions stores the texts of articles with the pages that they were made from, and reads them.
type Versions struct{ j *journal.Journal }

// New makes the group over a journal.
func New(j *journal.Journal) *Versions { return &Versions{j} }

// Add appends a version to an article, with the page it was made from, and does not make it current. A snapshot
// that is stored already is used again. The version gets the next number.
func (vs *Versions) Add(
	ctx context.Context, articleID string, v article.Version, s article.Snapshot,
) (article.Version, error) {
	v.ArticleID = articleID
	err := vs.j.Write(ctx, func(w *journal.Writer) error {
		query := "SELECT COALESCE(MAX(number), 0) + 1 FROM versions WHERE article_id = ?"
		if err := w.QueryRowContext(ctx, query, articleID).Scan(&v.Number); err != nil {
			return err
		}
		var err error
		v, err = AddVersion(ctx, w, v, s)
		return err
	})
	if err != nil {
		return v, fmt.Errorf("add version: %w", err)
	}
	return v, nil
}

// AddVersion stores a version with its blocks and the page that it was made from, and gives ids to what has none.
func AddVersion(
	ctx context.Context, w *journal.Writer, v article.Version, s article.Snapshot,
) (article.Version, error) {
	if err := CheckBlocks(v.Blocks); err != nil {
		return v, err
	}
	var err error
	if v.SnapshotID, err = AddSnapshot(ctx, w, s); err != nil {
		return v, err
	}
	if v.ID == "" {
		v.ID = w.NewID()
	}
	if v.CreatedAt.IsZero() {
		v.CreatedAt = w.Now()
	}
	query := `INSERT INTO versions (id, article_id, snapshot_id, number, extractor, text_sha256, created_at) VALUES
		(?, ?, ?, ?, ?, ?, ?)`
	_, err = w.ExecContext(ctx, query, v.ID, v.ArticleID, v.SnapshotID, v.Number, article.CleanField(v.Extractor),
		v.SHA256(), db.FormatTime(v.CreatedAt))
	if err != nil {
		return v, fmt.Errorf("store version: %w", err)
	}
	return v, AddBlocks(ctx, w, v)
}

// InsertBlock is the statement that stores a block.
const InsertBlock = `INSERT INTO blocks (version_id, position, kind, level, text, path, reason, place) VALUES (?, ?,
	?, ?, ?, ?, ?, ?)`

// AddBlocks stores the blocks of a version.
func AddBlocks(ctx context.Context, w *journal.Writer, v article.Version) error {
	for i, b := range v.Blocks {
		if _, err := w.ExecContext(ctx, InsertBlock, v.ID, i, string(b.Kind), b.Level, b.Text, b.Path, b.Reason,
			b.Place.Stored()); err != nil {
			return fmt.Errorf("store block %d: %w", i, err)
		}
	}
	return nil
}

// CheckBlocks refuses text that did not come in by the door: offsets into it would not hold.
func CheckBlocks(blocks []article.Block) error {
	for i, b := range blocks {
		if strings.Contains(b.Text, "\n") || article.CleanText(b.Text) != b.Text {
			return fmt.Errorf("block %d was not cleaned at the door", i)
		}
	}
	return nil
}

// Get reads one version with its blocks.
func (vs *Versions) Get(ctx context.Context, id string) (article.Version, error) {
	v, err := ReadVersion(ctx, vs.j.Readers(), id)
	if err != nil {
		return v, fmt.Errorf("read version: %w", fault.Explain(err))
	}
	return v, nil
}

// ReadVersion reads one version with its blocks.
func ReadVersion(ctx context.Context, q db.Querier, id string) (article.Version, error) {
	found, err := ReadVersions(ctx, q, "id = ?", id)
	if err != nil {
		return article.Version{}, err
	}
	if len(found) == 0 {
		return article.Version{}, fmt.Errorf("version %s: %w", id, fault.ErrNotFound)
	}
	v := found[0]
	v.Blocks, err = ReadBlocks(ctx, q, id)
	return v, err
}

// Of lists an article's versions by number, without their blocks.
func (vs *Versions) Of(ctx context.Context, articleID string) ([]article.Version, error) {
	found, err := ReadVersions(ctx, vs.j.Readers(), "article_id = ?", articleID)
	if err != nil {
		return nil, fmt.Errorf("list versions: %w", fault.Explain(err))
	}
	return found, nil
}

// ReadVersions reads the versions for which the condition holds, by number, without their blocks.
func ReadVersions(ctx context.Context, q db.Querier, condition string, args ...any) ([]article.Version, error) {
	query := "SELECT id, article_id, COALESCE(snapshot_id, ''), number, extractor, created_at FROM versions WHERE " +
		condition + " ORDER BY number"
	found, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer found.Close()
	var out []article.Version
	for found.Next() {
		var v article.Version
		var at string
		if err := found.Scan(&v.ID, &v.ArticleID, &v.SnapshotID, &v.Number, &v.Extractor, &at); err != nil {
			return nil, err
		}
		v.CreatedAt = db.ParseTime(at)
		out = append(out, v)
	}
	return out, found.Err()
}

// ReadBlocks reads the blocks of a version.
func ReadBlocks(ctx context.Context, q db.Querier, versionID string) ([]article.Block, error) {
	found, err := q.QueryContext(ctx, `SELECT kind, level, text, path, reason, place FROM blocks WHERE version_id = ?
		ORDER BY position`, versionID)
	if err != nil {
		return nil, err
	}
	defer found.Close()
	var out []article.Block
	for found.Next() {
		var b article.Block
		var place string
		if err := found.Scan(&b.Kind, &b.Level, &b.Text, &b.Path, &b.Reason, &place); err != nil {
			return nil, err
		}
		b.Place, _ = article.ParsePlace(place) // one that cannot be read says nothing; a check of the library names it
		out = append(out, b)
	}
	return out, found.Err()
}
