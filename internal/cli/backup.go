package cli

import (
	"context"
	"fmt"

	"claimlight/internal/words"
	"claimlight/storage"
)

// backupCommand copies the library.
type backupCommand struct {
	File string `arg:"" optional:"" help:"Where to; without it, into the folder of backups."`
}

// Run makes a checked copy and prints its path.
func (c *backupCommand) Run(ctx context.Context, d *desk) error {
	return d.withLibraryToRead(ctx, func(l *storage.Library) error {
		back := func() (storage.Backup, error) {
			limit, err := l.Settings.BackupLimit(ctx)
			if err != nil {
				return storage.Backup{}, err
			}
			return l.Backups.Make(ctx, limit)
		}
		if c.File != "" {
			back = func() (storage.Backup, error) { return l.Backups.MakeAt(ctx, c.File) }
		}
		made, err := back()
		if err != nil {
			return err
		}
		_, err = fmt.Fprintln(d.out, made.Path)
		return err
	})
}

// restoreCommand takes a copy back.
type restoreCommand struct {
	File string `arg:"" help:"The copy."`
}

// Run puts the copy in the library's place, and says where what was there is kept.
func (c *restoreCommand) Run(ctx context.Context, d *desk) error {
	path, err := d.libraryPath()
	if err != nil {
		return err
	}
	kept, err := storage.Restore(ctx, c.File, path)
	if err != nil {
		return err
	}
	if kept != "" {
		fmt.Fprintln(d.Stderr, "claimlight: "+words.CliLibraryAsWasKeptAs(kept).String())
	}
	_, err = fmt.Fprintln(d.out, path)
	return err
}
