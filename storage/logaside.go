package storage

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// PutLogAside gives a log that lies beside the library at path and does not belong to it another name, which it gives, so that the library
// can be opened, or made. A log that does belong stays, and so does one that a program uses (ErrBusy).
func PutLogAside(ctx context.Context, path string) (kept string, err error) {
	path, err = filepath.Abs(path)
	if err != nil {
		return "", fmt.Errorf("put log aside: %w", err)
	}
	state, err := stateOfLog(ctx, path)
	if err == nil && state == otherLog {
		kept, err = putLogAside(path)
	}
	if err != nil {
		return "", fmt.Errorf("put the log of %s aside: %w", path, explain(err))
	}
	return kept, nil
}

func putLogAside(path string) (kept string, err error) {
	if heldElsewhere(path) {
		return "", ErrBusy
	}
	for n := 1; ; n++ {
		kept = fmt.Sprintf("%s.log-%d", path, n)
		if _, err := os.Lstat(kept); err == nil {
			continue
		} else if !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
		if err := os.Rename(path+"-wal", kept); err != nil {
			return "", err
		}
		_ = os.Remove(path + "-shm") // made anew when needed
		return kept, syncFolder(filepath.Dir(path))
	}
}
