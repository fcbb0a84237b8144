// Package export turns claims into files that other programs read, and such files back into claims.
package export

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"claimlight/internal/record"
)

// mark is the byte order mark, by which a spreadsheet knows UTF-8.
const mark = "\ufeff"

// Encoder writes records one after the other. Nothing is sure to be written before Close, which does not close what is
// under it.
type Encoder interface {
	Encode(r record.Record) error
	Close() error
}

// CSVOptions say how CSV is written. The zero value keeps every cell exactly, separated by commas (RFC 4180, with LF).
type CSVOptions struct {
	Excel     bool // byte order mark, and cells that no spreadsheet takes for formulas
	Separator rune // of an Excel file, see Separator; 0 means a comma
	Notes     Notes
}

// NewCSV writes the table of claims: a header, then a row for each claim. docs/csv.md tells what the columns hold.
func NewCSV(w io.Writer, o CSVOptions) Encoder {
	buffered := bufio.NewWriterSize(w, 64<<10)
	e := &csvEncoder{out: buffered, csv: csv.NewWriter(buffered), options: o, rows: NewRows(o.Notes)}
	if o.Excel {
		e.rows.format = ExcelFormat
		if o.Separator != 0 {
			e.csv.Comma = o.Separator
		}
	}
	return e
}

type csvEncoder struct {
	out     *bufio.Writer
	csv     *csv.Writer
	options CSVOptions
	rows    *Rows
	begun   bool
}

// Encode writes one row.
func (e *csvEncoder) Encode(r record.Record) error {
	if err := e.begin(); err != nil {
		return err
	}
	cells := e.rows.Cells(r)
	if e.options.Excel {
		for i, c := range e.rows.columns {
			cells[i] = e.forSpreadsheet(c.name, cells[i])
		}
	}
	if err := e.csv.Write(cells); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	return nil
}

// forSpreadsheet writes numbers as the reader's country does: with a comma where the semicolon separates.
func (e *csvEncoder) forSpreadsheet(column, cell string) string {
	if e.csv.Comma == ';' && isNumberColumn(column) {
		return strings.Replace(cell, ".", ",", 1)
	}
	return guard(cell)
}

func isNumberColumn(name string) bool { return name == "figure_value" || name == "figure_value_high" }

// begin writes the header, once.
func (e *csvEncoder) begin() error {
	if e.begun {
		return nil
	}
	e.begun = true
	if e.options.Excel {
		if _, err := e.out.WriteString(mark); err != nil {
			return fmt.Errorf("write CSV: %w", err)
		}
	}
	if err := e.csv.Write(Columns(e.options.Notes)); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	return nil
}

// Close ends the table; one without rows has its header alone.
func (e *csvEncoder) Close() error {
	if err := e.begin(); err != nil {
		return err
	}
	e.csv.Flush()
	if err := e.csv.Error(); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	if err := e.out.Flush(); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	return nil
}
