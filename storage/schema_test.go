package storage

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/storage/file"
	"claimlight/storage/file/disk"
	"claimlight/storage/file/schema"
)

func TestAnotherEncodingIsNamed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.sqlite")
	pool, err := disk.OpenPool(path, strings.TrimPrefix(disk.CopierOptions, "mode=rw&"), 1)
	if err != nil {
		t.Fatal(err)
	}
	defer pool.Close()
	if _, err := pool.ExecContext(t.Context(),
		"PRAGMA encoding = 'UTF-16le'; PRAGMA application_id = 1131178356"); err != nil {
		t.Fatal(err)
	}
	if err := schema.MigrateTo(t.Context(), pool, disk.SchemaVersion); err != nil {
		t.Fatal(err)
	}
	if err := pool.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), Params{Path: path}); !errors.Is(err, schema.ErrAltered) ||
		!strings.Contains(err.Error(), "UTF-16le") {
		t.Errorf("error %v", err)
	}
}

// A library that keeps to its own page size, as other tools make one, is a library.
func TestPagesOfAnotherSizeAreNoAlteration(t *testing.T) {
	for _, size := range []string{"512", "65536"} {
		path := filepath.Join(t.TempDir(), "library.sqlite")
		pool, err := disk.OpenPool(path, strings.TrimPrefix(disk.CopierOptions, "mode=rw&"), 1)
		if err != nil {
			t.Fatal(err)
		}
		defer pool.Close()
		if _, err := pool.ExecContext(t.Context(), "PRAGMA page_size = "+size+"; PRAGMA auto_vacuum = 1; CREATE TABLE x "+
			"(y); DROP TABLE x"); err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(pool.Close(),
			file.Upgrade(t.Context(), withDefaults(Params{Path: path}).ofFile())); err != nil {
			t.Fatal(err)
		}
		opened, err := Open(t.Context(), Params{Path: path})
		if err != nil {
			t.Fatalf("pages of %s bytes: %v", size, err)
		}
		defer opened.Close()
	}
}
