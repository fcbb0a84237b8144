package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"claimlight/storage"
)

// importCommand takes claims in from a file.
type importCommand struct {
	File string `arg:"" help:"A table of claims (CSV) or JSON lines that Claimlight wrote, or - for standard input."`
}

// Run takes in all claims of the file, or none where a line is bad.
func (c *importCommand) Run(ctx context.Context, d *desk) error {
	d.origin, d.annotator = storage.Import, "" // claims keep the name that the file gives, also none
	name, file := "standard input", d.Stdin
	if c.File != "-" {
		f, err := os.Open(c.File)
		if err != nil {
			return err
		}
		defer f.Close()
		name, file = filepath.Base(c.File), io.Reader(f)
	}
	return d.withLibrary(ctx, func(l *storage.Library) error {
		done, err := l.ImportClaims(ctx, name, file)
		for _, p := range done.Problems {
			fmt.Fprintf(d.Stderr, "claimlight: %s: %v\n", name, p)
		}
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(d.out, "added\t%d\nchanged\t%d\nsame\t%d\n", done.Added, done.Changed, done.Same)
		return err
	})
}
