package disk

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"claimlight/internal/files"
	"claimlight/storage/fault"
)

const (
	Unfinished = "unfinished-" // begins the name of a copy that is not whole yet
	staleAfter = time.Hour     // nobody is still writing a copy of that age
)

// ClearDrafts removes what killed programs have left of files that were to be put at path: copies, a library that was
// being made.
func ClearDrafts(path string) {
	folder := filepath.Dir(path)
	entries, err := os.ReadDir(folder)
	if err != nil {
		return // tried again the next time
	}
	for _, e := range entries {
		end, ours := strings.CutPrefix(e.Name(), filepath.Base(path))
		if !ours || !strings.HasPrefix(end, ".unfinished-") && !strings.HasPrefix(end, ".new-") {
			continue
		}
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() && time.Since(info.ModTime()) > staleAfter {
			_ = os.Remove(filepath.Join(folder, e.Name()))
		}
	}
}

// RemoveDatabase deletes a database file and what belongs to it.
func RemoveDatabase(path string) {
	for _, suffix := range []string{"", "-wal", "-shm", "-journal"} {
		_ = os.Remove(path + suffix) // absent as a rule
	}
}

// SyncFolder makes a new name in a folder survive a power cut, on systems that can.
func SyncFolder(folder string) error {
	f, err := files.Open(folder)
	if err != nil {
		return fmt.Errorf("open folder: %w", err)
	}
	_ = f.Sync() // not every system can
	return f.Close()
}

// SameFile tells whether both names lead to one file that exists.
func SameFile(a, b string) (bool, error) {
	first, err := os.Stat(a)
	if err == nil {
		second, other := os.Stat(b)
		if other == nil {
			return os.SameFile(first, second), nil
		}
		err = other
	}
	if errors.Is(err, os.ErrNotExist) {
		return false, nil
	}
	return false, err
}

// CheckRoom refuses to begin a copy for which the disk has no room.
func CheckRoom(from, folder string) error {
	info, err := os.Stat(from)
	if err != nil {
		return err
	}
	if free, known := freeBytes(folder); known && free < uint64(info.Size()) {
		return fmt.Errorf("%w: a copy needs %d MB, there are %d MB", fault.ErrFull, info.Size()>>20, free>>20)
	}
	return nil
}

// Filled tells whether there is a file that is not empty.
func Filled(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Size() > 0
}

// ClearUnfinished removes what killed programs have left of copies in the folder of backups.
func ClearUnfinished(folder string) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return fmt.Errorf("look for unfinished copies: %w", err)
	}
	for _, e := range entries {
		info, err := e.Info()
		if err == nil && strings.HasPrefix(e.Name(), Unfinished) && time.Since(info.ModTime()) > staleAfter {
			_ = os.Remove(filepath.Join(folder, e.Name())) // tried again before the next copy
		}
	}
	return nil
}
