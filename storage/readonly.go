package storage

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// openReadOnly opens the file as it is where it can be read so. Where its newest work stands in its log, or it has an earlier schema, a
// private copy is read.
func (l *File) openReadOnly(ctx context.Context, h header) error {
	switch {
	case h.absent:
		return fs.ErrNotExist
	case l.beside:
		return l.openReaders(ctx, l.params.Path, readerOptions)
	case h.version == schemaVersion && l.log == noLog:
		err := l.openReaders(ctx, l.params.Path, viewerOptions)
		if errors.Is(err, ErrAltered) {
			return l.readRows(ctx, l.params.Path, err)
		}
		return err
	}
	path, err := l.copyToRead()
	if err == nil {
		err = checkFileSchema(ctx, path, guestOptions)
	}
	if errors.Is(err, ErrAltered) {
		return l.readRows(ctx, path, err)
	}
	if err != nil {
		return err
	}
	if h.version < schemaVersion {
		if err := l.migrate(ctx, path); err != nil {
			return err
		}
	}
	return l.openReaders(ctx, path, "_query_only=1&"+copierOptions)
}

// readRows reads a private copy that is made of the rows alone, in the place of a file that is not as it should be.
func (l *File) readRows(ctx context.Context, from string, why error) (err error) {
	if l.readers != nil {
		err = l.readers.Close()
		l.readers = nil
	}
	if l.loan == "" && err == nil {
		l.loan, err = os.MkdirTemp("", "claimlight-")
	}
	if err != nil {
		return fmt.Errorf("make room for a copy: %w", err)
	}
	rows, path := filepath.Join(l.loan, "rows.sqlite"), filepath.Join(l.loan, "library.sqlite")
	if _, err := takeRows(ctx, from, rows); err != nil {
		return err
	}
	if err := l.migrate(ctx, rows); err != nil {
		return err
	}
	removeDatabase(path) // a copy of the file as it was
	if err := os.Rename(rows, path); err != nil {
		return fmt.Errorf("name copy: %w", err)
	}
	l.altered = summaryOf(why)
	return l.openReaders(ctx, path, "_query_only=1&"+copierOptions)
}

// Altered says how the library's file differs from what Claimlight makes, when its rows alone are read therefore; else it is empty.
func (l *File) Altered() string { return l.altered }

// copyToRead copies the file and its log into a folder for temporary files, from where Close removes it.
func (l *File) copyToRead() (path string, err error) {
	if l.loan, err = os.MkdirTemp("", "claimlight-"); err != nil {
		return "", fmt.Errorf("make folder: %w", err)
	}
	if err := checkRoom(l.params.Path, l.loan); err != nil {
		return "", err
	}
	path = filepath.Join(l.loan, "library.sqlite")
	return path, copyAtRest(l.params.Path, path)
}

// original is what a copy is made from.
func (l *File) original() (path, options string) {
	switch {
	case l.loan != "":
		return filepath.Join(l.loan, "library.sqlite"), copierOptions
	case l.params.ReadOnly && !l.beside:
		return l.params.Path, viewerOptions
	}
	return l.params.Path, copierOptions
}

// giveLoanBack removes the private copy.
func (l *File) giveLoanBack() error {
	if l.loan == "" {
		return nil
	}
	if err := os.RemoveAll(l.loan); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("remove copy: %w", err)
	}
	return nil
}
