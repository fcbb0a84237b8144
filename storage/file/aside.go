package file

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"claimlight/storage/fault"
	"claimlight/storage/file/disk"
)

// SetAside gives a library that cannot be opened another name beside its own, with its log, so that a new one can begin
// at path. It gives that name. A library that a program has open is left alone (ErrBusy).
func SetAside(ctx context.Context, path string) (kept string, err error) {
	if path, err = filepath.Abs(path); err == nil {
		kept, err = putAside(ctx, path)
	}
	if err == nil && kept != "" {
		err = errors.Join(os.Remove(path), disk.SyncFolder(filepath.Dir(path)))
	}
	if err != nil {
		return kept, fmt.Errorf("set %s aside: %w", path, fault.Explain(err))
	}
	return kept, nil
}
