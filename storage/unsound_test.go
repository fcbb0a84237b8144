package storage_test

import (
	"errors"
	"path/filepath"
	"testing"

	"claimlight/storage"
)

// Whatever a check finds keeps a copy from being restored; a search that is out of step is made anew.
func TestACopyThatFailsItsCheckIsNotRestored(t *testing.T) {
	for name, c := range map[string]struct {
		damage string
		want   error
	}{
		"a quote":     {"UPDATE claims SET quote = 'other words'", storage.ErrUnsound},
		"a place":     {"UPDATE anchors SET start_cp = start_cp + 1", storage.ErrUnsound},
		"a reference": {"UPDATE claims SET article_id = 'nowhere'", storage.ErrUnsound},
		"a text": {"DROP TRIGGER blocks_stay; UPDATE blocks SET text = 'forged'; CREATE TRIGGER blocks_stay BEFORE " +
			"UPDATE ON blocks\nBEGIN SELECT RAISE(ABORT, 'a block is never changed'); END", storage.ErrUnsound},
		"the trash":  {"INSERT INTO emptying (article_id) VALUES ('a')", storage.ErrUnsound},
		"the search": {"INSERT INTO claims_index (claims_index) VALUES ('delete-all')", nil},
		"nothing":    {"SELECT 1", nil},
	} {
		t.Run(name, func(t *testing.T) {
			backup := planted(t, "PRAGMA foreign_keys = 0; "+c.damage)
			d := open(t)
			d.add("Here", "Text.")
			d.ok(d.Close())
			_, err := storage.Restore(t.Context(), backup, d.Path())
			if !errors.Is(err, c.want) {
				t.Fatalf("error %v, want %v", err, c.want)
			}
			title := "Here"
			if c.want == nil {
				title = "Title"
			}
			d = openAt(t, d.Path(), storage.Window)
			rows, err := d.Articles.List(d.ctx)
			if err != nil || len(rows) != 1 || rows[0].Title != title {
				t.Errorf("articles %+v (%v)", rows, err)
			}
			if found := d.problems(); len(found) > 0 {
				t.Errorf("check says %q", found)
			}
			if left, _ := filepath.Glob(filepath.Join(filepath.Dir(d.Path()), "*unfinished*")); len(left) > 0 {
				t.Errorf("left behind: %q", left)
			}
		})
	}
}
