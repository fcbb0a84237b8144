package export

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/record"
	"claimlight/internal/words"
)

// looked is how many bytes of a table are looked at to tell what separates its cells: its header fits into them.
const looked = 64 << 10

// ReadCSV reads a table of claims, exact or for spreadsheets, and gives each row in turn, good or bad (see Onto). It
// holds one row in memory. Its error is record.ErrForeign, a record.Problem where the file cannot be read on, or what
// each gave.
func ReadCSV(r io.Reader, each func(record.Incoming) error) error {
	rows := &Pieces{Reader: r}
	in := bufio.NewReaderSize(rows, looked)
	head, err := in.Peek(looked)
	if err != nil && err != io.EOF {
		return fmt.Errorf("read CSV: %w", err)
	}
	if bytes.HasPrefix(head, []byte(mark)) {
		if _, err := in.Discard(len(mark)); err != nil {
			return fmt.Errorf("read CSV: %w", err)
		}
	}
	table := csv.NewReader(in)
	table.Comma = separatorIn(head)
	table.ReuseRecord = true
	header, err := table.Read()
	if err != nil || !slices.Contains(header, "claim_id") || !slices.Contains(header, "format") ||
		!slices.Contains(header, "quote") {
		return record.ErrForeign
	}
	known := newLayout(header, table.Comma)
	for line := 2; ; {
		rows.Next(0)
		cells, err := table.Read()
		switch {
		case err == io.EOF:
			return nil
		case errors.Is(err, ErrLongPiece):
			return record.Problem{Line: line, Reason: ErrLongPiece.Error()}
		case err != nil && !errors.Is(err, csv.ErrFieldCount):
			return problemOf(err)
		}
		line, _ = table.FieldPos(0)
		if err := each(known.incoming(line, cells)); err != nil {
			return err
		}
		line++
	}
}

// separatorIn tells the separator from the header, in which none of them is part of a name.
func separatorIn(head []byte) rune {
	header, _, _ := bytes.Cut(head, []byte("\n"))
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
		return record.Problem{Line: p.Line, Reason: p.Err.Error()}
	}
	return fmt.Errorf("read CSV: %w", err)
}

// layout says where in a row of a file the columns stand.
type layout struct {
	width   int      // cells of a row
	columns []column // all that there are
	at      []int    // of each column, its cell; -1 where the file has none
	id      int
	format  int
	comma   rune
}

// newLayout takes the last of several columns of one name.
func newLayout(header []string, comma rune) *layout {
	l := &layout{width: len(header), columns: columns(), comma: comma}
	places := map[string]int{}
	for i, name := range header {
		places[name] = i
	}
	for _, c := range l.columns {
		at, ok := places[c.name]
		if !ok {
			at = -1
		}
		l.at = append(l.at, at)
	}
	l.id, l.format = places["claim_id"], places["format"]
	return l
}

// incoming takes the cells through the door, and the guard of a spreadsheet off.
func (l *layout) incoming(line int, read []string) record.Incoming {
	if len(read) != l.width {
		return record.Bad(record.Problem{Line: line, Reason: words.ExportHasCellsHeaderHas(len(read), l.width).String()})
	}
	cells := make([]string, len(read))
	for i, cell := range read {
		cells[i] = article.CleanField(cell)
	}
	switch format := cells[l.format]; format {
	case Format:
	case ExcelFormat:
		for i, at := range l.at {
			if at >= 0 {
				cells[at] = l.fromSpreadsheet(l.columns[i].name, cells[at])
			}
		}
	default:
		return record.Bad(unknownFormat(line, format))
	}
	return record.Own(line, cells[l.id], func(base record.Record) (record.Record,
		error,
	) {
		return l.onto(line, cells, base)
	})
}

func (l *layout) fromSpreadsheet(name, cell string) string {
	if l.comma == ';' && isNumberColumn(name) {
		return strings.Replace(cell, ",", ".", 1)
	}
	return unguard(cell)
}

// onto leaves what the file has no column for, and what has none at all, as in base.
func (l *layout) onto(line int, cells []string, base record.Record) (record.Record, error) {
	var before pages
	var old *row
	out := base
	out.Claim.Figures, out.Claim.Evidence, out.Claim.Fields, out.Kept = nil, nil, nil, record.Place{}
	for i, c := range l.columns {
		var cell string
		switch at := l.at[i]; {
		case at >= 0:
			cell = cells[at]
		case old == nil:
			old = &row{Record: &base, place: before.place(&base)}
			fallthrough
		default:
			cell = c.write(old)
		}
		if err := c.read(&out, cell); err != nil {
			return base, record.Problem{Line: line, Column: c.name, Reason: err.Error()}
		}
	}
	return out, nil
}
