package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"claimlight/internal/claim"
	"claimlight/internal/export"
	"claimlight/internal/export/formats"
	"claimlight/internal/record"
	"claimlight/internal/words"
	"claimlight/storage"
)

// exportCommand writes claims to a file or to standard output.
type exportCommand struct {
	Format   string   `help:"In which format: ${enum}." enum:"${formats}" default:"csv"`
	Excel    bool     `help:"CSV that a spreadsheet opens rightly, and runs nothing of."`
	CSVW     bool     `name:"csvw" help:"Beside the CSV file, write its description (CSV on the Web) into FILE-metadata.json."`
	Articles []string `name:"article" sep:"none" help:"The claims of this article alone; may be given more than once." placeholder:"ID"`
	Status   []string `sep:"none" help:"Claims of this status alone; may be given more than once."`
	Rating   []string `sep:"none" help:"Claims of this rating alone; empty for those without one; may be given more than once."`
	Tag      []string `sep:"none" help:"Claims with this tag alone; may be given more than once."`
	Source   string   `help:"Claims alone whose source has these words in its name." placeholder:"WORDS"`
	Notes    bool     `help:"With the private notes too, which else stay in the library; in csv, jsonl and xlsx alone."`
	Out      string   `short:"o" help:"Write to this file; without it, to standard output." placeholder:"FILE"`
}

// Run writes the claims.
func (c *exportCommand) Run(ctx context.Context, d *desk) error {
	if c.Excel && c.Format != "csv" {
		return usageError{errors.New("--excel is a variant of --format csv")}
	}
	if c.CSVW && (c.Format != "csv" || c.Excel || c.Out == "") {
		return usageError{errors.New("--csvw describes an exact CSV file: it needs --format csv and -o FILE, without " +
			"--excel")}
	}
	return d.withLibraryToRead(ctx, func(l *storage.Library) error {
		var scope storage.Scope
		for _, prefix := range c.Articles {
			id, err := l.Articles.Resolve(ctx, prefix)
			if err != nil {
				return err
			}
			scope.ArticleIDs = append(scope.ArticleIDs, id)
		}
		job, err := c.job(ctx, l, scope)
		if err != nil {
			return err
		}
		if c.Out == "" || c.Out == "-" {
			done, err := job.Write(ctx, d.out)
			c.tell(d, done)
			return err
		}
		done, err := job.File(ctx, c.Out)
		c.tell(d, done)
		if err != nil || !c.CSVW {
			return err
		}
		return export.DescribeCSV(c.Out, export.Notes(c.Notes))
	})
}

// job is the export that was asked for.
func (c *exportCommand) job(ctx context.Context, l *storage.Library, scope storage.Scope) (formats.Job, error) {
	name := c.Format
	if name == "csv" && c.Excel {
		name = excelFormat
	}
	f, ok := formats.Named(name)
	if !ok {
		return formats.Job{}, usageError{fmt.Errorf("there is no format %q", name)}
	}
	if c.Notes && !f.Notes {
		return formats.Job{}, usageError{fmt.Errorf("--notes is for csv, jsonl and xlsx: %s is made to be published",
			f.Words)}
	}
	choice := export.Choice{Tags: c.Tag, Source: c.Source}
	for _, s := range c.Status {
		choice.Statuses = append(choice.Statuses, claim.Status(s))
	}
	for _, r := range c.Rating {
		choice.Ratings = append(choice.Ratings, claim.Rating(r))
	}
	records := func(ctx context.Context, each func(record.Record) error) error {
		return l.Exchange.EachRecord(ctx, scope, each)
	}
	s, err := l.Scheme.Get(ctx)
	return formats.Job{
		Format: f, Records: records, Choice: choice, Library: l.Proof(), Notes: export.Notes(c.Notes), Scheme: s,
	}, err
}

// tell names what the format could not hold.
func (c *exportCommand) tell(d *desk, done formats.Done) {
	for _, s := range done.Skipped {
		fmt.Fprintln(d.Stderr, "claimlight: "+words.CliClaimWasLeftOutLacks(s.ClaimID,
			strings.Join(s.Missing, " and ")).String())
	}
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
