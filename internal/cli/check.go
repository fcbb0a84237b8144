package cli

import (
	"context"
	"errors"
	"fmt"

	"claimlight/internal/words"
	"claimlight/storage"
)

// errNotSound is the answer of a check that found something.
var errNotSound = errors.New("the library is not sound; restore a backup, and keep the damaged file")

// checkCommand examines the library.
type checkCommand struct{}

// Run prints what is wrong, a line each, or how much was found right.
func (checkCommand) Run(ctx context.Context, d *desk) error {
	return d.withLibraryToRead(ctx, func(l *storage.Library) error {
		r, err := l.Check(ctx)
		if err != nil {
			return err
		}
		for _, p := range r.Problems {
			if _, err := fmt.Fprintln(d.lines, p); err != nil {
				return err
			}
		}
		if len(r.Problems) > 0 {
			return errNotSound
		}
		_, err = fmt.Fprintln(d.out, words.CliAllWellArticlesClaimsSaved(r.Articles, r.Claims, r.Pages, r.Places,
			r.Files).String())
		if err == nil && r.Away > 0 {
			_, err = fmt.Fprintln(d.out, words.CliFilesAway(r.Away).String())
		}
		return err
	})
}
