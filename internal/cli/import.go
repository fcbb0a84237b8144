package cli

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"claimlight/internal/export/bundle"
	"claimlight/internal/export/foreign"
	"claimlight/internal/export/inbound"
	"claimlight/internal/files"
	"claimlight/internal/record"
	"claimlight/internal/words"
	"claimlight/storage"
)

// importCommand takes claims in from a file.
type importCommand struct {
	documentFlags
	File    string   `arg:"" help:"Claims that Claimlight wrote (CSV, JSON lines), checks of others (ClaimReview, the Data Commons feed), a table of another tool (CSV), or a proof bundle, with the files attached to its evidence. Or - for standard input."`
	Map     []string `help:"Of a table of another tool: where a column goes; may be given more than once. Fields: ${fields}." sep:"none" placeholder:"COLUMN=FIELD"`
	SkipBad bool     `help:"Leave out lines that are bad, instead of importing nothing."`
	DryRun  bool     `help:"Change nothing; tell what would be done."`
}

// Run takes in all claims of the file, or none where a line is bad.
func (c *importCommand) Run(ctx context.Context, d *desk) error {
	d.origin, d.annotator = storage.Import, "" // claims keep the name that the file gives, also none
	name, source, done, err := c.open(d)
	if err != nil {
		return err
	}
	defer done()
	packed, file, err := unbundled(c.within(ctx, d), source)
	if err != nil {
		return err
	}
	in, err := inbound.Recognise(name, file)
	if err != nil {
		return err
	}
	if err := c.arrange(d, in); err != nil {
		return err
	}
	complain := func(p record.Problem) { fmt.Fprintf(d.Stderr, "claimlight: %s: %v\n", name, p) }
	claims := again(in, file)
	if c.SkipBad {
		claims = inbound.WithoutBad(claims, once(complain))
	}
	if !c.DryRun {
		claims = c.count(d, name, claims)
	}
	return d.withAnyLibrary(ctx, func(l *storage.Library) error {
		take := func(ctx context.Context, s record.Source) (storage.Imported, error) {
			if err := packed.Each(func(content []byte) error { return l.Files.Keep(ctx, content) }); err != nil {
				return storage.Imported{}, err
			}
			return l.Exchange.ImportFrom(ctx, name, s)
		}
		if c.DryRun {
			take = l.Exchange.TryImport
		}
		done, err := take(ctx, claims)
		for _, p := range done.Problems {
			complain(p)
		}
		if err != nil {
			if done.Added+done.Changed > 0 {
				fmt.Fprintln(d.Stderr, "claimlight: "+words.CliBeforeClaimsWereAddedAnd(name, done.Added, done.Changed).String())
			}
			return err
		}
		_, err = fmt.Fprintf(d.out, "added\t%d\nchanged\t%d\nsame\t%d\n", done.Added, done.Changed, done.Same)
		return err
	})
}

// open opens the file, or keeps what comes from standard input in one, as it is read twice: first to see whether all of
// it is good.
func (c *importCommand) open(d *desk) (name string, file *os.File, done func(), err error) {
	name, stream := words.CliStandardInput.String(), d.Stdin
	if c.File != "-" {
		f, err := files.Open(c.File)
		if err != nil {
			return "", nil, nil, err
		}
		if _, err := f.Seek(0, io.SeekStart); err == nil {
			return filepath.Base(c.File), f, func() { _ = f.Close() }, nil
		}
		defer f.Close() // a pipe
		name, stream = filepath.Base(c.File), io.Reader(f)
	}
	f, err := os.CreateTemp("", "claimlight-import-*")
	if err != nil {
		return "", nil, nil, err
	}
	_ = os.Remove(f.Name()) // where an open file can do without a name, nothing stays of it after a kill
	done = func() {
		_ = f.Close()
		_ = os.Remove(f.Name())
	}
	if _, err = io.Copy(f, stream); err == nil {
		_, err = f.Seek(0, io.SeekStart)
	}
	if err != nil {
		done()
	}
	return name, f, done, err
}

// unbundled gives the claims of a proof bundle that holds what it says, and the files attached to them; of any other
// file itself, and no files.
func unbundled(ctx context.Context, f *os.File) (packed *bundle.Archive, claims io.ReadSeeker, err error) {
	info, err := f.Stat()
	if err != nil {
		return nil, nil, err
	}
	if packed, err = bundle.OpenToImport(ctx, f, info.Size()); packed == nil || err != nil {
		return nil, f, err
	}
	lines, err := packed.Claims()
	return packed, bytes.NewReader(lines), err
}

// again gives the claims of a file as often as they are asked for.
func again(in *inbound.File, file io.ReadSeeker) record.Source {
	if in.Kind == inbound.Table {
		return in.Claims()
	}
	return func(each func(record.Incoming) error) error {
		if _, err := file.Seek(0, io.SeekStart); err != nil {
			return err
		}
		f, err := inbound.Recognise(in.Name, file)
		if err != nil {
			return err
		}
		return f.Claims()(each)
	}
}

// once passes each problem on once, though the file is read twice.
func once(tell func(record.Problem)) func(record.Problem) {
	seen := map[record.Problem]bool{}
	return func(p record.Problem) {
		if !seen[p] {
			seen[p] = true
			tell(p)
		}
	}
}

// manyClaims is how many claims come in between two lines of progress.
const manyClaims = 5000

// count says now and then how far an import has come.
func (c *importCommand) count(d *desk, name string, claims record.Source) record.Source {
	passes := []string{words.CliExamined.String(), words.CliTakenIn.String()}
	return func(each func(record.Incoming) error) error {
		pass := passes[0]
		passes = passes[len(passes)-1:]
		n := 0
		return claims(func(in record.Incoming) error {
			if n++; n%manyClaims == 0 {
				fmt.Fprintln(d.Stderr, "claimlight: "+words.CliClaims(name, n, pass).String())
			}
			return each(in)
		})
	}
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
		fmt.Fprintln(d.Stderr, "claimlight: "+words.CliColumnGoesTo(in.Name, strconv.Quote(column),
			string(in.Mapping[i])).String())
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
