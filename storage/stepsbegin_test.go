package storage

import (
	"context"
	"path/filepath"
	"testing"

	"claimlight/storage/journal"
)

// A long action that fails as it begins gives the turn to write back: others write as before.
func TestAStepThatCannotBeginHoldsNobodyUp(t *testing.T) {
	ctx := context.Background()
	l, err := Open(ctx, Params{Path: filepath.Join(t.TempDir(), "library.sqlite"), Patience: -1})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	for _, statement := range []string{"CREATE TEMP TABLE kept AS SELECT * FROM library", "DELETE FROM library"} {
		if _, err := l.file.Writer().ExecContext(ctx, statement); err != nil {
			t.Fatal(err)
		}
	}
	if err := l.journal.InSteps(ctx, &journal.Deed{},
		func(*journal.Writer, *journal.Steps) error { return nil }); err == nil {
		t.Fatal("an action has begun in a library without its row")
	}
	if _, err := l.file.Writer().ExecContext(ctx, "INSERT INTO library SELECT * FROM kept"); err != nil {
		t.Fatal(err)
	}
	if err := l.Settings.SetState(ctx, "a", "b"); err != nil {
		t.Errorf("nobody can write any more: %v", err)
	}
}
