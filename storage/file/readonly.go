package file

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"claimlight/storage/file/disk"
	"claimlight/storage/file/mark"
	"claimlight/storage/file/schema"
)

// openReadOnly opens the file as it is where it can be read so. Where its newest work stands in its log, or it has an
// earlier schema, a private copy is read.
func (l *File) openReadOnly(ctx context.Context, h disk.Header) error {
	switch {
	case h.Absent:
		return fs.ErrNotExist
	case l.beside:
		return l.openReaders(ctx, l.params.Path, disk.ReaderOptions)
	case h.Version == disk.SchemaVersion && l.log == mark.NoLog:
		err := l.openReaders(ctx, l.params.Path, disk.ViewerOptions)
		if errors.Is(err, schema.ErrAltered) {
			return l.readRows(ctx, l.params.Path, err)
		}
		return err
	}
	path, err := l.copyToRead()
	if err == nil {
		err = schema.CheckFile(ctx, path, disk.GuestOptions)
	}
	if errors.Is(err, schema.ErrAltered) {
		return l.readRows(ctx, path, err)
	}
	if err != nil {
		return err
	}
	if h.Version < disk.SchemaVersion {
		if err := l.migrate(ctx, path); err != nil {
			return err
		}
	}
	return l.openReaders(ctx, path, "_query_only=1&"+disk.CopierOptions)
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
	if _, err := schema.TakeRows(ctx, from, rows); err != nil {
		return err
	}
	if err := l.migrate(ctx, rows); err != nil {
		return err
	}
	disk.RemoveDatabase(path) // a copy of the file as it was
	if err := os.Rename(rows, path); err != nil {
		return fmt.Errorf("name copy: %w", err)
	}
	l.altered = schema.SummaryOf(why)
	return l.openReaders(ctx, path, "_query_only=1&"+disk.CopierOptions)
}

// Altered says how the library's file differs from what Claimlight makes, when its rows alone are read therefore; else
// it is empty.
func (l *File) Altered() string { return l.altered }

// copyToRead copies the file and its log into a folder for temporary files, from where Close removes it.
func (l *File) copyToRead() (path string, err error) {
	if l.loan, err = os.MkdirTemp("", "claimlight-"); err != nil {
		return "", fmt.Errorf("make folder: %w", err)
	}
	if err := disk.CheckRoom(l.params.Path, l.loan); err != nil {
		return "", err
	}
	path = filepath.Join(l.loan, "library.sqlite")
	return path, disk.CopyAtRest(l.params.Path, path)
}

// original is what a copy is made from.
func (l *File) original() (path, options string) {
	switch {
	case l.loan != "":
		return filepath.Join(l.loan, "library.sqlite"), disk.CopierOptions
	case l.params.ReadOnly && !l.beside:
		return l.params.Path, disk.ViewerOptions
	}
	return l.params.Path, disk.CopierOptions
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
