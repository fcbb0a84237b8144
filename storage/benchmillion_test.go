package storage

import (
	"fmt"
	"os"
	"testing"

	"claimlight/storage/db"
	"claimlight/storage/file/disk"
	"claimlight/storage/journal"
	"claimlight/storage/search"
)

// grown are the tables of which a bigger library gets copies, in an order in which every row finds what it refers to.
// In the copies, the first character of each id is another; what is a plain column stays.
var grown = []struct {
	table string
	ids   []string
}{
	{"versions", []string{"id", "article_id"}},
	{"articles", []string{"id", "current_version_id"}},
	{"blocks", []string{"version_id"}},
	{"claims", []string{"id", "article_id"}},
	{"figures", []string{"id", "claim_id"}},
	{"claim_tags", []string{"id", "claim_id"}},
	{"anchors", []string{"id", "claim_id", "version_id"}},
}

// multiply makes the library at path of the one with a tenth of its claims: its articles and claims ten times, their
// history once. Made claim by claim, a million would take an hour.
func multiply(b *testing.B, from, path string) {
	b.Helper()
	if err := disk.CopyFile(from, path); err != nil {
		b.Fatal(err)
	}
	l := openBench(b, path)
	// of an article and its version, each names the other
	if _, err := l.file.Writer().ExecContext(b.Context(), "PRAGMA foreign_keys = 0"); err != nil {
		b.Fatal(err)
	}
	for n := range 9 {
		if err := l.journal.Write(b.Context(), func(w *journal.Writer) error { return copyRows(b, w, n+1) }); err != nil {
			b.Fatal(err)
		}
	}
	if err := l.Close(); err != nil {
		b.Fatal(err)
	}
}

// copyRows adds the copies whose ids begin with n, and indexes them.
func copyRows(b *testing.B, w *journal.Writer, n int) error {
	resume, err := search.FTS{}.Hold(b.Context(), w, "articles", "blocks", "claims")
	if err != nil {
		return err
	}
	for _, t := range grown {
		names, err := db.List[string](b.Context(), w,
			"SELECT name FROM pragma_table_info(?) WHERE name <> 'seq' ORDER BY cid", t.table)
		if err != nil {
			return err
		}
		values, columns := "", ""
		for i, name := range names {
			value := name
			for _, id := range t.ids {
				if id == name {
					value = fmt.Sprintf("'%d' || SUBSTR(%s, 2)", n, name)
				}
			}
			if i > 0 {
				values, columns = values+", ", columns+", "
			}
			values, columns = values+value, columns+name
		}
		query := fmt.Sprintf("INSERT INTO %s (%s) SELECT %s FROM %s WHERE SUBSTR(%s, 1, 1) = '0'", t.table, columns, values,
			t.table, t.ids[0])
		if _, err := w.ExecContext(b.Context(), query); err != nil {
			return fmt.Errorf("copy %s: %w", t.table, err)
		}
	}
	fmt.Fprintf(os.Stderr, "%d of 10 parts of the library of a million claims\n", n+1)
	return resume()
}
