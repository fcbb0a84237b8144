package disk

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"time"

	"claimlight/internal/files"
	"claimlight/storage/fault"
)

// copyTries is how often a file is copied that another program is writing to.
const copyTries = 3

// CopyAtRest copies a database with its log. It tries again when another program wrote in the meantime, and gives
// ErrBusy in the end.
func CopyAtRest(from, to string) error {
	for range copyTries {
		before := stateOf(from)
		for suffix := range before {
			if err := CopyFile(from+suffix, to+suffix); err != nil {
				RemoveDatabase(to)
				return fmt.Errorf("copy %s: %w", from+suffix, err)
			}
		}
		if maps.Equal(before, stateOf(from)) {
			return nil
		}
		RemoveDatabase(to)
	}
	return fault.ErrBusy
}

// FileState is what shows that a file was written to.
type FileState struct {
	size    int64
	changed time.Time
}

// stateOf looks at a database and its log, by the ends of their names.
func stateOf(path string) map[string]FileState {
	out := map[string]FileState{}
	for _, suffix := range []string{"", "-wal", "-journal"} {
		if info, err := os.Stat(path + suffix); err == nil {
			out[suffix] = StateFrom(info)
		}
	}
	return out
}

// StateFrom is the state that the system tells of a file.
func StateFrom(info fs.FileInfo) FileState { return FileState{info.Size(), info.ModTime()} }

// CopyFile copies a file, byte for byte and down to the disk, to a name that must not exist.
func CopyFile(from, to string) (err error) {
	source, err := files.Open(from)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, source.Close()) }()
	target, err := files.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(target, source)
	return fault.Explain(errors.Join(err, target.Sync(), target.Close()))
}
