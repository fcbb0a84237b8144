package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"claimlight/internal/export"
	"claimlight/internal/export/bundle"
	"claimlight/internal/export/report"
	"claimlight/internal/export/xlsx"
	"claimlight/storage"
)

// exportCommand writes claims to a file or to standard output.
type exportCommand struct {
	Format   string   `help:"In which format: ${enum}." enum:"csv,jsonl,xlsx,webannotation,claimreview,markdown,html,bundle" default:"csv"`
	Excel    bool     `help:"CSV that a spreadsheet opens rightly, and runs nothing of."`
	CSVW     bool     `name:"csvw" help:"Beside the CSV file, write its description (CSV on the Web) into FILE-metadata.json."`
	Articles []string `name:"article" sep:"none" help:"The claims of this article alone; may be given more than once." placeholder:"ID"`
	Out      string   `short:"o" help:"Write to this file; without it, to standard output." placeholder:"FILE"`
}

// Run writes the claims.
func (c *exportCommand) Run(ctx context.Context, d *desk) error {
	if c.CSVW && (c.Format != "csv" || c.Excel || c.Out == "") {
		return usageError{errors.New("--csvw describes an exact CSV file: it needs --format csv and -o FILE, without --excel")}
	}
	return d.withLibrary(ctx, func(l *storage.Library) error {
		var scope storage.Scope
		for _, prefix := range c.Articles {
			id, err := l.ResolveID(ctx, prefix)
			if err != nil {
				return err
			}
			scope.ArticleIDs = append(scope.ArticleIDs, id)
		}
		write := func(w io.Writer) error { return c.write(ctx, d, l, scope, w) }
		if c.Out == "" || c.Out == "-" {
			return write(d.out)
		}
		if err := export.WriteFile(c.Out, write); err != nil || !c.CSVW {
			return err
		}
		return describe(c.Out)
	})
}

// describe writes the description of a table beside it.
func describe(path string) error {
	data, err := export.CSVW(filepath.Base(path))
	if err != nil {
		return err
	}
	return export.WriteFile(path+"-metadata.json", func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

func (c *exportCommand) write(ctx context.Context, d *desk, l *storage.Library, scope storage.Scope, w io.Writer) error {
	e, err := c.encoder(ctx, l, w)
	if err != nil {
		return err
	}
	if err := l.EachRecord(ctx, scope, e.Encode); err != nil {
		return err
	}
	if err := e.Close(); err != nil {
		return err
	}
	if reviews, ok := e.(*export.ClaimReviews); ok {
		for _, s := range reviews.Skipped() {
			fmt.Fprintf(d.Stderr, "claimlight: Claim %s was left out; it lacks %s.\n", s.ClaimID, strings.Join(s.Missing, " and "))
		}
	}
	return nil
}

func (c *exportCommand) encoder(ctx context.Context, l *storage.Library, w io.Writer) (export.Encoder, error) {
	switch c.Format {
	case "jsonl":
		return export.NewJSONL(w), nil
	case "xlsx":
		return xlsx.New(w)
	case "webannotation":
		return export.NewWebAnnotation(w), nil
	case "claimreview":
		return export.NewClaimReview(w), nil
	case "markdown":
		return report.NewMarkdown(w), nil
	case "html":
		return report.NewHTML(w), nil
	case "bundle":
		return bundle.New(ctx, w, l), nil
	default:
		return export.NewCSV(w, export.CSVOptions{Excel: c.Excel, Separator: export.Separator(numericLocale())}), nil
	}
}

// numericLocale is how numbers are written here, by the variables that POSIX names, in their order.
func numericLocale() string {
	return cmp.Or(os.Getenv("LC_ALL"), os.Getenv("LC_NUMERIC"), os.Getenv("LANG"))
}
