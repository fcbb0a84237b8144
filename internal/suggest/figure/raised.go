package figure

import "claimlight/internal/suggest/token"

// Raised figures behind a number are the mark of a footnote ("214¹ trees"), a power ("10⁶", "km²"), or a price or a
// time whose lower part is written so ("$19⁹⁹", "18³⁰"). Only what is surely a footnote is passed over.

// withoutNotes passes over the footnotes among the tokens.
func (r *numbers) withoutNotes() {
	r.toks = token.WithoutNotes(r.toks, func(i int) bool {
		return r.measureOf(r.at(i-1).Lower) != "" && r.at(i).Is("²", "³") || r.isPower(i-1) || r.unclear(i-1) > i-1
	})
}

// isPower tells whether a ten with raised figures multiplies the number before it: "3 × 10⁶".
func (r *numbers) isPower(i int) bool {
	return r.at(i).Text == "10" && r.at(i+1).Raised() && r.glued(i+1) && r.at(i-1).Is("x", "×", "·", "⋅", "*") &&
		r.isNumber(i-2)
}

// unclear gives the token after a number whose raised figures may be more than a footnote: a power of ten, cents,
// minutes, the upper half of a fraction. No value is better than a wrong one.
func (r *numbers) unclear(i int) int {
	t, high := r.at(i), r.at(i+1)
	if !r.isNumber(i) || !high.Raised() || !r.glued(i+1) {
		return i
	}
	lower := len([]rune(high.Text)) == 2 && (len(t.Text) <= 2 || r.prefixed(i))
	switch {
	case r.at(i+2).Is("/", "⁄") && r.glued(i+2):
		return i + 4
	case t.Text == "10", lower:
		return i + 2
	}
	return i
}

// raisedPower gives the power that raised figures write.
func raisedPower(s string) int {
	power, sign := 0, 1
	for _, c := range s {
		switch digit := plainDigit(c); {
		case c == '⁻':
			sign = -1
		case digit >= 0:
			power = min(10*power+digit, maxExponent+1)
		}
	}
	return sign * power
}

// plainDigit is the value of a raised digit, or -1.
func plainDigit(c rune) int {
	for v, raised := range []rune("⁰¹²³⁴⁵⁶⁷⁸⁹") {
		if c == raised {
			return v
		}
	}
	return -1
}
