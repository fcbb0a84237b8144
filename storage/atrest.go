package storage

import (
	"fmt"
	"maps"
	"os"
	"time"
)

// copyTries is how often a file is copied that another program is writing to.
const copyTries = 3

// copyAtRest copies a database with its log. It tries again when another program wrote in the meantime, and gives ErrBusy in the end.
func copyAtRest(from, to string) error {
	for range copyTries {
		before := stateOf(from)
		for suffix := range before {
			if err := copyFile(from+suffix, to+suffix); err != nil {
				removeDatabase(to)
				return fmt.Errorf("copy %s: %w", from+suffix, err)
			}
		}
		if maps.Equal(before, stateOf(from)) {
			return nil
		}
		removeDatabase(to)
	}
	return ErrBusy
}

// fileState is what shows that a file was written to.
type fileState struct {
	size    int64
	changed time.Time
}

// stateOf looks at a database and its log, by the ends of their names.
func stateOf(path string) map[string]fileState {
	out := map[string]fileState{}
	for _, suffix := range []string{"", "-wal", "-journal"} {
		if info, err := os.Stat(path + suffix); err == nil {
			out[suffix] = fileState{info.Size(), info.ModTime()}
		}
	}
	return out
}
