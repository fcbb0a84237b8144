// Package foreign reads tables that other tools wrote, and maps their columns onto claims.
package foreign

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/export"
	"claimlight/internal/record"
	"claimlight/internal/text"
	"claimlight/internal/words"
)

// MaxSize is how many bytes a table may have, which is in memory as a whole. Tables of quotes are small; what is larger
// is something else.
const MaxSize = 64 << 20

// Table is a table as it stands in its file.
type Table struct {
	Name     string // of the file
	Tool     string // whose columns these are, such as "Hypothesis"; empty where they are nobody's
	Encoding string // by WHATWG, such as "windows-1251"
	Comma    rune   // between the cells
	Header   []string
	Rows     []Line
	Bad      []record.Problem // lines that are no row of this table
}

// Line is one row, with one cell for each column of the header.
type Line struct {
	Number int // of the file, at which it begins, from 1
	Cells  []string
}

// ReadTable reads a table in any encoding, separated by commas, semicolons, tabs or bars, with a header or without one.
// Its columns get the names "column 1" and so on then. Lines that are no rows are listed in Bad. It gives an error
// where the file is no table at all.
func ReadTable(name string, r io.Reader) (*Table, error) {
	data, err := readAll(r)
	if err != nil {
		return nil, err
	}
	t := &Table{Name: name}
	var full string
	full, t.Encoding = decode(data)
	if strings.ContainsRune(full, 0) { // no table, whatever it is
		return nil, record.ErrForeign
	}
	full = article.CleanField(full)
	before := 0
	if first, rest, _ := strings.Cut(full, "\n"); isSeparatorLine(first) {
		t.Comma, full, before = rune(first[len("sep=")]), rest, 1
	}
	if t.Comma == 0 {
		t.Comma = commaOf(full)
	}
	t.read(full, before)
	if len(t.Header) == 0 {
		return nil, record.ErrForeign
	}
	t.Tool = toolOf(t.Header)
	return t, nil
}

// isSeparatorLine knows the line by which some programs tell a spreadsheet what separates the cells.
func isSeparatorLine(line string) bool {
	return len(line) == len("sep=;") && strings.EqualFold(line[:4], "sep=") && strings.Contains(separators, line[4:])
}

// read fills header, rows and bad lines. So many lines stand before the text.
func (t *Table) read(full string, before int) {
	in := reader(full, t.Comma)
	for {
		cells, err := in.Read()
		if err == io.EOF {
			return
		}
		var p *csv.ParseError
		if errors.As(err, &p) {
			t.Bad = append(t.Bad, problemOf(p, before))
			continue
		}
		if err != nil { // nothing else is known to happen; do not ask again
			return
		}
		line, _ := in.FieldPos(0)
		line += before
		switch {
		case sizeOf(cells) > text.MaxLine:
			t.Bad = append(t.Bad, record.Problem{Line: line, Reason: export.ErrLongPiece.Error()})
		case len(t.Header) == 0 && looksLikeData(cells):
			t.Header = make([]string, len(cells))
			for i := range cells {
				t.Header[i] = words.ForeignColumn(i + 1).String()
			}
			t.Rows = append(t.Rows, Line{line, cells})
		case len(t.Header) == 0:
			t.Header = named(cells)
		case len(cells) != len(t.Header):
			t.Bad = append(t.Bad, record.Problem{Line: line, Reason: words.ForeignHasCellsHeaderHas(len(cells),
				len(t.Header)).String()})
		default:
			t.Rows = append(t.Rows, Line{line, cells})
		}
	}
}

func sizeOf(cells []string) (n int) {
	for _, cell := range cells {
		n += len(cell)
	}
	return n
}

func reader(full string, comma rune) *csv.Reader {
	in := csv.NewReader(strings.NewReader(full))
	in.Comma = comma
	in.FieldsPerRecord = -1
	return in
}

// problemOf tells in words what is wrong with a line.
func problemOf(p *csv.ParseError, before int) record.Problem {
	reason := p.Err.Error()
	switch {
	case errors.Is(p.Err, csv.ErrBareQuote):
		reason = words.ForeignQuotationMarkStandsInsideCell.String()
	case errors.Is(p.Err, csv.ErrQuote):
		reason = words.ForeignQuotationMarkNotClosedOr.String()
	}
	return record.Problem{Line: p.StartLine + before, Reason: reason}
}

// looksLikeData tells a first row that is no header: an address is never the name of a column.
func looksLikeData(cells []string) bool {
	for _, cell := range cells {
		if export.WebAddress(cell) != "" {
			return true
		}
	}
	return false
}

// named gives every column a name of its own.
func named(header []string) []string {
	out := make([]string, len(header))
	seen := map[string]bool{}
	for i, name := range header {
		name = strings.TrimSpace(name)
		if name == "" {
			name = words.ForeignColumn(i + 1).String()
		}
		for n := 2; seen[name]; n++ {
			name = fmt.Sprintf("%s (%d)", strings.TrimSpace(header[i]), n)
		}
		seen[name] = true
		out[i] = name
	}
	return out
}
