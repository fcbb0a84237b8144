package figure

import (
	"errors"
	"fmt"

	"claimlight/internal/language"
	"claimlight/internal/suggest/token"

	"github.com/shopspring/decimal"
)

// The errors of Parse, in words for the person who typed.
var (
	ErrNoNumber    = errors.New("no number found; write one such as 1.5 mln, 300,000 or 5 to 7 percent")
	ErrManyNumbers = errors.New("more than one number; write one, or a range such as 5 to 7")
)

// Parse reads what a person types into a figure field: "1.5 mln", "300,000", "1.234,5", "at least 51 citizens".
// Nothing is left out: "2024" is a number here. The errors are ErrNoNumber and
// ErrManyNumbers, with what was typed.
func Parse(s string, l *language.Language) (Figure, error) {
	r := newReader(s, token.Cut(s), l)
	for i := range r.toks {
		q, ok := r.quantity(i)
		if !ok {
			continue
		}
		for k := q.to; k < len(r.toks); k++ {
			if r.isNumber(k) {
				return Figure{}, fmt.Errorf("read figure %q: %w", s, ErrManyNumbers)
			}
		}
		return r.figure([]quantity{q}, 0), nil
	}
	return Figure{}, fmt.Errorf("read figure %q: %w", s, ErrNoNumber)
}

// ParseNumber reads a single value as a person types it, without regard to units.
func ParseNumber(s string, l *language.Language) (decimal.Decimal, error) {
	f, err := Parse(s, l)
	if err == nil && f.Range() {
		err = fmt.Errorf("read number %q: %w", s, ErrManyNumbers)
	}
	return f.Value.Decimal, err
}
