package check

import (
	"context"
	"database/sql"

	"claimlight/internal/article"
	"claimlight/internal/words"
	"claimlight/storage/attached"
	"claimlight/storage/db"
	"claimlight/storage/versions"
)

// checkPages hashes the bytes of every saved page, and of every file that was attached to evidence.
func checkPages(ctx context.Context, tx *sql.Tx, r *Report) error {
	named, err := db.Map[string](ctx, tx, "SELECT sha256, MIN(name) FROM evidence_files GROUP BY sha256")
	if err != nil {
		return err
	}
	found, err := tx.QueryContext(ctx, `SELECT sha256, size, zstd, sha256 IN (SELECT blob FROM snapshots WHERE
		blob IS NOT NULL) FROM blobs
		ORDER BY sha256`)
	if err != nil {
		return err
	}
	defer found.Close()
	for found.Next() {
		var hash string
		var size int64
		var packed []byte
		var page bool
		if err := found.Scan(&hash, &size, &packed, &page); err != nil {
			return err
		}
		name, attached := named[hash]
		if attached {
			r.Files++
		}
		if page || !attached {
			r.Pages++
		}
		data, err := versions.Unpack(packed, size)
		switch {
		case err != nil && attached:
			r.add(words.AttachedUnreadable(name, err.Error()).String())
		case err != nil:
			r.add(words.StorageSavedPageCannotBeRead(hash, err.Error()).String())
		case article.Hash(data) != hash && attached:
			r.add(words.AttachedOther(name).String())
		case article.Hash(data) != hash:
			r.add(words.StorageSavedPageDoesNotHave(hash).String())
		}
	}
	return found.Err()
}

// checkFiles compares what is said of attached files with their content.
func checkFiles(ctx context.Context, tx *sql.Tx, r *Report) (err error) {
	if r.Away, err = attached.Missing(ctx, tx); err != nil {
		return err
	}
	wrong, err := db.List[string](ctx, tx, `SELECT f.name FROM evidence_files f LEFT JOIN blobs b ON b.sha256 = f.sha256
		WHERE f.size <> COALESCE(b.size, f.size) OR f.id <> f.evidence_id || '/' || f.sha256 ORDER BY f.id`)
	for _, name := range wrong {
		r.add(words.AttachedOther(name).String())
	}
	return err
}
