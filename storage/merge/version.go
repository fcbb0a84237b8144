package merge

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"slices"

	"claimlight/internal/article"
	"claimlight/storage/db"
	"claimlight/storage/versions"
)

// versions adds the texts of an article that are not here, with the pages that they were made from.
func (m *merger) versions(ctx context.Context, articleID string) error {
	theirs, err := versions.ReadVersions(ctx, m.other, "article_id = ?", articleID)
	if err != nil {
		return err
	}
	for _, v := range theirs {
		known, err := m.known(ctx, "SELECT article_id, text_sha256 FROM versions WHERE id = ?", v.ID)
		if err != nil {
			return err
		}
		if !known {
			if err := m.addTheirVersion(ctx, v.ID); err != nil {
				return fmt.Errorf("version %s: %w", v.ID, err)
			}
		}
	}
	return nil
}

// neverChanging are what never changes under an id.
var neverChanging = []string{
	"SELECT id, article_id || ' ' || text_sha256 FROM versions",
	"SELECT id, sha256 || ' ' || retrieved_at FROM snapshots",
}

// refuseMixedUp refuses the other library before anything is taken from it, when it holds another text or page under an
// id of ours.
func (m *merger) refuseMixedUp(ctx context.Context, ours db.Querier) error {
	for _, query := range neverChanging {
		here, err := db.Map[string](ctx, ours, query)
		if err != nil {
			return err
		}
		there, err := db.Map[string](ctx, m.other, query)
		if err != nil {
			return err
		}
		for id, content := range there {
			if mine, both := here[id]; both && mine != content {
				return fmt.Errorf("%s: %w", id, ErrMixedUp)
			}
		}
	}
	return nil
}

// known tells whether something that never changes is here, and refuses it when it is not what the other library has.
func (m *merger) known(ctx context.Context, query, id string) (bool, error) {
	ours, err := db.Map[string](ctx, m, query, id)
	if err != nil || len(ours) == 0 {
		return false, err
	}
	theirs, err := db.Map[string](ctx, m.other, query, id)
	if err == nil && !maps.Equal(ours, theirs) {
		err = fmt.Errorf("%s: %w", id, ErrMixedUp)
	}
	return true, err
}

// addTheirVersion copies a version. It keeps its number where that is free.
func (m *merger) addTheirVersion(ctx context.Context, id string) error {
	v, err := versions.ReadVersion(ctx, m.other, id)
	if err != nil {
		return err
	}
	if err := versions.CheckBlocks(v.Blocks); err != nil {
		return fmt.Errorf("%w: %w", ErrOtherDamaged, err)
	}
	taken, err := db.List[int](ctx, m, "SELECT number FROM versions WHERE article_id = ? ORDER BY number", v.ArticleID)
	if err != nil {
		return err
	}
	if slices.Contains(taken, v.Number) {
		v.Number = slices.Max(taken) + 1
	}
	if v.SnapshotID != "" {
		if err := m.snapshot(ctx, v.SnapshotID); err != nil {
			return err
		}
	}
	m.out.Versions++
	var hash string
	if err := m.other.QueryRowContext(ctx, "SELECT text_sha256 FROM versions WHERE id = ?", id).Scan(&hash); err != nil {
		return err
	}
	query := `INSERT INTO versions (id, article_id, snapshot_id, number, extractor, text_sha256, created_at) VALUES
		(?, ?, ?, ?, ?, ?, ?)`
	_, err = m.ExecContext(ctx, query, v.ID, v.ArticleID, db.Nullable(v.SnapshotID), v.Number, v.Extractor, hash,
		db.FormatTime(v.CreatedAt))
	if err != nil {
		return err
	}
	return versions.AddBlocks(ctx, m.Writer, v)
}

// snapshot copies a saved page with its bytes, unless it is here.
func (m *merger) snapshot(ctx context.Context, id string) error {
	known, err := m.known(ctx, "SELECT sha256, retrieved_at FROM snapshots WHERE id = ?", id)
	if err != nil || known {
		return err
	}
	var s article.Snapshot
	var blob sql.NullString
	var at string
	query := "SELECT sha256, blob, url, asked_url, retrieved_at, status, media_type, charset FROM snapshots WHERE id = ?"
	err = m.other.QueryRowContext(ctx, query, id).Scan(&s.SHA256, &blob, &s.URL, &s.AskedURL, &at, &s.Status, &s.MediaType,
		&s.Charset)
	if err != nil {
		return err
	}
	if blob.Valid {
		if err := m.blob(ctx, blob.String); err != nil {
			return err
		}
	}
	query = `INSERT INTO snapshots (id, sha256, blob, url, asked_url, retrieved_at, status, media_type, charset)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
	_, err = m.ExecContext(ctx, query, id, s.SHA256, blob, article.CleanField(s.URL), article.CleanField(s.AskedURL), at,
		s.Status,
		article.CleanField(s.MediaType), article.CleanField(s.Charset))
	return err
}

// blob copies the bytes of a saved page, as they are compressed, unless they are here. Their hash was checked.
func (m *merger) blob(ctx context.Context, sha256 string) error {
	stored, err := db.Holds(ctx, m, "SELECT COUNT(*) FROM blobs WHERE sha256 = ?", sha256)
	if err != nil || stored {
		return err
	}
	var size int64
	var packed []byte
	if err := m.other.QueryRowContext(ctx, "SELECT size, zstd FROM blobs WHERE sha256 = ?", sha256).Scan(&size,
		&packed); err != nil {
		return err
	}
	_, err = m.ExecContext(ctx, "INSERT INTO blobs (sha256, size, zstd) VALUES (?, ?, ?)", sha256, size, packed)
	return err
}
