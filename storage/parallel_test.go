package storage_test

import (
	"sync"
	"testing"

	"claimlight/internal/claim"
	"claimlight/storage"
)

// Two programs and several goroutines write and read at once; every edit that was acknowledged counts.
func TestManyWritersAndReaders(t *testing.T) {
	d := open(t)
	a := d.add("Title", "Text.")
	programs := []*driver{d, d.beside(storage.CommandLine)}
	const each = 15
	var wg sync.WaitGroup
	for i := range 6 {
		p := programs[i%2]
		wg.Go(func() {
			for range each {
				if _, err := p.Claims.Tag(p.ctx, claim.Claim{ArticleID: a.ID, Selector: claim.Selector{Quote: "Title"}},
					claim.Anchor{VersionID: a.Current, Span: titleSpan, State: claim.Exact}); err != nil {
					t.Error(err)
				}
				if _, err := p.Claims.Of(p.ctx, a.ID); err != nil {
					t.Error(err)
				}
				if _, err := p.History.NextUndo(p.ctx); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if n := len(d.claims(a.ID)); n != 6*each {
		t.Errorf("%d claims, want %d", n, 6*each)
	}
	seen := map[int64]bool{}
	for _, c := range d.claims(a.ID) {
		if seen[c.Revision] {
			t.Errorf("revision %d was given twice", c.Revision)
		}
		seen[c.Revision] = true
	}
}

func TestManyProgramsMakeTheLibraryAtOnce(t *testing.T) {
	path := t.TempDir() + "/library.sqlite"
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			lib, err := storage.Open(t.Context(), storage.Params{Path: path})
			if err != nil {
				t.Error(err)
				return
			}
			if err := lib.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
}
