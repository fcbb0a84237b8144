package storage_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"claimlight/storage"
)

// An import says in the file that its work is in the log, as every other change does: the file alone is not taken for
// all of it.
func TestAFileThatCameWithoutTheLogOfAnImportIsRefused(t *testing.T) {
	d := open(t)
	path := d.Path()
	d.ok(d.Close()) // from here on the file says that it needs no log
	d = openAt(t, path, storage.Import)
	d.take(manyClaims(4))
	alone := filepath.Join(t.TempDir(), "alone.sqlite")
	data, err := os.ReadFile(path)
	d.ok(err)
	d.ok(os.WriteFile(alone, data, 0o600))
	if _, err := storage.Open(t.Context(), storage.Params{Path: alone}); !errors.Is(err, storage.ErrLogMissing) {
		t.Errorf("opened with %v, want ErrLogMissing", err)
	}
}
