package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"claimlight/internal/export"
	"claimlight/internal/export/formats"
	"claimlight/storage"
)

// exportCommand writes claims to a file or to standard output.
type exportCommand struct {
	Format   string   `help:"In which format: ${enum}." enum:"${formats}" default:"csv"`
	Excel    bool     `help:"CSV that a spreadsheet opens rightly, and runs nothing of."`
	CSVW     bool     `name:"csvw" help:"Beside the CSV file, write its description (CSV on the Web) into FILE-metadata.json."`
	Articles []string `name:"article" sep:"none" help:"The claims of this article alone; may be given more than once." placeholder:"ID"`
	Out      string   `short:"o" help:"Write to this file; without it, to standard output." placeholder:"FILE"`
}

// Run writes the claims.
func (c *exportCommand) Run(ctx context.Context, d *desk) error {
	if c.Excel && c.Format != "csv" {
		return usageError{errors.New("--excel is a variant of --format csv")}
	}
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
	name := c.Format
	if name == "csv" && c.Excel {
		name = excelFormat
	}
	f, ok := formats.Named(name)
	if !ok {
		return nil, usageError{fmt.Errorf("there is no format %q", name)}
	}
	return f.New(ctx, w, l)
}

// excelFormat is the variant of CSV that --excel asks for.
const excelFormat = "excel"

// formatNames lists what --format takes.
func formatNames() string {
	var names []string
	for _, f := range formats.All() {
		if f.Name != excelFormat {
			names = append(names, f.Name)
		}
	}
	return strings.Join(names, ",")
}
