package files

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// library makes the files of a library, and one beside them.
func library(t *testing.T) (path, other string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "library.sqlite")
	other = filepath.Join(filepath.Dir(path), "library.sqlite-notes")
	for _, name := range []string{path, path + "-wal", path + "-shm", other} {
		if err := os.WriteFile(name, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return path, other
}

func TestTheFilesOfAnOpenLibraryAreNotOpened(t *testing.T) {
	path, other := library(t)
	held := Hold(path)
	link, hard := path+".link", path+".hard"
	if err := errors.Join(os.Symlink(path+"-shm", link), os.Link(path, hard)); err != nil {
		t.Skipf("no links here: %v", err)
	}
	for _, name := range []string{path, path + "-wal", path + "-shm", link, hard, filepath.Dir(path) +
		"/./library.sqlite"} {
		f, err := Open(name)
		if f != nil || !errors.Is(err, ErrOurs) {
			t.Errorf("%s: %v", filepath.Base(name), err)
		}
	}
	for _, name := range []string{other, filepath.Dir(path)} {
		if err := Refuse(name); err != nil {
			t.Errorf("%s: %v", filepath.Base(name), err)
		}
	}
	if _, err := Open(path + "-journal"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("of a file that is not there: %v", err)
	}
	held.Release()
	if f, err := Open(path); err != nil || f.Close() != nil {
		t.Errorf("once the library is closed: %v", err)
	}
}

func TestALibraryThatWasMovedIsHeldUnderItsNewName(t *testing.T) {
	path, _ := library(t)
	held := Hold(path)
	defer held.Release()
	held.Remember()
	moved := filepath.Join(t.TempDir(), "moved.sqlite")
	if err := errors.Join(os.Rename(path, moved), os.Rename(path+"-shm", moved+"-shm")); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{moved, moved + "-shm"} {
		if !Ours(name) {
			t.Errorf("%s may be opened", filepath.Base(name))
		}
	}
}
