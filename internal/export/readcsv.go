package export

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/text"
)

// ErrForeign says that a file is not one that Claimlight wrote.
var ErrForeign = errors.New("this table was not written by Claimlight: it lacks the columns claim_id, format and quote")

// Problem is why a row cannot be taken in.
type Problem struct {
	Line   int    // of the file, from 1
	Column string // empty where the whole row is meant
	Reason string
}

// Error names the place and the reason.
func (p Problem) Error() string {
	if p.Column == "" {
		return fmt.Sprintf("line %d: %s", p.Line, p.Reason)
	}
	return fmt.Sprintf("line %d, %s: %s", p.Line, p.Column, p.Reason)
}

// Row is one claim of a table that is read.
type Row struct {
	Line    int // of the file, at which it begins, from 1
	ClaimID string
	cells   map[string]string // by column; those alone that the file has
	problem error             // what is wrong with the row as a whole
}

// ReadCSV reads a table of claims, exact or for spreadsheets, and gives each row in turn, good or bad (see Onto). Its error is
// ErrForeign, a Problem where the file cannot be read on, or what each gave.
func ReadCSV(r io.Reader, each func(Row) error) error {
	data, err := io.ReadAll(r)
	if err != nil {
		return fmt.Errorf("read CSV: %w", err)
	}
	data = bytes.TrimPrefix(data, []byte(mark))
	table := csv.NewReader(bytes.NewReader(data))
	table.Comma = separatorIn(data)
	table.ReuseRecord = true
	header, err := table.Read()
	if err != nil || !slices.Contains(header, "claim_id") || !slices.Contains(header, "format") || !slices.Contains(header, "quote") {
		return ErrForeign
	}
	names := slices.Clone(header)
	for {
		cells, err := table.Read()
		switch {
		case err == io.EOF:
			return nil
		case err != nil && !errors.Is(err, csv.ErrFieldCount):
			return problemOf(err)
		}
		line, _ := table.FieldPos(0)
		if err := each(newRow(line, names, cells, table.Comma)); err != nil {
			return err
		}
	}
}

// separatorIn tells the separator from the header, in which none of them is part of a name.
func separatorIn(data []byte) rune {
	header, _, _ := bytes.Cut(data, []byte("\n"))
	for _, r := range ";\t" {
		if bytes.ContainsRune(header, r) {
			return r
		}
	}
	return ','
}

func problemOf(err error) error {
	var p *csv.ParseError
	if errors.As(err, &p) {
		return Problem{Line: p.Line, Reason: p.Err.Error()}
	}
	return fmt.Errorf("read CSV: %w", err)
}

// newRow takes the cells through the door, and the guard of a spreadsheet off.
func newRow(line int, names, cells []string, comma rune) Row {
	r := Row{Line: line, cells: make(map[string]string, len(names))}
	if len(cells) != len(names) {
		r.problem = Problem{Line: line, Reason: fmt.Sprintf("it has %d cells, the header has %d", len(cells), len(names))}
		return r
	}
	for i, name := range names {
		r.cells[name] = article.CleanField(cells[i])
	}
	switch r.cells["format"] {
	case Format:
	case ExcelFormat:
		for name, cell := range r.cells {
			r.cells[name] = fromSpreadsheet(name, cell, comma)
		}
	default:
		r.problem = Problem{line, "format", fmt.Sprintf("%q is not known; a newer Claimlight may have written it", r.cells["format"])}
	}
	r.ClaimID = r.cells["claim_id"]
	return r
}

func fromSpreadsheet(name, cell string, comma rune) string {
	if comma == ';' && isNumberColumn(name) {
		return strings.Replace(cell, ",", ".", 1)
	}
	return unguard(cell)
}

// Onto gives base with the cells of the row put onto it. What the file has no column for, and what has none at all, stays as in
// base, which may be empty. The places are put into Kept. The error is a Problem.
func (r Row) Onto(base Record) (Record, error) {
	if r.problem != nil {
		return base, r.problem
	}
	var before pages
	old := row{Record: &base, place: before.place(&base)}
	out := base
	out.Claim.Figures, out.Claim.Evidence, out.Claim.Fields, out.Kept = nil, nil, nil, Place{}
	for _, c := range columns() {
		cell, ok := r.cells[c.name]
		if !ok {
			cell = c.write(&old)
		}
		if err := c.read(&out, cell); err != nil {
			return base, Problem{r.Line, c.name, err.Error()}
		}
	}
	if err := out.Kept.check(); err != nil {
		return base, Problem{Line: r.Line, Reason: err.Error()}
	}
	out.Anchor.ClaimID = out.Claim.ID
	if out.Text == "" {
		out.Anchor.State = claim.Detached
	}
	keepIDs(&out.Claim, base.Claim)
	out.resolve(base)
	return out, nil
}

// check tells whether the spans are ranges at all.
func (p *Place) check() error {
	for _, span := range append([]*text.Span{p.Range, p.Source}, p.Figures...) {
		if span != nil && span.Start > span.End {
			return fmt.Errorf("a place starts at %d and ends at %d", span.Start, span.End)
		}
	}
	return nil
}

// keepIDs leaves the parts of a claim their ids, by their order, so that an import changes what was changed and no more.
func keepIDs(c *claim.Claim, before claim.Claim) {
	for i := range min(len(c.Figures), len(before.Figures)) {
		c.Figures[i].ID = before.Figures[i].ID
	}
	for i := range min(len(c.Evidence), len(before.Evidence)) {
		c.Evidence[i].ID = before.Evidence[i].ID
	}
}
