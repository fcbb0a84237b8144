package suggest

import (
	"strings"
	"unicode/utf8"

	"claimlight/internal/language"
	"claimlight/internal/suggest/figure"
	"claimlight/internal/suggest/token"
	"claimlight/internal/text"

	"github.com/shopspring/decimal"
)

// table is the one whose rows are read: blocks with tabs between their cells, one after another. What its head says its
// columns are in, the figures of their cells are in.
type table struct {
	width int       // cells of a row, 0 outside of a table
	units []measure // by column
}

// measure is what the figures of a column count: a unit, and how many of it one is.
type measure struct {
	unit  string
	times decimal.Decimal
}

// read takes in the next block of a text, whose figures were found, and carries the units of the head to its cells. The
// first row of a table is its head where no cell of it is a number.
func (t *table) read(s string, span text.Span, sentences []Sentence, tag string) {
	block := span.Of(s)
	cells := strings.Split(block, "\t")
	if len(cells) < 2 {
		*t = table{}
		return
	}
	if len(cells) > t.width { // a row may lack its last cells
		*t = table{width: len(cells), units: unitsOf(cells, language.Of(tag, block))}
		return
	}
	for i := range sentences {
		for k := range sentences[i].Figures {
			f := &sentences[i].Figures[k]
			column := strings.Count(block[:f.Span.Start-span.Start], "\t")
			if column < len(t.units) && wholeCell(f, cells[column]) {
				t.units[column].carry(f)
			}
		}
	}
}

// wholeCell tells that a cell holds the figure and no word beside it that could be its unit.
func wholeCell(f *Figure, cell string) bool {
	return f.Unit == "" && strings.Trim(strings.Replace(cell, f.Text, "", 1), " ¹²³⁴⁵⁶⁷⁸⁹⁰*†()") == ""
}

// carry gives a figure the unit of its column.
func (m measure) carry(f *Figure) {
	if m.unit == "" {
		return
	}
	f.Unit = m.unit
	for _, v := range []*decimal.NullDecimal{&f.Value, &f.ValueHigh} {
		if v.Valid {
			v.Decimal = v.Decimal.Mul(m.times)
		}
	}
}

// unitsOf reads the heads of columns; none where one of them is a number itself.
func unitsOf(cells []string, l *language.Language) []measure {
	out := make([]measure, len(cells))
	for i, cell := range cells {
		if isFigure(cell, l) {
			return nil
		}
		out[i] = measureIn(cell, l)
	}
	return out
}

// isFigure tells a cell that holds a figure and no word.
func isFigure(cell string, l *language.Language) bool {
	figures := figure.Find(cell, token.Cut(cell), l)
	return len(figures) == 1 && wholeCell(&Figure{Text: figures[0].Text}, cell)
}

// measureIn is what the head of a column says that it is in: in brackets, or behind "in" or a comma.
func measureIn(head string, l *language.Language) measure {
	for _, phrase := range phrases(head) {
		for _, one := range []string{"1 " + phrase, phrase + "1", phrase + " 1", beforeScale(phrase)} {
			found := figure.Find(one, token.Cut(one), l)
			if len(found) == 1 && found[0].Unit != "" && found[0].Value.Valid && !found[0].Range() &&
				len(found[0].Text) == len(one) {
				return measure{found[0].Unit, found[0].Value.Decimal}
			}
		}
	}
	return measure{}
}

// beforeScale puts a one between the sign of a currency and its scale: "€ million" is "€1 million", "£m" is "£1m".
func beforeScale(phrase string) string {
	if sign, scale, ok := strings.Cut(phrase, " "); ok {
		return sign + "1 " + scale
	}
	_, size := utf8.DecodeRuneInString(phrase)
	return phrase[:size] + "1" + phrase[size:]
}

// phrases are the parts of a head that may name a unit.
func phrases(head string) []string {
	var out []string
	for _, marks := range []string{"()", "[]"} {
		if _, after, ok := strings.Cut(head, marks[:1]); ok {
			if in, _, ok := strings.Cut(after, marks[1:]); ok {
				out = append(out, strings.TrimPrefix(strings.TrimSpace(in), "in "))
			}
		}
	}
	for _, sign := range []string{", in ", " in ", ", "} {
		if i := strings.LastIndex(head, sign); i >= 0 {
			out = append(out, strings.TrimSpace(head[i+len(sign):]))
		}
	}
	if text := strings.TrimSpace(
		head,
	); text == "%" || strings.EqualFold(text, "percent") ||
		strings.EqualFold(text, "per cent") {
		out = append(out, text)
	}
	return out
}
