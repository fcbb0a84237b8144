package trash

import (
	"context"
	"fmt"
	"slices"
	"time"

	"claimlight/storage/db"
	"claimlight/storage/file"
	"claimlight/storage/file/backup"
	"claimlight/storage/journal"
)

// Emptied tells what emptying the trash took away for good.
type Emptied struct {
	Articles int
	Claims   int
	Backups  []backup.Copy // copies that may still hold it
}

// emptied picks the claims that go: those in the trash, and all of the articles in the trash.
const emptied = `(SELECT id FROM claims WHERE deleted_at IS NOT NULL
	OR article_id IN (SELECT article_id FROM emptying))`

// emptying is how the trash is emptied: the history first, then rows before those they belong to.
var emptying = []string{
	"UPDATE actions SET list = 'none' WHERE id IN (SELECT action_id FROM changes WHERE subject_id IN " + emptied +
		" OR subject_id IN (SELECT article_id FROM emptying))",
	"DELETE FROM changes WHERE subject_id IN " + emptied + " OR subject_id IN (SELECT article_id FROM emptying)",
	"DELETE FROM actions WHERE id NOT IN (SELECT action_id FROM changes)",
	"DELETE FROM figures WHERE claim_id IN " + emptied,
	"DELETE FROM evidence_files WHERE claim_id IN " + emptied,
	"DELETE FROM evidence WHERE claim_id IN " + emptied,
	"DELETE FROM claim_tags WHERE claim_id IN " + emptied,
	"DELETE FROM fields WHERE claim_id IN " + emptied,
	"DELETE FROM anchors WHERE claim_id IN " + emptied,
	"DELETE FROM claims WHERE deleted_at IS NOT NULL OR article_id IN (SELECT article_id FROM emptying)",
	"DELETE FROM openings WHERE article_id IN (SELECT article_id FROM emptying)",
	"DELETE FROM readings WHERE article_id IN (SELECT article_id FROM emptying)",
	"DELETE FROM finished WHERE id IN (SELECT article_id FROM emptying)",
	"DELETE FROM dismissals WHERE article_id IN (SELECT article_id FROM emptying)",
	"DELETE FROM article_tags WHERE article_id IN (SELECT article_id FROM emptying)",
	`DELETE FROM blocks WHERE version_id IN (SELECT id FROM versions
		WHERE article_id IN (SELECT article_id FROM emptying))`,
	"DELETE FROM versions WHERE article_id IN (SELECT article_id FROM emptying)",
	"DELETE FROM articles WHERE id IN (SELECT article_id FROM emptying)",
	// where only claims go, no article opens the way past the triggers; a star is the id of none
	"INSERT INTO emptying (article_id) VALUES ('*')",
	"DELETE FROM snapshots WHERE id NOT IN (SELECT snapshot_id FROM versions WHERE snapshot_id IS NOT NULL)",
	// what evidence held once can come back, as long as its history is there
	`DELETE FROM blobs WHERE sha256 NOT IN (SELECT blob FROM snapshots WHERE blob IS NOT NULL)
		AND sha256 NOT IN (SELECT sha256 FROM evidence_files)
		AND sha256 NOT IN (SELECT SUBSTR(row_id, LENGTH(row_id) - 63) FROM changes WHERE table_name = 'evidence_files')`,
	"DELETE FROM emptying",
}

// Empty takes away for good what is in the trash, with its history. It cannot be undone, and does not reach the copies
// that were made before.
func (tr *Trash) Empty(ctx context.Context) (Emptied, error) {
	var out Emptied
	err := tr.j.Write(ctx, func(w *journal.Writer) (err error) {
		if _, err := w.ExecContext(ctx, `INSERT INTO emptying (article_id) SELECT id FROM articles WHERE deleted_at IS
			NOT NULL`); err != nil {
			return err
		}
		since, err := countEmptied(ctx, w, &out)
		if err != nil {
			return err
		}
		for _, statement := range emptying {
			if _, err := w.ExecContext(ctx, statement); err != nil {
				return err
			}
		}
		out.Backups, err = file.NewBackups(tr.file).Own()
		out.Backups = slices.DeleteFunc(out.Backups, func(b backup.Copy) bool { return b.At.Add(time.Second).Before(since) })
		return err
	})
	if err != nil {
		return out, fmt.Errorf("empty trash: %w", err)
	}
	return out, tr.tidy(ctx)
}

// countEmptied counts what goes, and finds when the oldest of it came.
func countEmptied(ctx context.Context, w *journal.Writer, out *Emptied) (since time.Time, err error) {
	query := `SELECT (SELECT COUNT(*) FROM emptying), (SELECT COUNT(*) FROM claims WHERE id IN ` + emptied + `),
		COALESCE((SELECT MIN(t) FROM (SELECT MIN(added_at) AS t FROM articles WHERE id IN (SELECT article_id FROM emptying)
			UNION ALL SELECT MIN(created_at) FROM claims WHERE id IN ` + emptied + `) AS times), '')`
	var oldest string
	err = w.QueryRowContext(ctx, query).Scan(&out.Articles, &out.Claims, &oldest)
	return db.ParseTime(oldest), err
}

// tidy takes what was deleted out of the search, and writes the log back, so that nothing of it stays in either.
func (tr *Trash) tidy(ctx context.Context) error {
	err := tr.index.Forget(ctx, tr.file)
	if err == nil {
		err = tr.file.WriteBack(ctx)
	}
	if err != nil {
		return fmt.Errorf("tidy library: %w", err)
	}
	return nil
}
