package exchange

import (
	"bytes"
	"context"
	"io"
	"math"
	"path/filepath"

	"claimlight/app/phrase"
	"claimlight/internal/export/inbound"
	"claimlight/internal/files"
	"claimlight/internal/record"
	"claimlight/internal/words"
)

// claimEndings are the endings of files that hold claims, not an article.
var claimEndings = []string{".csv", ".tsv", ".jsonl", ".ndjson", ".json", ".jsonld"}

// shownOfArrival is how many good and how many bad claims of a file are shown before they come in.
const shownOfArrival = 12

// arrival is a file of claims that may come in.
type arrival struct {
	path  string
	lines []byte // the claims, where the file is a proof bundle; else nil
	file  *inbound.File
	seen  inbound.Preview // of all its claims
}

// lookAtArrival reads all claims of the file at path, and takes nothing in.
func lookAtArrival(ctx context.Context, path string) (*arrival, error) {
	a := &arrival{path: path}
	var err error
	if isBundle(path) {
		if a.lines, err = bundled(ctx, path); err != nil {
			return nil, err
		}
	}
	f, err := a.open()
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if a.file, err = inbound.Recognise(a.name(), f); err != nil {
		return nil, err
	}
	return a, a.see(ctx)
}

// open opens what holds the claims.
func (a *arrival) open() (io.ReadCloser, error) {
	if a.lines != nil {
		return io.NopCloser(bytes.NewReader(a.lines)), nil
	}
	return files.Open(a.path)
}

func (a *arrival) name() string { return filepath.Base(a.path) }

// see reads the claims anew, as the columns of a table are mapped now. A table without a column for the quote shows
// nothing.
func (a *arrival) see(ctx context.Context) (err error) {
	a.seen = inbound.Preview{}
	if a.mapped() == nil {
		a.seen, err = inbound.Look(a.claims(ctx, func(int) {}), shownOfArrival, math.MaxInt)
	}
	return err
}

// mapped tells what is wrong with where the columns of a table go.
func (a *arrival) mapped() error {
	if a.file.Kind != inbound.Table {
		return nil
	}
	return a.file.Mapping.Check(a.file.Table)
}

// claims gives the claims from the first on, until ctx ends, and tells now and then how many it gave.
func (a *arrival) claims(ctx context.Context, told func(n int)) record.Source {
	return func(each func(record.Incoming) error) error {
		file := a.file
		if file.Kind != inbound.Table { // whose claims can be asked for once
			f, err := a.open()
			if err != nil {
				return err
			}
			defer f.Close()
			if file, err = inbound.Recognise(a.name(), f); err != nil {
				return err
			}
		}
		n := 0
		return file.Claims()(func(in record.Incoming) error {
			if err := ctx.Err(); err != nil {
				return err
			}
			if n++; n%100 == 0 {
				told(n)
			}
			return each(in)
		})
	}
}

// words say what the file is.
func (a *arrival) words() string {
	switch a.file.Kind {
	case inbound.Own:
		return words.ExchangeClaimsClaimlightWrote(a.name(), a.seen.Good).String()
	case inbound.Reviews:
		return words.ExchangeChecksOthersHavePublishedThey(a.name(), a.seen.Good).String()
	}
	t := a.file.Table
	rows := len(t.Rows) + len(t.Bad)
	table := words.ExchangeTableRows(a.name(), rows)
	if t.Tool != "" {
		table = words.ExchangeTableRowsOf(a.name(), rows, t.Tool)
	}
	return phrase.Sentences(table, words.ExchangeSayWhatItsColumns)
}
