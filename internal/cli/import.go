package cli

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"claimlight/internal/export"
	"claimlight/internal/export/foreign"
	"claimlight/internal/export/inbound"
	"claimlight/internal/files"
	"claimlight/storage"
)

// importCommand takes claims in from a file.
type importCommand struct {
	File    string   `arg:"" help:"Claims that Claimlight wrote (CSV, JSON lines), checks of others (ClaimReview, the Data Commons feed), or a table of another tool (CSV). Or - for standard input."`
	Map     []string `help:"Of a table of another tool: where a column goes; may be given more than once. Fields: ${fields}." sep:"none" placeholder:"COLUMN=FIELD"`
	SkipBad bool     `help:"Leave out lines that are bad, instead of importing nothing."`
	DryRun  bool     `help:"Change nothing; tell what would be done."`
}

// Run takes in all claims of the file, or none where a line is bad.
func (c *importCommand) Run(ctx context.Context, d *desk) error {
	d.origin, d.annotator = storage.Import, "" // claims keep the name that the file gives, also none
	name, file := "standard input", d.Stdin
	if c.File != "-" {
		f, err := files.Open(c.File)
		if err != nil {
			return err
		}
		defer f.Close()
		name, file = filepath.Base(c.File), io.Reader(f)
	}
	in, err := inbound.Recognise(name, file)
	if err != nil {
		return err
	}
	if err := c.arrange(d, in); err != nil {
		return err
	}
	complain := func(p export.Problem) { fmt.Fprintf(d.Stderr, "claimlight: %s: %v\n", name, p) }
	claims := in.Claims()
	if c.SkipBad {
		claims = inbound.WithoutBad(claims, complain)
	}
	return d.withAnyLibrary(ctx, func(l *storage.Library) error {
		take := func(ctx context.Context, s export.Source) (storage.Imported, error) {
			return l.ImportFrom(ctx, name, s)
		}
		if c.DryRun {
			take = l.TryImport
		}
		done, err := take(ctx, claims)
		for _, p := range done.Problems {
			complain(p)
		}
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(d.out, "added\t%d\nchanged\t%d\nsame\t%d\n", done.Added, done.Changed, done.Same)
		return err
	})
}

// arrange sets where the columns of a table go, and says so.
func (c *importCommand) arrange(d *desk, in *inbound.File) error {
	if in.Kind != inbound.Table {
		if len(c.Map) > 0 {
			return usageError{fmt.Errorf("--map is for the tables of other tools, and %s is none", in.Name)}
		}
		return nil
	}
	for _, pair := range c.Map {
		at := strings.LastIndex(pair, "=")
		if at < 0 {
			return usageError{fmt.Errorf("--map wants COLUMN=FIELD, and %q is not", pair)}
		}
		m, err := in.Mapping.With(in.Table, pair[:at], foreign.Field(pair[at+1:]))
		if err != nil {
			return usageError{err}
		}
		in.Mapping = m
	}
	for i, column := range in.Table.Header {
		fmt.Fprintf(d.Stderr, "claimlight: %s: column %q goes to %s\n", in.Name, column, in.Mapping[i])
	}
	return in.Mapping.Check(in.Table)
}

// fieldNames lists what --map takes.
func fieldNames() string {
	var names []string
	for _, f := range foreign.Fields() {
		names = append(names, string(f.Field))
	}
	return strings.Join(names, ", ")
}
