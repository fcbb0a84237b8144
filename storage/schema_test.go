package storage

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"
)

// A start compares with one hash. After a new migration it is the one that this test names.
func TestTheUsualSchemaIsThatOfTheMigrations(t *testing.T) {
	made, err := schemaOf(t.Context(), schemaVersion)
	if err != nil {
		t.Fatal(err)
	}
	if got := fingerprint(made); got != usualSchema {
		t.Errorf("set usualSchema in altered.go to %q", got)
	}
}

func TestAnotherEncodingIsNamed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.sqlite")
	db, err := openPool(path, strings.TrimPrefix(copierOptions, existing), 1)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.ExecContext(t.Context(), "PRAGMA encoding = 'UTF-16le'; PRAGMA application_id = 1131178356"); err != nil {
		t.Fatal(err)
	}
	if err := migrateTo(t.Context(), db, schemaVersion); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), Params{Path: path}); !errors.Is(err, ErrAltered) || !strings.Contains(err.Error(), "UTF-16le") {
		t.Errorf("error %v", err)
	}
}

// A library that keeps to its own page size, as other tools make one, is a library.
func TestPagesOfAnotherSizeAreNoAlteration(t *testing.T) {
	for _, size := range []string{"512", "65536"} {
		path := filepath.Join(t.TempDir(), "library.sqlite")
		db, err := openPool(path, strings.TrimPrefix(copierOptions, existing), 1)
		if err != nil {
			t.Fatal(err)
		}
		defer db.Close()
		if _, err := db.ExecContext(t.Context(), "PRAGMA page_size = "+size+"; PRAGMA auto_vacuum = 1; CREATE TABLE x (y); DROP TABLE x"); err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(db.Close(), upgrade(t.Context(), withDefaults(Params{Path: path}).ofFile())); err != nil {
			t.Fatal(err)
		}
		opened, err := Open(t.Context(), Params{Path: path})
		if err != nil {
			t.Fatalf("pages of %s bytes: %v", size, err)
		}
		defer opened.Close()
	}
}
