package xlsx

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"claimlight/internal/claim"
	"claimlight/internal/export"
	"claimlight/internal/scheme"

	"github.com/xuri/excelize/v2"
)

// What the file format holds at most.
const (
	maxLetters = 32767 // in a cell
	maxLinks   = 65530 // on a sheet
)

// book is a workbook and the looks of its cells.
type book struct {
	file                       *excelize.File
	all                        []*sheet
	header, text, day, instant int // styles
	number                     int
	scheme                     scheme.Scheme
}

func newBook(of scheme.Scheme) (*book, error) {
	of.Scale = of.Scale.OrDefault()
	b := &book{file: excelize.NewFile(), scheme: of}
	day, instant := "yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss"
	top := &excelize.Alignment{Vertical: "top", WrapText: true}
	for _, s := range []struct {
		id    *int
		style excelize.Style
	}{
		{&b.header, excelize.Style{Font: &excelize.Font{Bold: true, Family: "Calibri", Size: 11}, Fill: excelize.Fill{
			Type: "pattern", Pattern: 1,
			Color: []string{"E8EBEF"},
		}}},
		{&b.text, excelize.Style{Alignment: top, NumFmt: 49}}, // 49 is text
		{&b.day, excelize.Style{Alignment: top, CustomNumFmt: &day}},
		{&b.instant, excelize.Style{Alignment: top, CustomNumFmt: &instant}},
		{&b.number, excelize.Style{Alignment: top}},
	} {
		id, err := b.file.NewStyle(&s.style)
		if err != nil {
			return nil, fmt.Errorf("make workbook: %w", err)
		}
		*s.id = id
	}
	// else it is a stranger's name
	if err := b.file.SetDocProps(&excelize.DocProperties{Creator: "Claimlight"}); err != nil {
		return nil, fmt.Errorf("make workbook: %w", err)
	}
	return b, nil
}

func (b *book) write(w io.Writer) error {
	for _, s := range b.all {
		if err := s.fit(); err != nil {
			return fmt.Errorf("fit sheet %s: %w", s.name, err)
		}
	}
	if err := b.file.Write(w); err != nil {
		return fmt.Errorf("write workbook: %w", err)
	}
	return b.file.Close()
}

// sheet is a sheet with a frozen header and a filter.
type sheet struct {
	book    *book
	name    string
	columns []string
	widest  []int  // the letters of the longest line of each column
	long    []long // cells that may need more than one line
	row     int    // last written, from 1
	links   int
}

func (b *book) sheet(name string, columns []string) (*sheet, error) {
	s := &sheet{book: b, name: name, columns: columns, widest: make([]int, len(columns)), row: 1}
	if err := s.begin(); err != nil {
		return nil, fmt.Errorf("make sheet %s: %w", name, err)
	}
	return s, nil
}

func (s *sheet) begin() error {
	f := s.book.file
	if len(s.book.all) == 0 {
		if err := f.SetSheetName("Sheet1", s.name); err != nil {
			return err
		}
	} else if _, err := f.NewSheet(s.name); err != nil {
		return err
	}
	s.book.all = append(s.book.all, s)
	last, err := excelize.CoordinatesToCellName(len(s.columns), 1)
	if err != nil {
		return err
	}
	for i, name := range s.columns {
		column, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if err := f.SetCellStr(s.name, column+"1", name); err != nil {
			return err
		}
		s.widest[i] = utf8.RuneCountInString(name) + signOfFilter
	}
	if err := f.SetCellStyle(s.name, "A1", last, s.book.header); err != nil {
		return err
	}
	if err := f.SetPanes(s.name, &excelize.Panes{
		Freeze: true, YSplit: 1, TopLeftCell: "A2",
		ActivePane: "bottomLeft",
	}); err != nil {
		return err
	}
	return f.AutoFilter(s.name, "A1:"+last, nil)
}

// add writes a line of cells, each as what it is.
func (s *sheet) add(cells []string) error {
	s.row++
	for i, cell := range cells {
		if cell == "" {
			continue
		}
		if err := s.set(i, readable(s.columns[i], cell)); err != nil {
			return fmt.Errorf("write sheet %s: %w", s.name, err)
		}
	}
	return nil
}

func (s *sheet) set(column int, cell string) error {
	name, err := excelize.CoordinatesToCellName(column+1, s.row)
	if err != nil {
		return err
	}
	f := s.book.file
	value, style := s.book.typed(s.columns[column], cell)
	s.measure(column, cell)
	if err := f.SetCellValue(s.name, name, value); err != nil {
		return err
	}
	if err := f.SetCellStyle(s.name, name, name, style); err != nil {
		return err
	}
	link := export.WebAddress(cell)
	if link == "" || !slices.Contains(linked, s.columns[column]) || s.links == maxLinks {
		return nil
	}
	s.links++
	return f.SetCellHyperLink(s.name, name, link, "External")
}

// linked are the columns whose addresses can be clicked.
var linked = []string{"article_url", "canonical_url", "archive_url", "review_url"}

var dayOnly = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}$`)

// typed gives a cell its type. A number that a spreadsheet could not hold exactly stays text, as does all that is no
// number, day or time: so nothing that a user typed is ever a formula.
func (b *book) typed(column, cell string) (any, int) {
	switch column {
	case "figure_value", "figure_value_high":
		if n, err := strconv.ParseFloat(cell, 64); err == nil && strconv.FormatFloat(n, 'f', -1, 64) == cell &&
			len(cell) <= 15 {
			return n, b.number
		}
	case "block", "page", "start", "end", "version", "claims", "not_rated":
		if n, err := strconv.Atoi(cell); err == nil {
			return n, b.number
		}
	case "created_at", "updated_at", "retrieved_at":
		if t, err := time.Parse(time.RFC3339Nano, cell); err == nil {
			return t, b.instant
		}
	case "said_at", "published_at":
		if t, err := time.Parse(time.DateOnly, dayOnly.FindString(cell)); err == nil && t.Year() >= 1900 {
			return t, b.day
		}
	default:
		if b.scheme.Scale.Index(claim.Rating(column)) >= 0 {
			if n, err := strconv.Atoi(cell); err == nil {
				return n, b.number
			}
		}
		if f := b.own(column); f.Kind == scheme.Number {
			return b.typed("figure_value", cell)
		} else if f.Kind == scheme.Date {
			return b.typed("said_at", cell)
		}
	}
	return shortened(cell), b.text
}

// ownColumn stands before the label of an own field in the head of its column, so that it is taken for no other.
const ownColumn = "own: "

// own is the own field of a column; none for any other.
func (b *book) own(column string) scheme.Field {
	label, is := strings.CutPrefix(column, ownColumn)
	if i := slices.IndexFunc(b.scheme.Fields, func(f scheme.Field) bool { return is && f.Label == label }); i >= 0 {
		return b.scheme.Fields[i]
	}
	return scheme.Field{}
}

// shortened cuts a text to what a cell holds, and says so at its end.
func shortened(s string) string {
	if utf8.RuneCountInString(s) <= maxLetters/2 {
		return s
	}
	units := 0
	for i, r := range s {
		if units += max(1, utf16Units(r)); units > maxLetters-1 {
			return s[:i] + "…"
		}
	}
	return s
}

func utf16Units(r rune) int {
	if r > 0xffff {
		return 2
	}
	return 1
}
