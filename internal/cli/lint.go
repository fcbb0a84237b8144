package cli

import (
	"context"
	"fmt"

	"claimlight/internal/record"
	"claimlight/storage"
)

// lintCommand lists what is missing or odd in claims.
type lintCommand struct {
	Article string `arg:"" optional:"" help:"The article's id, or its beginning; without it, all articles."`
}

// Run prints claim, code and message of each warning, with tabs between. Warnings are results, no failure.
func (c *lintCommand) Run(ctx context.Context, d *desk) error {
	return d.withLibraryToRead(ctx, func(l *storage.Library) error {
		var scope storage.Scope
		if c.Article != "" {
			id, err := l.Articles.Resolve(ctx, c.Article)
			if err != nil {
				return err
			}
			scope.ArticleIDs = []string{id}
		}
		laid, err := l.Scheme.Get(ctx)
		if err != nil {
			return err
		}
		return l.Exchange.EachRecord(ctx, scope, func(r record.Record) error {
			for _, w := range laid.Lint(r.Claim, r.Anchor) {
				if _, err := fmt.Fprintf(d.lines, "%s\t%s\t%s\n", r.Claim.ID, w.Code, w.Message); err != nil {
					return err
				}
			}
			return nil
		})
	})
}
