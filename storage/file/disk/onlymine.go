package disk

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"claimlight/internal/files"
)

const (
	onlyMine = 0o600 // a file that its owner alone reads
	sharing  = 0o022 // the bits by which others may write
)

// BeginPrivate makes an empty file that its owner alone can read. SQLite takes it for a new database, and gives the
// files that it puts beside it the same rights.
func BeginPrivate(path string) error {
	f, err := files.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, onlyMine)
	if err != nil {
		return fmt.Errorf("begin file: %w", err)
	}
	return f.Close()
}

// Tighten takes away what the system's habit has given others: to read the library and what lies beside it. A library
// that others may write to is shared on purpose, and stays so; one that belongs to somebody else is theirs to change.
func Tighten(path string) {
	for _, suffix := range []string{"", "-wal", "-shm"} {
		info, err := os.Stat(path + suffix)
		if err != nil || info.Mode().Perm()&sharing != 0 || info.Mode().Perm()&^onlyMine == 0 {
			continue
		}
		if err := os.Chmod(path+suffix, info.Mode().Perm()&onlyMine); errors.Is(err, fs.ErrPermission) {
			return
		}
	}
}
