// Package attached keeps the content of files that are attached to evidence, once per hash, as the bytes of saved pages
// are kept.
package attached

import (
	"context"
	"fmt"

	"claimlight/internal/article"
	"claimlight/internal/words"
	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/journal"
	"claimlight/storage/versions"
)

// ErrAway says that a file is named whose content is not in this library.
var ErrAway error = fault.New("the content of the file is not in this library", words.AttachedNotHere)

// Files keeps the content of attached files, and gives it back.
type Files struct{ j *journal.Journal }

// New makes the group over a journal.
func New(j *journal.Journal) *Files { return &Files{j} }

// Keep stores the content of files, each unless it is here, down to the disk. What names them is saved with the claim;
// what nothing names goes when the trash is emptied.
func (fs *Files) Keep(ctx context.Context, contents ...[]byte) error {
	err := fs.j.Write(ctx, func(w *journal.Writer) error {
		for _, data := range contents {
			if err := versions.AddBlob(ctx, w, article.Hash(data), data); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("keep file: %w", err)
	}
	return nil
}

// Read gives the content of a file by its SHA-256. It gives ErrAway where only its name is here.
func (fs *Files) Read(ctx context.Context, sha256 string) ([]byte, error) {
	held, err := db.Holds(ctx, fs.j.Readers(), "SELECT COUNT(*) FROM blobs WHERE sha256 = ?", sha256)
	switch {
	case err != nil:
		return nil, fmt.Errorf("read file: %w", fault.Explain(err))
	case !held:
		return nil, fmt.Errorf("read file %s: %w", sha256, ErrAway)
	}
	data, err := versions.ReadBlob(ctx, fs.j.Readers(), sha256)
	if err == nil && article.Hash(data) != sha256 {
		err = fault.ErrDamaged
	}
	if err != nil {
		return nil, fmt.Errorf("read file %s: %w", sha256, fault.Explain(err))
	}
	return data, nil
}

// Missing tells how many contents are named by evidence and not in a library.
func Missing(ctx context.Context, q db.Querier) (n int, err error) {
	err = q.QueryRowContext(ctx, `SELECT COUNT(DISTINCT sha256) FROM evidence_files WHERE sha256 NOT IN (SELECT sha256
		FROM blobs)`).Scan(&n)
	return n, err
}
