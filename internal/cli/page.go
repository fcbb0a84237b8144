package cli

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"claimlight/internal/ingest"
	"claimlight/internal/words"
)

// pageFlag chooses a page of an archive that holds several.
type pageFlag struct {
	Part string `name:"page" help:"Of an archive with several pages, the one with this number or address." placeholder:"N|URL"`
}

// lister lists the pages of an archive.
type lister interface {
	FilePages(ctx context.Context, path string) ([]ingest.Listed, error)
}

// noSuchPage says which pages an archive holds, where none of them was meant.
type noSuchPage struct {
	asked string
	pages []ingest.Listed
}

func (e *noSuchPage) Error() string { return fmt.Sprintf("no page %q in the archive", e.asked) }

// UserMessage tells a person what there is.
func (e *noSuchPage) UserMessage() string {
	return words.CliNoSuchPage(e.asked).String() + "\n" + listing(e.pages)
}

// chosen is the page of an archive that is meant. Where none is named, it is the first, and what else there is is told.
func (f pageFlag) chosen(ctx context.Context, d *desk, in lister, path string) (ingest.Listed, error) {
	pages, err := in.FilePages(ctx, path)
	if err != nil || len(pages) < 2 && f.Part == "" {
		return ingest.Listed{}, nil // opening it says what is wrong
	}
	if f.Part == "" {
		fmt.Fprintln(d.Stderr, "claimlight: "+words.CliSeveralPages(len(pages)).String()+"\n"+listing(pages))
		return pages[0], nil
	}
	n, err := strconv.Atoi(f.Part)
	for i, p := range pages {
		if err == nil && n == i+1 || p.Address == f.Part {
			return p, nil
		}
	}
	return ingest.Listed{}, &noSuchPage{f.Part, pages}
}

// listing has a line for each page: its number, its time, its address, its title.
func listing(pages []ingest.Listed) string {
	var b strings.Builder
	for i, p := range pages {
		at := ""
		if !p.Time.IsZero() {
			at = p.Time.UTC().Format(time.RFC3339)
		}
		fmt.Fprintf(&b, "  %d  %s  %s  %s\n", i+1, at, p.Address, oneLine(p.Title))
	}
	return strings.TrimRight(b.String(), "\n")
}
