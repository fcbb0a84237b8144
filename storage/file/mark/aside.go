package mark

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"claimlight/storage/fault"
	"claimlight/storage/file/disk"
)

// PutLogAside gives a log that lies beside the library at path and does not belong to it another name, which it gives,
// so that the library can be opened, or made. A log that does belong stays, and so does one that a program uses
// (ErrBusy).
func PutLogAside(ctx context.Context, path string) (kept string, err error) {
	path, err = filepath.Abs(path)
	if err != nil {
		return "", fmt.Errorf("put log aside: %w", err)
	}
	state, err := StateOfLog(ctx, path)
	if err == nil && state == OtherLog {
		kept, err = MoveLogAside(path)
	}
	if err != nil {
		return "", fmt.Errorf("put the log of %s aside: %w", path, fault.Explain(err))
	}
	return kept, nil
}

// MoveLogAside gives the log that lies beside the library at path a name that nobody has, and gives that name.
func MoveLogAside(path string) (kept string, err error) {
	if disk.HeldElsewhere(path) {
		return "", fault.ErrBusy
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
		return kept, disk.SyncFolder(filepath.Dir(path))
	}
}
