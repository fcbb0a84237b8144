package cli

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"claimlight/internal/words"
	"claimlight/storage"
)

// manyArticles is how many articles are merged between two lines of progress.
const manyArticles = 500

// mergeCommand takes in what another library has.
type mergeCommand struct {
	Other  string `arg:"" name:"other-library" help:"The other library's file. It is only read."`
	DryRun bool   `help:"Only say what would be done."`
}

// errConflicts ends a merge that left something for a person to settle.
var errConflicts = errors.New("what differs in both libraries was kept as it is here; the window's “Merge another " +
	"library…” lets you choose")

// Run merges and prints counts; conflicts are listed and settled in favour of the library that is merged into.
func (c *mergeCommand) Run(ctx context.Context, d *desk) error {
	d.origin = storage.Import
	return d.withAnyLibrary(ctx, func(l *storage.Library) error {
		merge := l.Others.TryMerge
		if !c.DryRun {
			merge = func(ctx context.Context, path string) (storage.Merged, error) {
				return l.Others.Merge(ctx, path, func(storage.Conflict) bool { return false }, func(n, of int) {
					if n%manyArticles == 0 {
						fmt.Fprintln(d.Stderr, "claimlight: "+words.CliOfArticlesMerged(filepath.Base(path), n, of).String())
					}
				})
			}
		}
		done, err := merge(ctx, c.Other)
		if err != nil {
			return err
		}
		if err := d.printMerged(done); err != nil {
			return err
		}
		for _, conflict := range done.Conflicts {
			fmt.Fprintf(d.Stderr, "claimlight: %s: %s\n", filepath.Base(c.Other), conflictLine(conflict))
		}
		if len(done.Conflicts) > 0 {
			return errConflicts
		}
		return nil
	})
}

func (d *desk) printMerged(m storage.Merged) error {
	for _, line := range []struct {
		what string
		n    int
	}{
		{"articles", m.Articles},
		{"versions", m.Versions},
		{"claims", m.Claims},
		{"dismissals", m.Dismissals},
		{"done", m.Finished},
		{"sources", m.Sources},
		{"defined", m.Defined},
		{"files", m.Files},
		{"same", m.Same},
		{"twins", m.Twins},
		{"in its trash", m.Trashed},
		{"conflicts", len(m.Conflicts)},
	} {
		if _, err := fmt.Fprintf(d.out, "%s\t%d\n", line.what, line.n); err != nil {
			return err
		}
	}
	return nil
}

// conflictLine says on one line what differs, ours before theirs.
func conflictLine(c storage.Conflict) string {
	var parts []string
	for _, d := range c.Differences {
		parts = append(parts, words.CliHereThere(d.Part, strconv.Quote(d.Ours), strconv.Quote(d.Theirs)).String())
	}
	return fmt.Sprintf("%s %s %q: %s", c.Kind, c.ID, strings.Join(strings.Fields(c.Title), " "), strings.Join(parts, "; "))
}
