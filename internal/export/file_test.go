package export_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"claimlight/internal/export"
)

func TestAFileIsReplacedWholeOrNotAtAll(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "claims.csv")
	put := func(s string, err error) error {
		return export.WriteFile(path, func(w io.Writer) error {
			if _, err := io.WriteString(w, s); err != nil {
				t.Fatal(err)
			}
			return err
		})
	}
	holds := func(want string) {
		t.Helper()
		got, err := os.ReadFile(path)
		if err != nil || string(got) != want {
			t.Errorf("the file holds %q, %v; want %q", got, err, want)
		}
		if files, err := os.ReadDir(dir); err != nil || len(files) != 1 {
			t.Errorf("beside it: %v, %v", files, err)
		}
	}
	if err := put("first", nil); err != nil {
		t.Fatal(err)
	}
	holds("first")
	stopped := errors.New("stopped half way")
	if err := put("sec", stopped); !errors.Is(err, stopped) {
		t.Errorf("got %v", err)
	}
	holds("first")
	if err := put("second", nil); err != nil {
		t.Fatal(err)
	}
	holds("second")
}

func TestAFileThatCannotBeWritten(t *testing.T) {
	write := func(io.Writer) error { t.Error("written nevertheless"); return nil }
	if err := export.WriteFile(filepath.Join(t.TempDir(), "none", "claims.csv"), write); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("in a folder that is not there: %v", err)
	}
	if err := export.WriteFile(t.TempDir(), write); err == nil {
		t.Error("a folder was written to")
	}
}

func TestALinkStaysALink(t *testing.T) {
	dir := t.TempDir()
	target, link := filepath.Join(dir, "target.csv"), filepath.Join(dir, "link.csv")
	if err := errors.Join(os.WriteFile(target, []byte("old"), 0o600), os.Symlink(target, link)); err != nil {
		t.Skip("no links here:", err)
	}
	if err := export.WriteFile(link, func(w io.Writer) error {
		_,
			err := io.WriteString(w, "new")
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(target); err != nil || string(got) != "new" {
		t.Errorf("the target holds %q, %v", got, err)
	}
}
