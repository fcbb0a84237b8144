package storage

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
)

const (
	applicationID = 0x436c6974 // "Clit": stands in the header of every library
	schemaVersion = 7          // user_version after the last migration
)

// header is what the first page of a database says about itself.
type header struct {
	absent      bool // there is no file
	application int64
	version     int64
}

// inspect looks at the file before anything is allowed to write to it, and refuses what is not ours. The file is read
// through SQLite and not with os.Open: closing any descriptor of a file drops the locks that this process has on it.
// An empty file is a library of version 0.
func inspect(ctx context.Context, path string) (header, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return header{absent: true}, refuseDangling(path)
	case err != nil:
		return header{}, err
	case info.IsDir():
		return header{}, fmt.Errorf("%w: it is a folder", ErrForeign)
	case info.Size() == 0:
		return header{}, nil
	}
	h, err := readHeader(ctx, path)
	if err != nil {
		return h, err
	}
	if h.application != applicationID {
		return h, ErrForeign
	}
	if h.version > schemaVersion {
		return h, ErrNewer
	}
	return h, nil
}

// refuseDangling refuses a link to a file that is not there: nothing can be made in its place without losing where it led.
func refuseDangling(path string) error {
	target, err := os.Readlink(path)
	if err != nil { // no link
		return nil
	}
	return newProblem("a link to a file that is not there", path+" is a link to "+target+", and there is no file. Put the library back there, or remove the link.")
}

func readHeader(ctx context.Context, path string) (h header, err error) {
	db, err := openPool(path, inspectorOptions, 1)
	if err != nil {
		return h, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if err := limit(ctx, db, 1); err != nil {
		return h, err
	}
	if err := db.QueryRowContext(ctx, "PRAGMA application_id").Scan(&h.application); err != nil {
		return h, fmt.Errorf("read header: %w", err)
	}
	if err := db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&h.version); err != nil {
		return h, fmt.Errorf("read header: %w", err)
	}
	return h, nil
}
