package cli

import (
	"cmp"
	"context"
	"fmt"

	"claimlight/internal/article"
	"claimlight/internal/extract"
	"claimlight/internal/ingest"
	"claimlight/internal/intake"
	"claimlight/internal/say"
	"claimlight/internal/words"
	"claimlight/storage"
)

// addCommand adds articles to the library.
type addCommand struct {
	Local bool `help:"Also open an address on your own network."`
	documentFlags
	pageFlag
	Pages []string `arg:"" name:"page" help:"Files, folders and addresses."`
}

// Run adds each page, and goes on with the others where one cannot be read.
func (c *addCommand) Run(ctx context.Context, d *desk) error {
	ctx = c.within(ctx, d)
	return d.withAnyLibrary(ctx, func(l *storage.Library) error {
		k := intake.New(ingest.Params{AskLocal: func(string) bool { return c.Local }, Now: d.Now}).WithRules(rulesOf(l))
		pages, failed := c.all(ctx, d)
		all := len(pages) + failed
		for _, page := range pages {
			a, err := d.add(ctx, l, k, page, c.pageFlag)
			if ctx.Err() != nil {
				return ctx.Err()
			}
			if err != nil {
				failed++
				fmt.Fprintln(d.Stderr, "claimlight: "+say.Error(say.About(page, err)))
				continue
			}
			if _, err := fmt.Fprintf(d.lines, "%s\t%s\n", a.ID, oneLine(label(a))); err != nil {
				return err
			}
		}
		if failed > 0 {
			return fmt.Errorf("%d of %d pages were not added", failed, all)
		}
		return nil
	})
}

// all are the pages that are named, with those in folders, and how many folders gave none.
func (c *addCommand) all(ctx context.Context, d *desk) (pages []string, failed int) {
	for _, page := range c.Pages {
		if ingest.IsURL(page) || !ingest.IsFolder(page) {
			pages = append(pages, page)
			continue
		}
		inFolder, err := ingest.Folder(ctx, page)
		if err != nil {
			failed++
			inFolder = nil
			fmt.Fprintln(d.Stderr, "claimlight: "+say.Error(say.About(page, err)))
		}
		pages = append(pages, inFolder...)
	}
	return pages, failed
}

// rulesOf gives the user's corrections for sites.
func rulesOf(l *storage.Library) intake.RulesFor {
	return func(ctx context.Context) ([]extract.SiteRule, error) {
		lines, err := l.Settings.SiteRules(ctx)
		return extract.ReadRules(lines), err
	}
}

// add adds one page. A text that the library has already is not added twice; one that an import left out finds its
// claims.
func (d *desk) add(ctx context.Context, l *storage.Library, k *intake.Intake, page string, part pageFlag) (
	article.Article, error,
) {
	open := func(ctx context.Context, path string) (intake.Draft, error) {
		chosen, err := part.chosen(ctx, d, k, path)
		if err != nil {
			return intake.Draft{}, err
		}
		return k.FilePage(ctx, path, chosen)
	}
	if ingest.IsURL(page) {
		open = func(ctx context.Context, address string) (intake.Draft, error) { return k.URL(ctx, address, nil) }
	}
	draft, err := open(ctx, page)
	if err != nil {
		return article.Article{}, err
	}
	known, err := l.Articles.Find(ctx, "", draft.Version.SHA256())
	if err != nil {
		return article.Article{}, err
	}
	waiting, err := l.Articles.Find(ctx, cmp.Or(draft.Article.Canonical, draft.Article.URL), "")
	if err != nil {
		return article.Article{}, err
	}
	for _, a := range waiting { // imports leave articles that have an address alone
		if filled, err := l.Exchange.FillStub(ctx, a.ID, draft.Version, draft.Snapshot); err != nil || filled {
			return a, err
		}
	}
	if len(known) > 0 {
		filled, err := l.Exchange.FillStub(ctx, known[0].ID, draft.Version, draft.Snapshot)
		if err == nil && !filled {
			fmt.Fprintln(d.Stderr, "claimlight: "+words.CliTextInLibraryAlready(page).String())
		}
		return known[0], err
	}
	return l.Articles.Add(ctx, draft.Article, draft.Version, draft.Snapshot)
}
