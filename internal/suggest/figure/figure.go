// Package figure finds the numbers of a sentence that can be checked: value, unit, qualifier and period.
package figure

import (
	"claimlight/internal/claim"
	"claimlight/internal/language"
	"claimlight/internal/suggest/token"
	"claimlight/internal/text"

	"github.com/shopspring/decimal"
)

// Figure is a number that stands in a text.
type Figure struct {
	Text      string              // verbatim
	Span      text.Span           // bytes of the text that was searched
	Value     decimal.NullDecimal // exact; the lower end of a range
	ValueHigh decimal.NullDecimal // upper end of a range
	Unit      string              // percent, percentage_points, ISO 4217 code, measure or counted noun; empty when none
	Qualifier claim.Qualifier
	Period    string // what time it holds for, verbatim, such as "in the first quarter"; empty when not said
}

// Range tells whether the figure has two ends.
func (f Figure) Range() bool { return f.ValueHigh.Valid }

// Find gives the figures among the tokens of text s, in order and without overlap. Dates, years, clock times, ordinals,
// ranks, dated stretches of time and names with numbers are left out.
func Find(s string, toks []token.Token, l *language.Language) []Figure {
	r := newReader(s, toks, l)
	r.withoutNotes()
	var all []quantity
	window := 0 // the token behind the last window of time
	for i := 0; i < len(r.toks); {
		if end := r.dropped(i); end > i {
			i = end
			continue
		}
		if end, _ := r.window(i); end > i {
			window = end
		}
		q, ok := r.quantity(i)
		if !ok {
			i++
			continue
		}
		if r.counts(q) {
			q.when = i < window
			all = append(all, q)
		}
		i = max(q.to, i+1)
	}
	out := make([]Figure, len(all))
	for k := range all {
		out[k] = r.figure(all, k)
	}
	return out
}

// line is the tokens of one text. Indices out of range read as an empty mark.
type line struct {
	text string
	toks []token.Token
	lex  *lexicon
}

// What is read of a line stands in layers, each of which asks those below: numerals, what may be counted, numbers,
// dates and stretches of time, names with numbers in them; and on top of them all the figures.
type (
	numerals struct{ line }
	amounts  struct{ numerals }
	numbers  struct{ amounts }
	dates    struct{ numbers }
	names    struct{ dates }
	reader   struct{ names }
)

// newReader makes a reader of the tokens of a text.
func newReader(text string, toks []token.Token, l *language.Language) *reader {
	lex := lexiconOf(l)
	toks = token.Elided(toks, l.Elided)
	if lex.Unspaced {
		toks = token.Led(toks, lex.leads)
	}
	return &reader{names{dates{numbers{amounts{numerals{line{text, toks, lex}}}}}}}
}

var none = token.Token{Kind: token.Mark}

func (r *line) at(i int) *token.Token {
	if i < 0 || i >= len(r.toks) {
		return &none
	}
	return &r.toks[i]
}

// glued tells whether token i stands directly after the one before it.
func (r *line) glued(i int) bool { return i > 0 && i < len(r.toks) && !r.toks[i].Spaced }

func (r *line) isNumber(i int) bool {
	return r.at(i).Kind == token.Number && i < len(r.toks) && i >= 0
}

func (r *line) isWord(i int) bool { return i >= 0 && i < len(r.toks) && r.toks[i].Kind == token.Word }

// figure makes a figure of the quantity at index k of all.
func (r *reader) figure(all []quantity, k int) Figure {
	q := all[k]
	span := text.Span{Start: r.toks[q.from].Start, End: r.toks[q.to-1].End}
	f := Figure{Text: span.Of(r.text), Span: span, Unit: q.unit, Qualifier: r.qualifier(q), Period: r.period(all, k)}
	f.Value = decimal.NewNullDecimal(q.low.value)
	if q.high != nil {
		f.ValueHigh = decimal.NewNullDecimal(q.high.value)
	}
	return f
}
