package cli

import (
	"context"
	"errors"
	"fmt"

	"claimlight/internal/export/bundle"
	"claimlight/internal/files"
	"claimlight/internal/words"
)

// errNotProven is the answer to a bundle that does not hold.
var errNotProven = errors.New("this bundle does not hold what it says")

// verifyCommand checks a proof bundle. It needs no library and no network.
type verifyCommand struct {
	documentFlags
	Bundle string `arg:"" help:"The file."`
}

// Run prints what is wrong, a line each, or how much holds.
func (c *verifyCommand) Run(ctx context.Context, d *desk) error {
	f, err := files.Open(c.Bundle)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	v, err := bundle.Verify(c.within(ctx, d), f, info.Size())
	if err != nil {
		return err
	}
	for _, p := range v.Problems {
		if _, err := fmt.Fprintln(d.lines, p); err != nil {
			return err
		}
	}
	if len(v.Problems) > 0 {
		return errNotProven
	}
	_, err = fmt.Fprintln(d.out, words.CliAllHoldsClaimsTextsSaved(v.Claims, v.Texts, v.Pages, v.Files).String())
	return err
}
