package xlsx

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// Widths of columns, in letters, and heights of rows, in points.
const (
	signOfFilter = 3  // what the sign of the filter takes of a head
	mostShort    = 38 // of codes, names, numbers and ids
	mostLong     = 60 // of what people read in sentences; what is longer wraps
	besideText   = 1
	lineHeight   = 15
	mostLines    = 25 // of a row; a cell that holds more shows the rest when it is clicked
)

// sentences are the columns that hold whole sentences.
var sentences = []string{
	"quote", "wording", "conclusion", "sentence", "source_text", "article_title", "notes", "evidence", "more_figures",
}

// long is a cell that may need more than one line.
type long struct{ row, column, letters, breaks int }

// most is how wide a column may be.
func (s *sheet) most(column int) int {
	if slices.Contains(sentences, s.columns[column]) || strings.HasPrefix(s.columns[column], ownColumn) {
		return mostLong
	}
	return mostShort
}

// measure notes how much room a cell of the last row needs. What only programs need makes no row higher.
func (s *sheet) measure(column int, shown string) {
	letters, breaks := utf8.RuneCountInString(shown), strings.Count(shown, "\n")
	for line := range strings.Lines(shown) {
		s.widest[column] = max(s.widest[column], utf8.RuneCountInString(line))
	}
	if (letters > s.most(column) || breaks > 0) && !slices.Contains(last, s.columns[column]) {
		s.long = append(s.long, long{s.row, column, letters, breaks})
	}
}

// fit makes each column as wide as its longest line, within bounds, and each row as high as its longest cell: not every
// program does that by itself.
func (s *sheet) fit() error {
	for i, letters := range s.widest {
		column, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		width := float64(min(letters, s.most(i)) + besideText)
		if err := s.book.file.SetColWidth(s.name, column, column, width); err != nil {
			return err
		}
	}
	lines := map[int]int{}
	for _, c := range s.long {
		wide := min(s.widest[c.column], s.most(c.column)) - besideText // a word that has no room goes to the next line
		lines[c.row] = max(lines[c.row], c.letters/wide+1+c.breaks)
	}
	for row, n := range lines {
		if err := s.book.file.SetRowHeight(s.name, row, float64(min(n, mostLines)*lineHeight)); err != nil {
			return err
		}
	}
	return nil
}
