package disk

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"claimlight/internal/words"
	"claimlight/storage/fault"
)

const (
	ApplicationID = 0x436c6974 // "Clit": stands in the header of every library
	SchemaVersion = 13         // user_version after the last migration
)

// Header is what the first page of a database says about itself.
type Header struct {
	Absent      bool // there is no file
	application int64
	Version     int64
}

// Inspect looks at the file before anything is allowed to write to it, and refuses what is not ours. The file is read
// through SQLite and not with os.Open: closing any descriptor of a file drops the locks that this process has on it.
// An empty file is a library of version 0.
func Inspect(ctx context.Context, path string) (Header, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Header{Absent: true}, refuseDangling(path)
	case err != nil:
		return Header{}, err
	case info.IsDir():
		return Header{}, fmt.Errorf("%w: it is a folder", fault.ErrForeign)
	case info.Size() == 0:
		return Header{}, nil
	}
	h, err := readHeader(ctx, path)
	if err != nil {
		return h, err
	}
	if h.application != ApplicationID {
		return h, fault.ErrForeign
	}
	if h.Version > SchemaVersion {
		return h, fault.ErrNewer
	}
	return h, nil
}

// refuseDangling refuses a link to a file that is not there: nothing can be made in its place without losing where it
// led.
func refuseDangling(path string) error {
	target, err := os.Readlink(path)
	if err != nil { // no link
		return nil
	}
	return fault.New("a link to a file that is not there", words.StorageLinkAndThereNoFile(path, target))
}

func readHeader(ctx context.Context, path string) (h Header, err error) {
	pool, err := OpenPool(path, InspectorOptions, 1)
	if err != nil {
		return h, err
	}
	defer func() { err = errors.Join(err, pool.Close()) }()
	if err := Limit(ctx, pool, 1); err != nil {
		return h, err
	}
	if err := pool.QueryRowContext(ctx, "PRAGMA application_id").Scan(&h.application); err != nil {
		return h, fmt.Errorf("read header: %w", err)
	}
	if err := pool.QueryRowContext(ctx, "PRAGMA user_version").Scan(&h.Version); err != nil {
		return h, fmt.Errorf("read header: %w", err)
	}
	return h, nil
}
