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
)

// ReadCSV reads a table of claims, exact or for spreadsheets, and gives each row in turn, good or bad (see Onto). Its error is
// ErrForeign, a Problem where the file cannot be read on, or what each gave.
func ReadCSV(r io.Reader, each func(Incoming) error) error {
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
		if err := each(newIncoming(line, names, cells, table.Comma)); err != nil {
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

// tableRow is a row of a table that is read.
type tableRow struct {
	line  int
	cells map[string]string // by column; those alone that the file has
}

// newIncoming takes the cells through the door, and the guard of a spreadsheet off.
func newIncoming(line int, names, cells []string, comma rune) Incoming {
	if len(cells) != len(names) {
		return bad(Problem{Line: line, Reason: fmt.Sprintf("it has %d cells, the header has %d", len(cells), len(names))})
	}
	r := tableRow{line, make(map[string]string, len(names))}
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
		return bad(unknownFormat(line, r.cells["format"]))
	}
	return Incoming{Line: line, ClaimID: r.cells["claim_id"], onto: r.onto}
}

func fromSpreadsheet(name, cell string, comma rune) string {
	if comma == ';' && isNumberColumn(name) {
		return strings.Replace(cell, ",", ".", 1)
	}
	return unguard(cell)
}

// onto leaves what the file has no column for, and what has none at all, as in base.
func (r tableRow) onto(base Record) (Record, error) {
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
			return base, Problem{r.line, c.name, err.Error()}
		}
	}
	return out, nil
}
